import { NameFilter } from '../core/name-filter.ts';
import { NameKeys } from '../core/name-key.ts';
import type { Qname } from '../core/qname.ts';

/** Behind the last place of a name. */
const none = -1;

/** Keys are made here and go nowhere; any seed will do. */
const seed = 0;

/**
 * Where names stand in some lists, found by the name: the list and the index in it. A place is one number, so that tens of
 * thousands of names cost one map and one array, and no object each.
 *
 * Nearly every name that is asked stands nowhere: a filter of some kilobytes says so of it and all above it in one pass,
 * whereas a map of so many texts is in no near cache of a processor, and is looked into once for each label.
 */
export class NamePlaces {
  readonly #keys = new NameKeys(seed);
  readonly #filter: NameFilter;
  /** The first place of each name. */
  readonly #first = new Map<Qname, number>();
  /** Place → the next place of the same name. */
  readonly #next: Int32Array;
  /** The first place of each list. */
  readonly #starts: readonly number[];

  constructor(lists: readonly (readonly { readonly name: Qname }[])[]) {
    let end = 0;
    this.#starts = lists.map(({ length }) => (end += length) - length);
    this.#next = new Int32Array(end).fill(none);
    this.#filter = NameFilter.sized(end);
    for (const list of lists.toReversed()) {
      for (let index = list.length - 1; index >= 0; index--) this.#put(list[index]!.name, --end);
    }
  }

  /** The name itself where it stands somewhere, else the nearest name above it that does; undefined: none does. */
  nearest(name: Qname): Qname | undefined {
    const { high, low } = this.#keys;
    this.#keys.hash(name);
    let start = 0;
    for (let depth = this.#keys.count - 1; depth >= 0; depth--) {
      if (this.#filter.has(high[depth]!, low[depth]!)) {
        const zone = (start === 0 ? name : name.slice(start)) as Qname;
        if (this.#first.has(zone)) return zone;
      }
      start = name.indexOf('.', start) + 1;
    }
    return undefined;
  }

  /** All places of a name, in the order of the lists. */
  *of(name: Qname): Generator<readonly [list: number, index: number]> {
    for (let place = this.#first.get(name) ?? none; place !== none; place = this.#next[place]!) {
      const list = this.#starts.findLastIndex((start) => start <= place);
      yield [list, place - this.#starts[list]!];
    }
  }

  /** The places come from the last to the first. */
  #put(name: Qname, place: number): void {
    const later = this.#first.get(name);
    if (later !== undefined) this.#next[place] = later;
    this.#first.set(name, place);
    this.#keys.hash(name);
    const own = this.#keys.count - 1;
    this.#filter.add(this.#keys.high[own]!, this.#keys.low[own]!);
  }
}
