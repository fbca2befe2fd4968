import { randomUUID } from 'node:crypto';
import { type Asked, grantWish, hear, type Wish, type Yes } from '../core/family/asks.ts';
import type { Terms } from '../core/family/choosing.ts';
import { ageOf } from '../core/family/age-groups.ts';
import { budgetDayOf } from '../core/family/week.ts';
import type { Day, Household, Person, PersonId } from '../core/family/household.ts';
import { type Layers, layersOf } from '../core/family/layers.ts';
import { isTooLarge } from '../core/family/limits.ts';
import { macOfNotice } from '../core/family/newcomers.ts';
import { oneLine } from '../core/one-line.ts';
import type { Change, FamilyOutcome } from '../core/family/outcome.ts';
import { type Outlook, outlookOf } from '../core/family/outlook.ts';
import { type Policy, policyOf, presetFor } from '../core/family/policy.ts';
import { pruned } from '../core/family/pruning.ts';
import { targetKey } from '../core/family/target.ts';
import { type Moment, type Offset, ZoneClock } from '../core/family/zone-clock.ts';
import type { HouseholdStore } from '../store/household.ts';
import type { StoredAsk } from '../store/household-asks.ts';
import type { Notice } from '../store/household-notices.ts';
import { type Origin, restoring, type Revision } from '../store/household-revisions.ts';
import { newNumber } from './cases/new-number.ts';
import { usageByPerson } from './household-view.ts';
import type { KnownTime } from './known-time.ts';

/** How often a change is tried again when somebody else was faster. */
const trials = 5;

/** Asks that are looked at, and kept: a month of them, in milliseconds. */
const asksKept = 30 * 86_400_000;

/** How a stored household is taken: the settings may say how it begins, and lay something beneath it. */
export interface Reading {
  /** What a parent changes. */
  readonly own: (stored: Revision) => Household;
  /** What holds, with the settings beneath. */
  readonly holding: (stored: Revision) => Household;
}

/** Everything that can be done with the household: the commands and the API have this one way. */
export class Family {
  readonly terms: Terms;
  readonly #store: HouseholdStore;
  readonly #time: KnownTime;
  readonly #reading: Reading;
  #zoneClock: ZoneClock | undefined;

  constructor(store: HouseholdStore, terms: Terms, time: KnownTime, reading: Reading) {
    this.#store = store;
    this.#time = time;
    this.#reading = reading;
    this.terms = terms;
  }

  /** The household and its revision. */
  look(): { readonly revision: number; readonly household: Household } {
    const stored = this.#store.newest();
    return { revision: stored.revision, household: this.#reading.own(stored) };
  }

  /** Now, as far as it is known, on the household's wall. */
  moment(): Moment {
    return this.#clock().momentOf(this.#time.now());
  }

  /** By how much the household's wall is ahead of UTC, a year and more back and ahead. */
  offsets(): Offset[] {
    const now = this.#time.now();
    return this.#clock().offsets(now - knownFor, now + knownFor);
  }

  /**
   * Makes a change and saves it. With a revision it is made only on that one; without one it is made on the newest.
   */
  change(
    change: Change,
    { expected, origin }: { readonly expected?: number; readonly origin?: Origin } = {},
  ): FamilyOutcome {
    for (let trial = 1; ; trial++) {
      const { revision, household: before } = this.look();
      if (expected !== undefined && expected !== revision) return { kind: 'conflict', revision };
      const moment = new ZoneClock(before.zone).momentOf(this.#time.now());
      const outcome = change(before, this.terms, moment);
      if ('problem' in outcome) return { kind: 'refused', problem: outcome.problem };
      const household = pruned(outcome.household, moment);
      if (isTooLarge(household)) return { kind: 'refused', problem: { code: 'too-large', value: '' } };
      const saved = this.#store.save(household, revision, origin);
      switch (saved.kind) {
        case 'saved':
          return { kind: 'done', revision: saved.revision };
        case 'failed':
          return saved;
        case 'unsound':
          throw new Error('a change has made a household that nobody can read');
        case 'conflict':
          if (expected !== undefined || trial === trials) return saved;
      }
    }
  }

  /**
   * What was before the last change holds again; once more, and so does what was before the one before it. An ask whose
   * yes is taken back waits for an answer again. With a revision it is done only while that one is the newest.
   */
  undo(expected?: number): FamilyOutcome {
    const newest = this.#store.newest();
    if (expected !== undefined && expected !== newest.revision) return { kind: 'conflict', revision: newest.revision };
    const found = this.#store.read(({ revisions }) => revisions.before(newest));
    if (found.kind === 'failed') return found;
    const before = found.value;
    if (before === undefined) return { kind: 'refused', problem: { code: 'nothing-before', value: '' } };
    const undone = { expected: newest.revision, origin: restoring(before) };
    const outcome = this.change(() => ({ household: before.household }), undone);
    const ask = this.asks().find(({ id, state }) => id === newest.origin?.answers && state === 'granted');
    if (outcome.kind !== 'done' || ask === undefined) return outcome;
    return this.#reopen(ask) ?? { ...outcome, reopened: ask.id };
  }

  /** All that holds for a person today; for whoever is not of the family, what holds for strangers. */
  policyOf(who: PersonId): Policy {
    return this.#policiesOf(who)(this.moment().wall.day);
  }

  /** Whose words that is: the preset of the age, everyone's, the person's own, the provider's. */
  layersOf(who: PersonId): Layers {
    const { subjects, locked } = this.terms;
    const { household, person } = this.#find(who);
    const preset = presetFor(person, subjects, ageOf(person, this.moment().wall.day));
    return layersOf(person, household, preset, locked);
  }

  /** What can be told of a person's hours and minutes from now on. */
  outlookOf(who: PersonId): Outlook {
    const { household } = this.#find(who);
    const { at, wall } = this.moment();
    const day = budgetDayOf(wall, household.dayStart);
    const used = this.#store.read(({ usage }) => usage.on(day));
    const usage = used.kind === 'done' ? usageByPerson(used.value).get(who) : undefined;
    const policyOn = this.#policiesOf(who);
    return outlookOf({ who, household, clock: this.#clock(), policyOn, usage: usage ?? new Map() }, at);
  }

  /** What a parent should know of, the oldest first; of a device that is known by now there is no more to know. */
  notices(): Notice[] {
    const notices = this.#store.read((tables) => tables.notices.open());
    if (notices.kind === 'failed') return [];
    const known = this.look().household.devices.flatMap(({ macs }) => macs);
    return notices.value.filter(({ subject }) => !known.includes(macOfNotice(subject)));
  }

  /** A parent is done with a notice; false: there is none such. */
  finishNotice(id: number): boolean {
    const notice = this.notices().find((one) => one.id === id);
    if (notice === undefined) return false;
    const done = this.#store.write(({ notices }) => notices.finish(notice.kind, notice.subject, this.#time.now()));
    return done.kind === 'done' && done.value;
  }

  /** A child asks. The same ask joins the one that waits; too many in an hour are not taken. */
  ask(wish: Wish & Pick<StoredAsk, 'device' | 'reason'>): AskOutcome {
    const now = this.#time.now();
    const written = this.#store.write((tables): AskOutcome => {
      const { asks, notices } = tables;
      const heard = hear(wish, asks.since(now - asksKept), now);
      if (heard.kind !== 'new') return heard;
      const id = randomUUID();
      const { who, kind, subject, device, reason } = wish;
      asks.put({
        id,
        number: newNumber(tables),
        who,
        kind,
        subject,
        device,
        reason: oneLine(reason),
        askedAt: now,
        state: 'open',
        answeredAt: null,
        answer: null,
        note: null,
      });
      asks.forgetBefore(now - asksKept);
      notices.raise('ask', id, now);
      return { kind: 'new', id };
    });
    return written.kind === 'done' ? written.value : written;
  }

  /** Asks of a month, of one person or of all, the oldest first. */
  asks(who?: PersonId): StoredAsk[] {
    const asks = this.#store.read(({ asks: table }) => table.since(this.#time.now() - asksKept));
    if (asks.kind === 'failed') return [];
    return asks.value.filter((ask) => who === undefined || ask.who === who);
  }

  /** A parent says yes; the ask is answered when what it asks for holds. */
  sayYes(id: string, yes: Yes, note: string | null): FamilyOutcome {
    const ask = this.#openAsk(id);
    if (ask === undefined) return unknownAsk(id);
    const isBudgeted = ask.kind === 'time' && this.#isBudgeted(ask);
    const outcome = this.change(
      (household, terms, moment) =>
        grantWish(household, terms, ask, yes, { id: `ask-${id}`, moment, clock: this.#clock(), isBudgeted }),
      { origin: { answers: id } },
    );
    if (outcome.kind !== 'done') return outcome;
    const answer = typeof yes === 'string' ? yes : `${yes.minutes} min`;
    return this.#answer(ask, { state: 'granted', answer, note }) ?? outcome;
  }

  /** A parent says no, and why. */
  sayNo(id: string, note: string): FamilyOutcome {
    const ask = this.#openAsk(id);
    if (ask === undefined) return unknownAsk(id);
    const failed = this.#answer(ask, { state: 'refused', answer: 'no', note });
    return failed ?? { kind: 'done', revision: this.#store.newest().revision };
  }

  /** Takes an answer back, and the ask waits again. A yes only while nobody has changed anything since: it goes whole. */
  takeBack(id: string): FamilyOutcome {
    const ask = this.asks().find((one) => one.id === id);
    const { revision, origin } = this.#store.newest();
    if (ask?.state === 'granted') return origin?.answers === id ? this.undo(revision) : { kind: 'conflict', revision };
    if (ask?.state !== 'refused') return { kind: 'refused', problem: { code: 'not-answered', value: id } };
    return this.#reopen(ask) ?? { kind: 'done', revision };
  }

  /** Would minutes open what is asked for? Against a bedtime they do nothing, whatever is left of them. */
  #isBudgeted({ who, subject }: StoredAsk): boolean {
    const { now, budgets } = this.outlookOf(who);
    const isCounted = budgets.some(({ target }) => targetKey(target) === subject);
    return isCounted && (subject !== 'total' || now.closed === undefined || now.closed === 'budget');
  }

  #find(who: PersonId): { readonly household: Household; readonly person: Person } {
    const household = this.#reading.holding(this.#store.newest());
    return { household, person: household.people.find(({ id }) => id === who) ?? household.strangers };
  }

  #policiesOf(who: PersonId): (day: Day) => Policy {
    const { subjects, locked } = this.terms;
    const { household, person } = this.#find(who);
    return (day) => policyOf(person, household, subjects, locked, day);
  }

  #openAsk(id: string): StoredAsk | undefined {
    return this.asks().find((ask) => ask.id === id && ask.state === 'open');
  }

  #answer(ask: Asked & StoredAsk, answered: Pick<StoredAsk, 'state' | 'answer' | 'note'>): FamilyOutcome | undefined {
    const now = this.#time.now();
    const note = answered.note === null ? null : oneLine(answered.note);
    const written = this.#store.write(({ asks, notices }) => {
      asks.put({ ...ask, ...answered, note, answeredAt: now });
      notices.finish('ask', ask.id, now);
    });
    return written.kind === 'failed' ? written : undefined;
  }

  #reopen(ask: StoredAsk): FamilyOutcome | undefined {
    const written = this.#store.write(({ asks, notices }) => {
      asks.put({ ...ask, state: 'open', answeredAt: null, answer: null, note: null });
      notices.raise('ask', ask.id, this.#time.now());
    });
    return written.kind === 'failed' ? written : undefined;
  }

  #clock(): ZoneClock {
    const { zone } = this.look().household;
    if (this.#zoneClock?.zone !== zone) this.#zoneClock = new ZoneClock(zone);
    return this.#zoneClock;
  }
}

/** Milliseconds around now for which the offsets of the wall are told: 400 days. */
const knownFor = 400 * 86_400_000;

export type AskOutcome =
  Exclude<ReturnType<typeof hear>, { kind: 'new' }> | { readonly kind: 'new'; readonly id: string } | FailedToWrite;
type FailedToWrite = Extract<FamilyOutcome, { kind: 'failed' }>;

function unknownAsk(id: string): FamilyOutcome {
  return { kind: 'refused', problem: { code: 'no-such-ask', value: id } };
}
