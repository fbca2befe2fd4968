import type { Settings } from '../config/schema.ts';
import type { Usage } from '../core/family/budget.ts';
import type { Day, Household, PersonId } from '../core/family/household.ts';
import { budgetDayOf } from '../core/family/week.ts';
import { ZoneClock } from '../core/family/zone-clock.ts';
import { HouseholdReader } from '../store/household-reader.ts';
import { firstHousehold, withSettings } from './first-household.ts';
import { HouseholdJson } from './household-json.ts';

/** What a thread that only reads knows of the household. */
export class HouseholdView {
  readonly #settings: Settings;
  readonly #reader: HouseholdReader;
  #revision = 0;
  #household: Household;
  #failure: string | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#reader = new HouseholdReader({ folder: settings.directories.data, codec: new HouseholdJson() });
    this.#household = withSettings(firstHousehold(settings), settings);
    this.look();
  }

  /** As it was read last; while there is none, the one that protects whoever asks. */
  get current(): Household {
    return this.#household;
  }

  /** What the disk said where the last look failed. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Reads it anew; did it change? What cannot be read leaves what was read before. */
  look(): boolean {
    // The number first: most writes to the file are minutes and the time, and a large document costs milliseconds.
    const outcome = this.#reader.read(({ revisions }) =>
      revisions.list()[0]?.revision === this.#revision ? undefined : revisions.newest(),
    );
    this.#failure = outcome.kind === 'failed' ? outcome.code : undefined;
    const newest = outcome.kind === 'done' ? outcome.value : undefined;
    if (newest === undefined || newest.revision === this.#revision) return false;
    this.#revision = newest.revision;
    this.#household = householdOf(newest, this.#settings);
    return true;
  }

  /** The last time that was known to be right, in milliseconds since 1970. */
  get lastKnown(): number | undefined {
    const outcome = this.#reader.read(({ clock }) => clock.lastKnown);
    return outcome.kind === 'done' ? outcome.value : undefined;
  }

  /** What of a policy comes from the household, at a moment. */
  parts(now: number): { household: Household; usage: ReadonlyMap<PersonId, Usage> } {
    const { wall } = new ZoneClock(this.#household.zone).momentOf(now);
    return {
      household: this.#household,
      usage: this.#usageOn(budgetDayOf(wall, this.#household.dayStart)),
    };
  }

  /** Minutes used on a day of the budgets. */
  #usageOn(day: Day): ReadonlyMap<PersonId, Usage> {
    const outcome = this.#reader.read(({ usage }) => usage.on(day));
    return usageByPerson(outcome.kind === 'done' ? outcome.value : []);
  }
}

/** Nobody has saved anything yet: the house itself made this one, and the settings may say otherwise since. */
const untouched = 1;

/** What a parent changes: the household as it is stored, or as the settings would have it begin while nobody has. */
export function ownHousehold(
  { revision, household }: { readonly revision: number; readonly household: Household },
  settings: Settings,
): Household {
  return revision <= untouched ? firstHousehold(settings) : household;
}

/** A stored household as it holds, with what the settings say beneath it. */
export function householdOf(stored: Parameters<typeof ownHousehold>[0], settings: Settings): Household {
  return withSettings(ownHousehold(stored, settings), settings);
}

export function usageByPerson(
  rows: readonly { readonly who: PersonId; readonly target: string; readonly minutes: number }[],
): ReadonlyMap<PersonId, Usage> {
  const byPerson = new Map<PersonId, Map<string, number>>();
  for (const { who, target, minutes } of rows) {
    let usage = byPerson.get(who);
    if (usage === undefined) byPerson.set(who, (usage = new Map<string, number>()));
    usage.set(target, minutes);
  }
  return byPerson;
}
