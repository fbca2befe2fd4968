import { type Changed, changed, isSomeone, personOf, problem } from './change.ts';
import { isKnownTarget } from './choosing.ts';
import { isDay } from './calendar.ts';
import type { Bonus, Grant, Household } from './household.ts';
import { limits } from './limits.ts';
import { isId, isMinutes } from './plausible.ts';
import type { Subjects } from './subjects.ts';
import { targetKey } from './target.ts';

/** A parent says yes for a while. */
export function addGrant(household: Household, subjects: Subjects, grant: Grant, now: number): Changed {
  const { id, who, what, until } = grant;
  if (!isId(id)) return problem('not-an-id', id);
  if (household.grants.some((one) => one.id === id)) return problem('taken', id);
  if (household.grants.length >= limits.grants) return problem('too-many', String(limits.grants));
  if (!isSomeone(household, who)) return problem('no-such-person', who ?? '');
  if (!(until > now)) return problem('not-ahead', String(until));
  if ('id' in what && !isKnownTarget(what, subjects)) return problem('not-known', what.id);
  return changed(household, { grants: [...household.grants, grant] });
}

/** Takes a yes back before its time is over. */
export function revokeGrant(household: Household, id: string): Changed {
  const grants = household.grants.filter((grant) => grant.id !== id);
  return grants.length === household.grants.length ? problem('no-such-grant', id) : changed(household, { grants });
}

/** Gives minutes on top of a budget for one day of the budgets; more of them on the same day add up to a whole day at most. */
export function addBonus(household: Household, subjects: Subjects, bonus: Bonus): Changed {
  const { who, target, day, minutes } = bonus;
  if (personOf(household, who) === undefined) return problem('no-such-person', who);
  if (!isDay(day)) return problem('not-a-day', day);
  if (!isMinutes(minutes) || minutes === 0) return problem('not-a-number-of-minutes', String(minutes));
  if (!isKnownTarget(target, subjects)) return problem('not-known', targetKey(target));
  const { before, others } = apart(household, bonus);
  if (others.length >= limits.bonuses) return problem('too-many', String(limits.bonuses));
  return changed(household, { bonuses: [...others, { ...bonus, minutes: Math.min(before + minutes, 1440) }] });
}

/** Takes minutes back that were given so: as many, or all that are left of them. */
export function takeBonus(household: Household, bonus: Bonus): Changed {
  const { before, others } = apart(household, bonus);
  if (before === 0) return problem('no-such-bonus', targetKey(bonus.target));
  const minutes = before - bonus.minutes;
  return changed(household, { bonuses: minutes > 0 ? [...others, { ...bonus, minutes }] : others });
}

/** The minutes given to the same person for the same on the same day, and all other bonuses. */
function apart({ bonuses }: Household, { who, day, target }: Bonus): { before: number; others: readonly Bonus[] } {
  const isSame = (other: Bonus): boolean =>
    other.who === who && other.day === day && targetKey(other.target) === targetKey(target);
  return {
    before: bonuses.find(isSame)?.minutes ?? 0,
    others: bonuses.filter((other) => !isSame(other)),
  };
}
