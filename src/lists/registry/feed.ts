import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { keySize } from './keyed-hash.ts';
import { isSignedBy, signatureSize } from './keys.ts';

/**
 * The feed of a registry, version 1: one file, signed, that says of a name whether the law forbids it and cannot be read
 * as a list of names. Numbers are big endian.
 *
 * | octets | what |
 * |---|---|
 * | 0–7 | `DOMOVREG` |
 * | 8 | version: 1 |
 * | 9 | octets of an entry: 8 |
 * | 10–11 | 0 |
 * | 12–15 | number of entries, at least 1 |
 * | 16–23 | serial: grows from feed to feed of one registry |
 * | 24–31 | when the registry spoke, in milliseconds since 1970 |
 * | 32–63 | key of the hash, new for each feed |
 * | 64–… | entries, each larger than the one before by its first 63 bits |
 * | last 64 | Ed25519 signature (RFC 8032) of the SHA-512 of all octets before it |
 *
 * An entry is the first 8 octets of HMAC-SHA-256(key, name), the name in lower case without a final dot (`xn--…`); their
 * last bit says instead whether all names below are meant too (1) or the name alone (0). Names of one label have none.
 *
 * The key stands in the file, so whoever has a dictionary can try its names: this keeps people from browsing, it is no
 * secret. The signature is in the file and not beside it, so that a feed is replaced whole by one rename.
 */
export interface Feed {
  /** The whole file. */
  readonly octets: Buffer;
  readonly serial: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly key: Buffer;
  /** All entries, one behind the other. */
  readonly entries: Buffer;
}

export const magic: Buffer = Buffer.from('DOMOVREG', 'latin1');
export const version = 1;
export const headerSize = 64;
export const entrySize = 8;

/** Four times the largest register there is, 32 MB. */
export const mostEntries = 4_000_000;

/** No feed is longer; whoever reads a file looks at its size first. */
export const longestFeed: number = headerSize + mostEntries * entrySize + signatureSize;

/** Why octets are no feed: not one at all, not signed by whom we trust, or signed and yet against the format. */
export type FeedFault = 'not-a-feed' | 'wrong-signature' | 'malformed';

/** Octets that are looked at before others have their turn: half a millisecond on a small server. */
const sliceSize = 2 ** 17;

/**
 * Reads a feed, whole or not at all. Nothing but its length is believed before the signature is checked. A large feed
 * costs 50 ms; it is read in slices, so that a thread that answers queries goes on answering.
 */
export async function readFeed(octets: Buffer, publicKey: string): Promise<Feed | FeedFault> {
  const end = octets.length - signatureSize;
  if (end < headerSize + entrySize || octets.length > longestFeed) return 'not-a-feed';
  if (!octets.subarray(0, magic.length).equals(magic)) return 'not-a-feed';
  const signed = octets.subarray(0, end);
  if (!isSignedBy(publicKey, await digestOf(signed), octets.subarray(end))) return 'wrong-signature';

  const isKnown = octets[8] === version && octets[9] === entrySize && octets.readUInt16BE(10) === 0;
  if (!isKnown || octets.readUInt32BE(12) * entrySize !== end - headerSize) return 'malformed';
  const serial = Number(octets.readBigUInt64BE(16));
  const created = Number(octets.readBigUInt64BE(24));
  const entries = signed.subarray(headerSize);
  if (!Number.isSafeInteger(serial) || !Number.isSafeInteger(created) || !(await ascends(entries))) return 'malformed';
  return { octets, serial, created, key: octets.subarray(headerSize - keySize, headerSize), entries };
}

async function digestOf(octets: Buffer): Promise<Buffer> {
  const sum = createHash('sha512');
  for (let at = 0; at < octets.length; at += sliceSize) {
    sum.update(octets.subarray(at, at + sliceSize));
    await setImmediate();
  }
  return sum.digest();
}

/** Is each entry larger than the one before, its last bit left out? A look-up by halves finds nothing else. */
async function ascends(entries: Buffer): Promise<boolean> {
  let high = -1;
  let low = 0;
  for (let at = 0; at < entries.length; at += entrySize) {
    const nextHigh = entries.readUInt32BE(at);
    const nextLow = entries.readUInt32BE(at + 4) >>> 1;
    if (nextHigh < high || (nextHigh === high && nextLow <= low)) return false;
    high = nextHigh;
    low = nextLow;
    if (at % sliceSize === 0) await setImmediate();
  }
  return true;
}
