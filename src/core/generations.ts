/**
 * A bounded memory of what was looked at lately, in two generations. What is new or found again goes into the young one;
 * when that is full it becomes the old one, and what was old and never found again is forgotten.
 *
 * It keeps nearly what an LRU would, for half the price of a look-up: nothing is moved for what is found young, which is
 * nearly always. The price is that the last turn's worth, between half and all of the room, is what is sure to be there.
 */
export class Generations<Key, Value> {
  readonly #room: number;
  readonly #sizeOf: (value: Value) => number;
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();
  #filled = 0;

  /** `room`: what both generations together may hold, in the unit of `sizeOf`; without it, each value counts as one. */
  constructor(room: number, sizeOf: (value: Value) => number = () => 1) {
    this.#room = room / 2;
    this.#sizeOf = sizeOf;
  }

  get(key: Key): Value | undefined {
    return this.#young.get(key) ?? this.#promote(key);
  }

  set(key: Key, value: Value): void {
    const before = this.#young.get(key);
    if (before !== undefined) this.#filled -= this.#sizeOf(before);
    this.#filled += this.#sizeOf(value);
    if (this.#filled > this.#room && this.#young.size > 0) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#filled = this.#sizeOf(value);
    }
    this.#young.set(key, value);
    this.#old.delete(key);
  }

  #promote(key: Key): Value | undefined {
    const value = this.#old.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }
}
