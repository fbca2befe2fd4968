/** Rows of the first slice, and of the least and the greatest. */
const [first, fewest, most] = [2_048, 1_024, 65_536];

/** Milliseconds that a slice should take: well below the 20 for which the thread may be held. */
const goal = 6;

/** Fits the slices of one search to the machine and to what it looks for: each is as long as the one before suggests. */
export class JournalPace {
  readonly #clock: () => number;
  #rows = first;

  /** @param clock milliseconds, of whatever beginning */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Rows that the next slice may look at. */
  get rows(): number {
    return this.#rows;
  }

  /** Does a slice. Where it ended before its last row (`isShort`), the next one is no longer than it. */
  take<T>(work: () => T, isShort: (found: T) => boolean = () => false): T {
    const begun = this.#clock();
    const found = work();
    const took = this.#clock() - begun;
    const factor = Math.max(1 / 8, Math.min(isShort(found) ? 1 : 2, goal / Math.max(took, 0.01)));
    this.#rows = Math.max(fewest, Math.min(most, Math.floor(this.#rows * factor)));
    return found;
  }
}
