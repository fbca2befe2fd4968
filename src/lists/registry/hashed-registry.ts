import type { Registry } from '../../core/ports.ts';
import type { Qname } from '../../core/qname.ts';
import { entrySize, type Feed } from './feed.ts';
import { KeyedHash } from './keyed-hash.ts';

/**
 * A feed that can be asked: eight octets of memory a name, and no names.
 *
 * A name that is asked costs a hash and a search by halves for each of its labels but the last: 5 µs for `www.example.com`
 * with a million entries on a small server, where a query that goes upstream costs 35. Asked again it costs nothing, for
 * the tag cache stands before this. A stranger is taken for an entry once in 10¹² look-ups at a million entries.
 */
export class HashedRegistry implements Registry {
  readonly #hash: KeyedHash;
  readonly #entries: Buffer;

  constructor({ key, entries }: Feed) {
    this.#hash = new KeyedHash(key);
    this.#entries = entries;
  }

  forbids(name: Qname): boolean {
    let rest: string = name;
    for (let dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.')) {
      this.#hash.of(rest);
      const found = this.#search(this.#hash.high, this.#hash.low);
      if (found === 'subtree' || (found === 'exact' && rest.length === name.length)) return true;
      rest = rest.slice(dot + 1);
    }
    return false;
  }

  #search(high: number, low: number): 'exact' | 'subtree' | undefined {
    const entries = this.#entries;
    let from = 0;
    let to = entries.length / entrySize;
    while (from < to) {
      const middle = (from + to) >>> 1;
      const at = middle * entrySize;
      const foundLow = entries.readUInt32BE(at + 4);
      // The last bit of an entry belongs to no hash.
      const difference = entries.readUInt32BE(at) - high || (foundLow >>> 1) - (low >>> 1);
      if (difference === 0) return (foundLow & 1) === 1 ? 'subtree' : 'exact';
      if (difference < 0) from = middle + 1;
      else to = middle;
    }
    return undefined;
  }
}
