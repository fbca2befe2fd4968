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
  #young = new Map<Key, Value>();
  /** The younger first. */
  readonly #older: Map<Key, Value>[] = [];

  /** `room`: most values that all generations hold together. */
  constructor(room: number) {
    this.#room = room;
  }

  get(key: Key): Value | undefined {
    return this.#young.get(key) ?? this.#promote(key);
  }

  /** Puts it into the youngest generation. An older one may still hold what it replaces, out of sight until it goes. */
  set(key: Key, value: Value): void {
    if (this.#young.size >= this.#room * share) {
      this.#older.unshift(this.#young);
      this.#young = new Map();
      if (this.#older.length === 1 / share) this.#older.pop();
    }
    this.#young.set(key, value);
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
