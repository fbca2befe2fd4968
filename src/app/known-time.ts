/** Nobody has run this version before it was released: a clock that shows an earlier time has not been set yet. */
const released = Date.UTC(2026, 10, 1);

/** Nor will anybody run it so long after: a clock that wakes up in 2099 would make adults of all children. */
const outlived = Date.UTC(2041, 10, 1);

/**
 * The time as far as it is known. A box without a battery wakes up in 1970, or in any year at all; until its clock is set,
 * time stands still where it was known last, so that what was decided last goes on to hold.
 */
export class KnownTime {
  readonly #now: () => number;
  #lastKnown: number;

  /** @param now the machine's clock, in milliseconds since 1970 */
  constructor(now: () => number, lastKnown: number | undefined) {
    this.#now = now;
    this.#lastKnown = lastKnown !== undefined && isPlausible(lastKnown) ? lastKnown : released;
  }

  get isKnown(): boolean {
    return isPlausible(this.#now());
  }

  now(): number {
    const now = this.#now();
    if (isPlausible(now)) this.#lastKnown = now;
    return this.#lastKnown;
  }
}

function isPlausible(at: number): boolean {
  return at >= released && at < outlived;
}
