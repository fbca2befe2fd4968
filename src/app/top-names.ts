/** Names that are counted at a time; beyond it the rarest are forgotten, which could only have been among the last. */
const most = 50_000;

/** Counts names, and tells the most frequent. */
export class TopNames {
  #counts = new Map<string, number>();
  #total = 0;

  /** All that was counted, be the name remembered or not. */
  get total(): number {
    return this.#total;
  }

  add(counted: readonly (readonly [name: string, count: number])[]): void {
    for (const [name, count] of counted) {
      this.#total += count;
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
    }
    if (this.#counts.size > most) this.#counts = new Map(this.#sorted().slice(0, most / 2));
  }

  /** The most frequent first, names that are equally so by the alphabet. */
  first(count: number): { readonly name: string; readonly count: number }[] {
    return this.#sorted()
      .slice(0, count)
      .map(([name, count]) => ({ name, count }));
  }

  #sorted(): [string, number][] {
    return [...this.#counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  }
}
