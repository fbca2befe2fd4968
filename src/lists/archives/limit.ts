import { Unreadable } from '../unreadable.ts';

/** What a list may unpack to, in octets: ten times the largest list there is, so that no archive fills the memory. */
const mostOctets = 2 ** 30;

/** So many times its size may an archive unpack to, once it is past what does no harm; lists of names reach eight. */
const mostTimes = 200;
const harmless = 2 ** 24;

/** Passes octets on, until there are more of them than an honest archive of that many octets holds. */
export async function* limit(octets: AsyncIterable<Uint8Array>, packed: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of octets) {
    total += chunk.length;
    if (total > mostOctets || (total > harmless && total > packed * mostTimes)) throw new Unreadable('too-big');
    yield chunk;
  }
}
