import { readOctets } from './octets.ts';
import { Unreadable } from './unreadable.ts';
import type { Unusable, UnusableReason } from './unusable.ts';

/** Longest line that is looked at, in characters: sixteen times the longest domain name. */
export const longestLine = 4096;

/** A line of this many octets is longer than {@link longestLine} in any UTF-8; what follows is not kept. */
const enoughOctets = 4 * longestLine;

const newline = 0x0a;

/**
 * The lines of a list in batches, because waiting for each of five million lines costs more than reading it.
 *
 * Lines come without their ends; the byte order mark is gone; octets that are not UTF-8 become U+FFFD. A line longer
 * than {@link longestLine} may be cut, but never to less than that. If the list cannot be read to its end, the last
 * batch is the reason instead.
 */
export async function* readLines(path: string): AsyncGenerator<readonly string[] | Unusable> {
  // What is left of the last chunk, and behind it the next: one piece of memory, for the collector is slow to give any back.
  let held = Buffer.alloc(0);
  let kept = 0;
  let isFirst = true;
  try {
    for await (const chunk of readOctets(path)) {
      const octets = isFirst ? withoutMark(chunk) : chunk;
      isFirst = false;
      const length = kept + octets.length;
      if (length > held.length) held = Buffer.concat([held.subarray(0, kept)], 2 * length);
      held.set(octets, kept);
      const end = held.subarray(0, length).lastIndexOf(newline);
      if (end >= 0) yield split(held.subarray(0, end));
      kept = Math.min(length - (end + 1), enoughOctets);
      held.copyWithin(0, end + 1, end + 1 + kept);
    }
    if (kept > 0) yield split(held.subarray(0, kept));
  } catch (error) {
    yield { reason: reasonOf(error), cause: error instanceof Unreadable ? error.message : String(error) };
  }
}

/** Lines of whole octets, the newline of the last one left off; its CR, if any, is still there. */
function split(octets: Buffer): string[] {
  const text = octets.toString('utf8');
  return text.includes('\r') ? text.replace(/\r$/, '').split(/\r?\n/) : text.split('\n');
}

function withoutMark(chunk: Uint8Array): Buffer {
  const octets = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const marked = octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf;
  return marked ? octets.subarray(3) : octets;
}

/** File systems have a code that begins with E; everything else was said by an unpacker. */
function reasonOf(error: unknown): UnusableReason {
  if (error instanceof Unreadable) return error.reason;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT') return 'missing';
  return code.startsWith('E') && !code.startsWith('ERR_') ? 'unreadable' : 'damaged';
}
