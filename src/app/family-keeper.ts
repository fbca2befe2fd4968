import type { Settings } from '../config/schema.ts';
import type { Usage } from '../core/family/budget.ts';
import { dayAfter } from '../core/family/calendar.ts';
import { afterClockSetBack } from '../core/family/clock-set-back.ts';
import type { Day, Household, Locked, LogLevel, Person, PersonId } from '../core/family/household.ts';
import { policyOf } from '../core/family/policy.ts';
import type { Subjects } from '../core/family/subjects.ts';
import { budgetDayOf } from '../core/family/week.ts';
import { type Moment, ZoneClock } from '../core/family/zone-clock.ts';
import { type HouseholdNews, HouseholdStore } from '../store/household.ts';
import { noticesKept } from '../store/household-notices.ts';
import type { Busy } from './activity.ts';
import { firstHousehold } from './first-household.ts';
import { HouseholdJson } from './household-json.ts';
import { householdOf } from './household-view.ts';
import { KnownTime } from './known-time.ts';
import { UsageTally } from './usage-tally.ts';

/** Minutes used are written so often, in milliseconds; a power cut costs a child's budget so much at most. */
const saveEvery = 300_000;

/** The time is written down so often, for a clock that forgets. */
const clockEvery = 900_000;

/** A clock that is set back by so many milliseconds was wrong before; less is what a clock does to keep right. */
const leastSetBack = 30_000;

/** Minutes used are kept for so many days. */
const usageKept = 40;

/** What is written down of a person does not hang on what there is to see. */
const noSubjects: Subjects = { categories: [], services: [], engines: [] };

/** Where the keeper tells what it does. */
export interface KeeperTold {
  readonly news: (news: HouseholdNews) => void;
  /** Minutes used today, of everyone: they have grown, or a day has begun. */
  readonly usage: (usage: ReadonlyMap<PersonId, Usage>) => void;
}

/** Opens `household.db` for whoever writes. */
export function openHouseholdStore(settings: Settings, tell: (news: HouseholdNews) => void): HouseholdStore {
  const place = { folder: settings.directories.data, codec: new HouseholdJson(), fallback: firstHousehold(settings) };
  return new HouseholdStore(place, () => Date.now(), tell);
}

/** What the admin side does for the household by itself: it counts minutes, takes snapshots, and remembers the time. */
export class FamilyKeeper {
  readonly store: HouseholdStore;
  /** What a provider has locked. */
  readonly locked: Locked | undefined;
  readonly time: KnownTime;
  readonly #settings: Settings;
  readonly #told: KeeperTold;
  #household: Household;
  #clock: ZoneClock;
  #tally: UsageTally | undefined;
  #savedAt = 0;
  #clockAt = 0;
  #tickedAt: number;

  /** @param now the machine's clock, in milliseconds since 1970 */
  constructor(settings: Settings, locked: Locked | undefined, told: KeeperTold, now: () => number) {
    this.locked = locked;
    this.#settings = settings;
    this.#told = told;
    this.store = openHouseholdStore(settings, told.news);
    const lastKnown = this.store.read(({ clock }) => clock.lastKnown);
    this.time = new KnownTime(now, lastKnown.kind === 'done' ? lastKnown.value : undefined);
    this.#tickedAt = this.time.now();
    this.#household = householdOf(this.store.newest(), settings);
    this.#clock = new ZoneClock(this.#household.zone);
  }

  /** The household changed: its zone may be another one. A file that is found damaged is mended. */
  look(): void {
    this.#household = householdOf(this.store.newest(), this.#settings);
    const { zone } = this.#household;
    if (zone !== this.#clock.zone) this.#clock = new ZoneClock(zone);
  }

  /** As it was found by the last {@link look}. */
  get household(): Household {
    return this.#household;
  }

  /** Minutes used today, by person. */
  get usage(): ReadonlyMap<PersonId, Usage> {
    return this.#tally?.minutes ?? new Map();
  }

  /** Now, as far as it is known, on the household's wall. */
  moment(): Moment {
    return this.#clock.momentOf(this.time.now());
  }

  /** The day of the household's calendar at a moment. */
  dayOf(at: number): Day {
    return this.#clock.wallOf(at).day;
  }

  /** How much is written down of each person today; a birthday may change it. */
  levels(): ReadonlyMap<PersonId, LogLevel> {
    const household = this.#household;
    const { today } = this;
    const levelOf = (person: Person): LogLevel => policyOf(person, household, noSubjects, this.locked, today).logging;
    return new Map([household.strangers, ...household.people].map((person) => [person.id, levelOf(person)]));
  }

  /** Today, as far as the time is known. */
  get today(): Day {
    return this.dayOf(this.time.now());
  }

  /** A batch of the resolvers: who was busy in this second. */
  take(busy: readonly Busy[]): void {
    if (busy.length === 0 || !this.time.isKnown) return;
    const now = this.time.now();
    const tally = this.#tallyAt(now);
    if (tally.count(busy, Math.floor(now / 60_000))) this.#told.usage(tally.minutes);
  }

  /** Once a second: what is due is done. */
  tick(): void {
    if (!this.time.isKnown) return;
    const now = this.time.now();
    // What a disk refuses is tried again with the next tick.
    if (now >= this.#tickedAt - leastSetBack || this.#clockSetBack(this.#tickedAt, now)) this.#tickedAt = now;
    const tally = this.#tallyAt(now);
    if (Math.abs(now - this.#savedAt) >= saveEvery) this.#save(tally, now);
    if (Math.abs(now - this.#clockAt) < clockEvery) return;
    this.#clockAt = now;
    this.store.write(({ clock, usage, notices }) => {
      clock.set(now);
      notices.forgetBefore(now - noticesKept);
      usage.forgetBefore(dayAfter(tally.day, -usageKept));
    });
    this.store.snapshot(this.#clock.wallOf(now).day);
  }

  /** A reader could not read it: it is looked through, and mended where it must be. */
  mend(): void {
    this.store.close();
    this.look();
  }

  close(): void {
    if (this.time.isKnown) {
      const now = this.time.now();
      this.#save(this.#tallyAt(now), now);
      this.store.write(({ clock }) => clock.set(now));
    }
    this.store.close();
  }

  /** Nobody is given more time by a clock that is set back; false: it could not be written. */
  #clockSetBack(from: number, to: number): boolean {
    const { revision, household } = this.store.newest();
    const after = afterClockSetBack(household, from, to);
    if (after === household) return true;
    const isSaved = this.store.save(after, revision).kind === 'saved';
    this.look();
    return isSaved;
  }

  /** The tally of the day of the budgets; one that is over is written first. */
  #tallyAt(now: number): UsageTally {
    const day = budgetDayOf(this.#clock.wallOf(now), this.#household.dayStart);
    if (this.#tally?.day === day) return this.#tally;
    if (this.#tally !== undefined) this.#save(this.#tally, now);
    const saved = this.store.read(({ usage }) => usage.on(day));
    this.#tally = new UsageTally(day, saved.kind === 'done' ? saved.value : []);
    this.#told.usage(this.#tally.minutes);
    return this.#tally;
  }

  #save(tally: UsageTally, now: number): void {
    this.#savedAt = now;
    const { unsaved } = tally;
    if (unsaved.length === 0) return;
    const written = this.store.write(({ usage }) => usage.add(unsaved));
    // What a disk refuses waits for the next time.
    if (written.kind === 'done') tally.saved();
  }
}
