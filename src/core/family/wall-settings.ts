import { type Changed, changed, problem } from './change.ts';
import type { Household, Minute } from './household.ts';
import { isZone } from './zone-clock.ts';

/** The family has moved, or says at last where it lives. */
export function moveTo(household: Household, zone: string): Changed {
  return isZone(zone) ? changed(household, { zone }) : problem('not-a-zone', zone);
}

/** The day of the budgets begins at this minute from now on. */
export function beginDayAt(household: Household, dayStart: Minute): Changed {
  const isMinute = Number.isInteger(dayStart) && dayStart >= 0 && dayStart < 1440;
  return isMinute ? changed(household, { dayStart }) : problem('not-a-number-of-minutes', String(dayStart));
}
