import { dayAfter } from './calendar.ts';
import type { Household } from './household.ts';
import { budgetDayOf } from './week.ts';
import type { Moment } from './zone-clock.ts';

/**
 * The household without what is over: grants and pauses that have ended, minutes given for days gone by, exceptions of
 * which not even the last night is left. The same object where nothing is over.
 */
export function pruned(household: Household, { at, wall }: Moment): Household {
  const budgetDay = budgetDayOf(wall, household.dayStart);
  const yesterday = dayAfter(wall.day, -1);
  const left = {
    grants: household.grants.filter(({ until }) => at < until),
    pauses: household.pauses.filter(({ until }) => until === null || at < until),
    bonuses: household.bonuses.filter(({ day }) => day >= budgetDay),
    exceptions: household.exceptions.filter(({ last }) => last >= yesterday),
  };
  const kinds = Object.keys(left) as (keyof typeof left)[];
  return kinds.every((kind) => left[kind].length === household[kind].length) ? household : { ...household, ...left };
}
