import type { Day } from '../../core/family/household.ts';

/** Days since 1970, so that each day shows something else. */
export function dayNumber(day: Day): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
