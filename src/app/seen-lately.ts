import type { Sighting } from '../core/family/sighting.ts';

/** Milliseconds, a day, after which an address that nobody has any more is forgotten. */
const memory = 86_400_000;

/**
 * Remembers who had an address: a phone that sleeps drops out of the kernel's tables, and when it wakes its first queries
 * must not be taken for a stranger's.
 */
export class SeenLately {
  readonly #most: number;
  /** The longest unseen first. */
  readonly #seen = new Map<string, { readonly sighting: Sighting; readonly at: number }>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes in who is there now; gives all who were there within a day. */
  saw(live: readonly Sighting[], now: number): Sighting[] {
    for (const sighting of live) {
      this.#seen.delete(sighting.address);
      this.#seen.set(sighting.address, { sighting, at: now });
    }
    for (const [address, { at }] of this.#seen) {
      if (this.#seen.size <= this.#most && now - at < memory) break;
      this.#seen.delete(address);
    }
    return Array.from(this.#seen.values(), ({ sighting }) => sighting);
  }
}
