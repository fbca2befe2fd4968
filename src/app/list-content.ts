import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { moveInto } from '../lists/whole-file.ts';

/** Octets of a list that is sent in. */
const mostOctets = 32 * 1024 ** 2;

/** Thrown in the middle of what is too long. */
class TooMuch extends Error {}

/**
 * Writes what comes piece by piece into a file, whole or not at all: aside, synced, renamed; what is too long is not read
 * to its end. Throws what the disk says, and what whoever sends it stumbles over.
 */
export async function writeContent(
  path: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<'written' | 'too-big' | 'empty'> {
  const aside = `${path}.new`;
  mkdirSync(dirname(path), { recursive: true });
  let octets = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      octets += piece.length;
      if (octets > mostOctets) throw new TooMuch();
      yield piece;
    }
  }
  try {
    await pipeline(counted, createWriteStream(aside, { flush: true }));
    if (octets === 0) return 'empty';
    moveInto(aside, path);
    return 'written';
  } catch (cause) {
    if (cause instanceof TooMuch) return 'too-big';
    throw cause;
  } finally {
    rmSync(aside, { force: true });
  }
}
