import { hash, type KeyObject } from 'node:crypto';
import type { Qname } from '../../core/qname.ts';
import { entrySize, headerSize, magic, mostEntries, version } from './feed.ts';
import { KeyedHash, keySize } from './keyed-hash.ts';
import { signWith } from './keys.ts';

/** What a feed says of itself. */
export interface FeedFacts {
  readonly serial: number;
  /** Milliseconds since 1970. */
  readonly created: number;
}

/** Room for so many entries at first; it doubles. */
const firstRoom = 4096;

/** Gathers names as entries of eight octets, in any order and with repetitions, and makes the feed of them. */
export class FeedWriter {
  readonly #key: Buffer;
  readonly #hash: KeyedHash;
  #entries = new BigUint64Array(firstRoom);
  #count = 0;

  /** @param key {@link keySize} octets, at random */
  constructor(key: Buffer) {
    if (key.length !== keySize) throw new RangeError(`the key has ${key.length} octets, not ${keySize}`);
    this.#key = key;
    this.#hash = new KeyedHash(key);
  }

  /** False: it has no room for another name. */
  add(name: Qname, withAllBelow: boolean): boolean {
    if (this.#count === this.#entries.length && !this.#grow()) return false;
    this.#hash.of(name);
    const low = ((this.#hash.low & ~1) | (withAllBelow ? 1 : 0)) >>> 0;
    this.#entries[this.#count++] = (BigInt(this.#hash.high) << 32n) | BigInt(low);
    return true;
  }

  /** The signed feed of all names; undefined where there are none: an empty feed is never better than the last one. */
  finish({ serial, created }: FeedFacts, secret: KeyObject): { octets: Buffer; entries: number } | undefined {
    if (this.#count === 0) return undefined;
    const sorted = this.#entries.subarray(0, this.#count).sort();
    const body = Buffer.alloc(headerSize + sorted.length * entrySize);
    const entries = writeEntries(sorted, body);
    const signed = body.subarray(0, headerSize + entries * entrySize);
    magic.copy(signed);
    signed.writeUInt8(version, 8);
    signed.writeUInt8(entrySize, 9);
    signed.writeUInt32BE(entries, 12);
    signed.writeBigUInt64BE(BigInt(serial), 16);
    signed.writeBigUInt64BE(BigInt(created), 24);
    this.#key.copy(signed, headerSize - keySize);
    const signature = signWith(secret, hash('sha512', signed, 'buffer'));
    return { octets: Buffer.concat([signed, signature]), entries };
  }

  #grow(): boolean {
    if (this.#entries.length >= mostEntries) return false;
    const larger = new BigUint64Array(Math.min(2 * this.#entries.length, mostEntries));
    larger.set(this.#entries);
    this.#entries = larger;
    return true;
  }
}

/** Writes each hash once; where a name stands alone and with all below, the wider entry, which sorts last, has it. */
function writeEntries(sorted: BigUint64Array, body: Buffer): number {
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    const entry = sorted[i]!;
    const next = sorted[i + 1];
    if (next !== undefined && next >> 1n === entry >> 1n) continue;
    body.writeBigUInt64BE(entry, headerSize + count++ * entrySize);
  }
  return count;
}
