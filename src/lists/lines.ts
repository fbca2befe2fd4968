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
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  try {
    for await (const chunk of readOctets(path)) {
      if (isFirst) rest = withoutMark(chunk);
      else rest = Buffer.concat([rest, chunk]);
      isFirst = false;
      const end = rest.lastIndexOf(newline);
      if (end >= 0) yield split(rest.subarray(0, end));
      rest = rest.subarray(end + 1).subarray(0, enoughOctets);
    }
    if (rest.length > 0) yield split(rest);
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
