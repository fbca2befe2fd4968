/** A generation is full at this share of the room; more than so many are not kept, however little the old ones hold. */
const share = 1 / 4;
const mostGenerations = 8;

interface Generation<Key, Value> {
  readonly map: Map<Key, Value>;
  filled: number;
}

/**
 * A bounded memory of what was looked at lately, in generations. What is new or found again goes into the youngest; when
 * that is full a new one is begun, and when the room is full the oldest goes, with what nobody found again.
 *
 * It keeps nearly what an LRU would, for half the price of a look-up: nothing is moved for what is found young, which is
 * nearly always.
 */
export class Generations<Key, Value> {
  readonly #room: number;
  readonly #sizeOf: (value: Value) => number;
  #young: Generation<Key, Value> = { map: new Map(), filled: 0 };
  /** The younger first. */
  readonly #older: Generation<Key, Value>[] = [];
  #total = 0;

  /** `room`: what all generations together may hold, in the unit of `sizeOf`; without it, each value counts as one. */
  constructor(room: number, sizeOf: (value: Value) => number = () => 1) {
    this.#room = room;
    this.#sizeOf = sizeOf;
  }

  get(key: Key): Value | undefined {
    return this.#young.map.get(key) ?? this.#promote(key);
  }

  /** Puts it into the youngest generation. An older one may still hold what it replaces, out of sight until it goes. */
  set(key: Key, value: Value): void {
    if (this.#young.filled > this.#room * share) this.#beginGeneration();
    const before = this.#young.map.get(key);
    if (before !== undefined) this.#count(this.#young, -this.#sizeOf(before));
    this.#count(this.#young, this.#sizeOf(value));
    this.#young.map.set(key, value);
    while (this.#total > this.#room && this.#older.length > 0) this.#total -= this.#older.pop()!.filled;
  }

  #promote(key: Key): Value | undefined {
    for (const generation of this.#older) {
      const value = generation.map.get(key);
      if (value === undefined) continue;
      generation.map.delete(key);
      this.#count(generation, -this.#sizeOf(value));
      this.set(key, value);
      return value;
    }
    return undefined;
  }

  #beginGeneration(): void {
    this.#older.unshift(this.#young);
    this.#young = { map: new Map(), filled: 0 };
    if (this.#older.length === mostGenerations) this.#total -= this.#older.pop()!.filled;
  }

  #count(generation: Generation<Key, Value>, size: number): void {
    generation.filled += size;
    this.#total += size;
  }
}
