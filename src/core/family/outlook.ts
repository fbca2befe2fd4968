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

/** Looks ahead step by step, as the house itself will go through the minutes. */
export function outlookOf(horizon: Horizon, at: number): Outlook {
  const { who, household, clock, usage } = horizon;
  const { wall } = clock.momentOf(at);
  const day = budgetDayOf(wall, household.dayStart);
  const unused: Usage = new Map();
  const usageOn = (other: Day): Usage => (other === day ? usage : unused);
  const policyOn = oncePerDay(horizon.policyOn);
  const stepOn = oncePerDay((other) => stepOf(policyOn(other), household));
  const days: Days = { ...horizon, policyOn, usageOn, stepOn };
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
  readonly stepOn: (day: Day) => number;
}

function oncePerDay<Value extends object | number>(reckon: (day: Day) => Value): (day: Day) => Value {
  const known = new Map<Day, Value>();
  return (day) => {
    let value = known.get(day);
    if (value === undefined) known.set(day, (value = reckon(day)));
    return value;
  };
}

/** Milliseconds of a step that passes over no edge of a window: most families have them on the quarters of an hour. */
function stepOf({ closed }: Policy, { exceptions, dayStart }: Circumstances): number {
  const windows = [...Object.values(closed), ...exceptions.map((exception) => exception.windows)].flat();
  const edges = [dayStart, ...windows.flatMap(({ from, to }) => [from, to])];
  const minutes = [15, 5].find((step) => edges.every((edge) => edge % step === 0)) ?? 1;
  return minutes * minute;
}

/** What holds at `from`, and until when; `end` is where the look ahead stops. */
function stretchFrom(horizon: Days, from: number, end: number): Stretch {
  const first = holdingAt(horizon, from);
  for (let at = nextStep(horizon, from); at <= end; at = nextStep(horizon, at)) {
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

/** The next step, or the end of a pause or a grant within this one. No zone is ahead of UTC by a part of a quarter. */
function nextStep({ household: { pauses, grants }, clock, stepOn }: Days, at: number): number {
  const step = stepOn(clock.wallOf(at).day);
  const next = (Math.floor(at / step) + 1) * step;
  return [...pauses, ...grants].reduce(
    (step, { until }) => (until !== null && until > at ? Math.min(step, until) : step),
    next,
  );
}
