/** A generation is full at this share of the room: two of them cost one look more for what is not there, four cost three. */
const share = 1 / 2;

/**
 * A bounded memory of what was looked at lately, in generations. What is new or found again goes into the youngest; when
 * that is full a new one is begun, and when the room is full the oldest goes, with what nobody found again.
 *
 * It keeps nearly what an LRU would, for half the price of a look-up: nothing is moved for what is found young, which is
 * nearly always.
 */
export class Generations<Key, Value> {
  readonly #room: number;
  readonly #weigh: (value: Value) => number;
  #young = new Map<Key, Value>();
  #youngWeight = 0;
  /** The younger first. */
  readonly #older: Map<Key, Value>[] = [];

  /** `room`: most values that all generations hold together; what one of them counts for is said by `weigh`. */
  constructor(room: number, weigh: (value: Value) => number = () => 1) {
    this.#room = room;
    this.#weigh = weigh;
  }

  get(key: Key): Value | undefined {
    return this.#young.get(key) ?? this.#promote(key);
  }

  /** Puts it into the youngest generation. An older one may still hold what it replaces, out of sight until it goes. */
  set(key: Key, value: Value): void {
    const weight = this.#weigh(value);
    if (this.#youngWeight + weight > this.#room * share) {
      this.#older.unshift(this.#young);
      this.#young = new Map();
      this.#youngWeight = 0;
      if (this.#older.length === 1 / share) this.#older.pop();
    }
    this.#young.set(key, value);
    this.#youngWeight += weight;
  }

  #promote(key: Key): Value | undefined {
    for (const generation of this.#older) {
      const value = generation.get(key);
      if (value === undefined) continue;
      generation.delete(key);
      this.set(key, value);
      return value;
    }
    return undefined;
  }
}
