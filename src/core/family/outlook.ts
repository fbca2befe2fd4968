import { minutesLeft, minutesOf, type Usage } from './budget.ts';
import type { BudgetTarget, Day, PersonId } from './household.ts';
import type { Policy } from './policy.ts';
import { type Circumstances, closedOf, isAllGranted } from './standing-of.ts';
import type { ClosedWhy } from './standing.ts';
import { budgetDayOf } from './week.ts';
import type { ZoneClock } from './zone-clock.ts';

/** What a person can be told of the hours to come: "open until 21:00, then bedtime until 7:00". */
export interface Outlook {
  readonly now: Stretch;
  /** What comes after it; undefined where `now` has no end in sight. */
  readonly next: Stretch | undefined;
  readonly budgets: readonly BudgetLeft[];
}

/** A time in which one thing holds. */
export interface Stretch {
  /** Why nothing is open; undefined: it is open. */
  readonly closed: ClosedWhy | undefined;
  /** Everything is granted: it is open whatever `closed` says. */
  readonly granted: boolean;
  /** When it ends, in milliseconds since 1970; undefined: not within the days that are looked at. */
  readonly until: number | undefined;
}

/** Minutes of a budget on the day of the budgets that it is. */
export interface BudgetLeft {
  readonly target: BudgetTarget;
  readonly left: number;
  readonly of: number;
}

/** What an outlook is reckoned from. */
export interface Horizon {
  readonly who: PersonId;
  readonly household: Circumstances;
  readonly clock: ZoneClock;
  /** The person's policy on a day of the calendar: a birthday may lie ahead. */
  readonly policyOn: (day: Day) => Policy;
  /** What has been used on the day of the budgets that it is; the days to come start afresh. */
  readonly usage: Usage;
}

const minute = 60_000;
/** A week, and a day for those whose next window is that of today. */
const ahead = 8 * 24 * 60 * minute;

/** Looks ahead minute by minute, as the house itself will go through them. */
export function outlookOf(horizon: Horizon, at: number): Outlook {
  const { who, household, clock, usage } = horizon;
  const { wall } = clock.momentOf(at);
  const day = budgetDayOf(wall, household.dayStart);
  const unused: Usage = new Map();
  const usageOn = (other: Day): Usage => (other === day ? usage : unused);
  const policyOn = oncePerDay(horizon.policyOn);
  const days: Days = { ...horizon, policyOn, usageOn };
  const now = stretchFrom(days, at, at + ahead);
  const next = now.until === undefined ? undefined : stretchFrom(days, now.until, at + ahead);
  const budgets = policyOn(wall.day).budgets.map((budget) => ({
    target: budget.target,
    left: minutesLeft(budget, who, day, household.bonuses, usage),
    of: minutesOf(budget, who, day, household.bonuses),
  }));
  return { now, next, budgets };
}

interface Days extends Horizon {
  readonly usageOn: (day: Day) => Usage;
}

function oncePerDay(policyOn: (day: Day) => Policy): (day: Day) => Policy {
  const known = new Map<Day, Policy>();
  return (day) => {
    let policy = known.get(day);
    if (policy === undefined) known.set(day, (policy = policyOn(day)));
    return policy;
  };
}

/** What holds at `from`, and until when; `end` is where the look ahead stops. */
function stretchFrom(horizon: Days, from: number, end: number): Stretch {
  const first = holdingAt(horizon, from);
  for (let at = nextStep(horizon.household, from); at <= end; at = nextStep(horizon.household, at)) {
    const then = holdingAt(horizon, at);
    // While everything is granted it is one stretch, whatever would be closed.
    const isSame = then.granted === first.granted && (then.granted || then.closed === first.closed);
    if (!isSame) return { ...first, until: at };
  }
  return { ...first, until: undefined };
}

function holdingAt({ who, household, clock, policyOn, usageOn }: Days, at: number): Omit<Stretch, 'until'> {
  const moment = clock.momentOf(at);
  const usage = usageOn(budgetDayOf(moment.wall, household.dayStart));
  return {
    closed: closedOf(policyOn(moment.wall.day), household, moment, usage),
    granted: isAllGranted(who, household, at),
  };
}

/** The next minute, or the end of a pause or a grant within this one. */
function nextStep({ pauses, grants }: Circumstances, at: number): number {
  const next = (Math.floor(at / minute) + 1) * minute;
  return [...pauses, ...grants].reduce(
    (step, { until }) => (until !== null && until > at ? Math.min(step, until) : step),
    next,
  );
}
