import type { Qname } from '../qname.ts';
import { addBonus, addGrant } from './grants.ts';
import { type Changed, problem } from './change.ts';
import { choose, type Terms } from './choosing.ts';
import type { BudgetTarget, Everyone, GrantTarget, Household, PersonId } from './household.ts';
import { addRule } from './own-rules.ts';
import { readTarget } from './target.ts';
import { budgetDayOf } from './week.ts';
import type { Moment, ZoneClock } from './zone-clock.ts';

/** What a child asks for: a name or a category to be opened, or more time for a target of a budget. */
export interface Wish {
  readonly who: PersonId;
  readonly kind: 'name' | 'category' | 'time';
  /** The name, the category's id, or the target's key: `service:youtube`, `total`. */
  readonly subject: string;
}

/** What a wish is about, if it is no name: a category, or what more time is asked for; undefined too where that is unknown. */
export function wishTarget({ kind, subject }: Pick<Wish, 'kind' | 'subject'>): BudgetTarget | undefined {
  if (kind === 'name') return undefined;
  return kind === 'category' ? { kind, id: subject } : readTarget(subject);
}

/** A wish that was told. */
export interface Asked extends Wish {
  readonly id: string;
  readonly askedAt: number;
  readonly state: string;
}

/** How many asks a child has in an hour; a child who taps without end is answered by the house. */
const asksAnHour = 5;
const hour = 3_600_000;

/** May it be asked now? `joined`: the same waits for an answer already, and that ask counts. */
export function hear(
  wish: Wish,
  asks: readonly Asked[],
  now: number,
): { readonly kind: 'new' } | { readonly kind: 'joined'; readonly id: string } | { readonly kind: 'too-many' } {
  const same = asks.find(
    ({ who, kind, subject, state }) =>
      state === 'open' && who === wish.who && kind === wish.kind && subject === wish.subject,
  );
  if (same !== undefined) return { kind: 'joined', id: same.id };
  const lately = asks.filter(({ who, askedAt }) => who === wish.who && Math.abs(now - askedAt) < hour);
  return { kind: lately.length >= asksAnHour ? 'too-many' : 'new' };
}

/** A parent's yes: for so many minutes, until the day ends, for this child from now on, or for all. */
export type Yes = { readonly minutes: number } | 'today' | 'always' | 'everyone';

/**
 * What a yes changes. More time on a budget is a bonus of its day; where no minutes would help it is a grant of what was
 * asked for, which opens a bedtime too: of everything for `total`.
 *
 * @param id for the grant, where one is made
 */
export function grantWish(
  household: Household,
  terms: Terms,
  { who, kind, subject }: Wish,
  yes: Yes,
  { id, moment, clock, isBudgeted }: YesParts,
): Changed {
  if (yes === 'always' || yes === 'everyone') {
    return openForGood(household, terms, yes === 'everyone' ? null : who, { kind, subject });
  }
  const until = yes === 'today' ? endOfDay(clock, moment) : moment.at + yes.minutes * 60_000;
  if (kind !== 'time')
    return addGrant(household, terms.subjects, { id, who, what: targetOf(kind, subject), until }, moment.at);
  const target = readTarget(subject);
  if (target === undefined) return problem('not-known', subject);
  if (!isBudgeted) {
    const what = uncountedOf(target);
    if (what === undefined) return problem('not-counted', 'id' in target ? target.id : target.kind);
    return addGrant(household, terms.subjects, { id, who, what, until }, moment.at);
  }
  const minutes = yes === 'today' ? 1440 : yes.minutes;
  const day = budgetDayOf(moment.wall, household.dayStart);
  return addBonus(household, terms.subjects, { who, target, day, minutes });
}

export interface YesParts {
  readonly id: string;
  readonly moment: Moment;
  readonly clock: ZoneClock;
  /** For a wish of more time: would minutes on top of a budget open it? */
  readonly isBudgeted: boolean;
}

function openForGood(
  household: Household,
  terms: Terms,
  who: PersonId | Everyone,
  { kind, subject }: Pick<Wish, 'kind' | 'subject'>,
): Changed {
  switch (kind) {
    case 'name':
      return addRule(household, terms, who, { effect: 'allow', name: subject as Qname, scope: 'subtree' });
    case 'category':
      return choose(household, terms, who, { field: 'categories', key: subject, value: 'allowed' });
    case 'time':
      // More time for ever is another budget: that is set where budgets are set.
      return problem('not-known', subject);
  }
}

/** Who asks for more of one thing gets no other one with it; undefined: nobody can grant a group. */
function uncountedOf(target: BudgetTarget): GrantTarget | undefined {
  switch (target.kind) {
    case 'total':
      return { kind: 'everything' };
    case 'group':
      return undefined;
    default:
      return { kind: target.kind, id: target.id };
  }
}

function targetOf(kind: 'name' | 'category', subject: string): GrantTarget {
  return kind === 'name' ? { kind, name: subject as Qname } : { kind, id: subject };
}

/** When the calendar's day ends, in milliseconds since 1970: it may have 23 hours, or 25. */
function endOfDay(clock: ZoneClock, { at, wall }: Moment): number {
  const minute = 60_000;
  let end = at - (at % minute) + minute;
  while (clock.wallOf(end).day === wall.day) end += minute;
  return end;
}
