import { addCounts, type Counts, noCounts } from '../core/counts.ts';
import type { PersonId } from '../core/family/household.ts';

/**
 * Hours and days are added to so seldom, in milliseconds, for each time touches the rows of every person. No hour and no
 * day of any zone begins within such a slot: their offsets are whole quarters of an hour.
 */
const slot = 300_000;

/** Counts of some minutes together, and when these began, in milliseconds since 1970. */
export interface FullSlot {
  readonly start: number;
  readonly counts: Counts;
}

/** Counts that wait to be added to their hour and day. */
export class JournalSlots {
  readonly #slots = new Map<number, Counts>();

  add(counts: Counts, at: number): void {
    const start = startOf(at);
    let sum = this.#slots.get(start);
    if (sum === undefined) this.#slots.set(start, (sum = noCounts()));
    addCounts(sum, counts);
  }

  /** Is there a slot other than that of now? On a clock that was set it may be a later one. */
  isDue(now: number): boolean {
    return this.#slots.keys().some((start) => start !== startOf(now));
  }

  /** Gives away the slots but that of now; without a time, all of them. */
  take(now?: number): FullSlot[] {
    const current = now === undefined ? undefined : startOf(now);
    const full = [...this.#slots].filter(([start]) => start !== current);
    for (const [start] of full) this.#slots.delete(start);
    return full.map(([start, counts]) => ({ start, counts }));
  }

  forget(who: PersonId): void {
    for (const { byPerson } of this.#slots.values()) byPerson.delete(who);
  }
}

function startOf(at: number): number {
  return at - (at % slot);
}
