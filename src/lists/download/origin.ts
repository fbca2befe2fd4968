import { createReadStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { writeWhole } from '../whole-file.ts';
import type { Validators } from './fetch-file.ts';
import { readSignature, type Signature } from './minisign.ts';
import { openJson, sealJson } from './sealed-json.ts';

/** What is known of a file that was downloaded; it lies beside the file. */
export interface Origin extends Validators {
  readonly url: string;
  /** The text of its signature; empty where it was taken without one. */
  readonly signature: string;
  /** CRC-32 of its octets. */
  readonly sum: number;
}

/** Undefined where nothing was noted or a bit of it turned: then the file is fetched whole, which does no harm. */
export function readOrigin(path: string): Origin | undefined {
  try {
    return openJson(readFileSync(originPath(path), 'utf8')) as Origin | undefined;
  } catch {
    return undefined;
  }
}

export function writeOrigin(path: string, origin: Origin): void {
  writeWhole(originPath(path), sealJson(origin));
}

/** From now on nobody knows where the file came from. */
export function dropOrigin(path: string): void {
  rmSync(originPath(path), { force: true });
}

/** Takes a file out of use, with what lies beside it. */
export function forget(path: string): void {
  dropOrigin(path);
  rmSync(path, { force: true });
}

/** The signature of the file in use; undefined where it was taken without one. */
export function keptSignature(path: string): Signature | undefined {
  return readSignature(readOrigin(path)?.signature ?? '');
}

/** Is this a downloaded file that is no longer, octet for octet, what was found good? A file from elsewhere never is. */
export async function isSpoilt(path: string): Promise<boolean> {
  const origin = readOrigin(path);
  if (origin === undefined || !existsSync(path)) return false;
  try {
    return (await sumOf(path)) !== origin.sum;
  } catch {
    // A disk that does not give it back has spoilt it too.
    return true;
  }
}

/** CRC-32 of the octets of a file. */
export async function sumOf(path: string): Promise<number> {
  let sum = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) sum = crc32(chunk, sum);
  return sum;
}

const originPath = (path: string): string => `${path}.origin`;
