import type { Qname } from './qname.ts';

/** Deepest name: 127 labels fit in 255 octets. */
const maxDepth = 128;

/**
 * The catalogue's keys of a name and all its ancestors, found in one pass over the name from its end.
 *
 * A key is 64 bits of a hash of the lower-case text, as two unsigned 32-bit halves, so that five million names cost
 * eight octets each and no string. Two names of a catalogue on one key are found while compiling (the seed then
 * changes); a stranger on a listed key is one chance in 10¹² at five million names.
 *
 * The arrays are reused: read them before the next {@link hash}. Not shared between threads.
 */
export class NameKeys {
  /** How many keys the last name has: its labels. `[count - 1]` is the name itself, `[0]` its top-level domain. */
  count = 0;
  readonly high = new Uint32Array(maxDepth);
  readonly low = new Uint32Array(maxDepth);
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  hash(name: Qname): void {
    let a = this.#seed ^ 0x9e3779b9;
    let b = this.#seed ^ 0x7f4a7c15;
    let depth = 0;
    for (let i = name.length - 1; i >= 0; i--) {
      const octet = name.charCodeAt(i);
      if (octet === 0x2e) this.#keep(depth++, a, b);
      a = Math.imul(((a << 5) | (a >>> 27)) ^ octet, 0x9e3779b1);
      b = Math.imul(((b << 13) | (b >>> 19)) ^ octet, 0x85ebca77);
    }
    this.#keep(depth++, a, b);
    this.count = depth;
  }

  /** Spreads what the loop gathered over all bits (the finaliser of MurmurHash3, public domain, over both lanes). */
  #keep(depth: number, a: number, b: number): void {
    let x = Math.imul(a ^ (a >>> 16) ^ ((b << 7) | (b >>> 25)), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    let y = Math.imul(b ^ (b >>> 16) ^ ((a << 17) | (a >>> 15)), 0xcc9e2d51);
    y = Math.imul(y ^ (y >>> 13), 0x1b873593);
    this.low[depth] = x ^ (x >>> 16);
    this.high[depth] = y ^ (y >>> 16);
  }
}
