import { NameKeys } from '../core/name-key.ts';
import type { Entry } from './entry.ts';
import { Records } from './records.ts';
import { Sorter } from './sorter.ts';

/** What the records of names and of exceptions say. */
const [named, excepted] = [1, 2];

/** Counts the names that a list says: each once, and none that it takes back itself. */
export class Census {
  readonly #keys = new NameKeys(0);
  readonly #records = new Records();

  add({ name, effect }: Pick<Entry, 'name' | 'effect'>): void {
    this.#keys.hash(name);
    const own = this.#keys.count - 1;
    this.#records.add(this.#keys.high[own]!, this.#keys.low[own]!, effect === 'is' ? named : excepted);
  }

  count(): number {
    const sorter = new Sorter(this.#records.largest);
    let names = 0;
    for (const bucket of this.#records.buckets) {
      sorter.sort(bucket);
      let [high, low, said] = [-1, -1, 0];
      for (let rank = 0; rank < bucket.count; rank++) {
        const at = sorter.place(rank);
        if (sorter.records[at] !== high || sorter.records[at + 1] !== low) {
          if (said === named) names++;
          [high, low, said] = [sorter.records[at]!, sorter.records[at + 1]!, 0];
        }
        said |= sorter.records[at + 2]!;
      }
      if (said === named) names++;
    }
    return names;
  }
}
