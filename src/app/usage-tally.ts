import type { Day, PersonId } from '../core/family/household.ts';
import type { Usage } from '../core/family/budget.ts';
import { targetKey } from '../core/family/target.ts';
import type { Usage as StoredUsage } from '../store/household-usage.ts';
import type { Busy } from './activity.ts';

/**
 * The minutes of one day of the budgets: those on the disk, and those since. A minute counts once for a person and a
 * target, however many devices and resolvers tell of it.
 */
export class UsageTally {
  readonly day: Day;
  readonly #minutes = new Map<PersonId, Map<string, number>>();
  readonly #unsaved = new Map<string, StoredUsage>();
  /** Who was busy with what in this minute already. */
  readonly #told = new Set<string>();
  #minute = NaN;

  constructor(day: Day, saved: readonly StoredUsage[]) {
    this.day = day;
    for (const { who, target, minutes } of saved) this.#of(who).set(target, minutes);
  }

  /**
   * Counts this minute for those who were busy in it and were not counted yet; true where there was one.
   *
   * @param minute since 1970
   */
  count(busy: readonly Busy[], minute: number): boolean {
    if (minute !== this.#minute) this.#told.clear();
    this.#minute = minute;
    const before = this.#told.size;
    for (const { who, target } of busy) this.#countOne(who, targetKey(target));
    return this.#told.size > before;
  }

  /** All minutes of the day, by person. */
  get minutes(): ReadonlyMap<PersonId, Usage> {
    return this.#minutes;
  }

  /** What is not on the disk yet; the caller writes it, and tells {@link saved}. */
  get unsaved(): readonly StoredUsage[] {
    return [...this.#unsaved.values()];
  }

  saved(): void {
    this.#unsaved.clear();
  }

  #countOne(who: PersonId, target: string): void {
    const key = `${who} ${target}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const usage = this.#of(who);
    usage.set(target, (usage.get(target) ?? 0) + 1);
    const minutes = (this.#unsaved.get(key)?.minutes ?? 0) + 1;
    this.#unsaved.set(key, { day: this.day, who, target, minutes });
  }

  #of(who: PersonId): Map<string, number> {
    let usage = this.#minutes.get(who);
    if (usage === undefined) this.#minutes.set(who, (usage = new Map<string, number>()));
    return usage;
  }
}
