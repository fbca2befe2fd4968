import { randomFillSync } from 'node:crypto';

/** IDs drawn at a time: one call of the system's generator serves so many queries. */
const drawn = 2048;

/** Unpredictable 16-bit query IDs (RFC 5452 §9.2). */
export class RandomIds {
  readonly #ids = new Uint16Array(drawn);
  #next = drawn;

  next(): number {
    if (this.#next === drawn) {
      randomFillSync(this.#ids);
      this.#next = 0;
    }
    return this.#ids[this.#next++]!;
  }
}
