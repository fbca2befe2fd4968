import { membership, type TagSet } from '../tags.ts';
import { weekdayOf } from './calendar.ts';
import type { Bonus, Budget, BudgetTarget, Day, PersonId } from './household.ts';
import { targetKey } from './target.ts';

/** Minutes that a person has been active on one day of the budgets, by {@link targetKey}; what is not there is 0. */
export type Usage = ReadonlyMap<string, number>;

/** Minutes that a budget gives on a day of the budgets, with the bonuses of that day. */
export function minutesOf({ target, minutes }: Budget, who: PersonId, day: Day, bonuses: readonly Bonus[]): number {
  const key = targetKey(target);
  return bonuses
    .filter((bonus) => bonus.who === who && bonus.day === day && targetKey(bonus.target) === key)
    .reduce((sum, bonus) => sum + bonus.minutes, minutes[weekdayOf(day)]);
}

/** Minutes that are left of a budget; 0: it is spent. */
export function minutesLeft(budget: Budget, who: PersonId, day: Day, bonuses: readonly Bonus[], usage: Usage): number {
  return Math.max(0, minutesOf(budget, who, day, bonuses) - (usage.get(targetKey(budget.target)) ?? 0));
}

/**
 * Which of the targets a minute counts for in which this person asked a name with these tags, and was allowed to. What
 * devices ask with nobody at them, what the house itself needs and what is always open to the person count for none.
 */
export function targetsOf(
  who: PersonId,
  tags: TagSet,
  metered: readonly BudgetTarget[],
  groups: ReadonlyMap<string, string>,
): readonly BudgetTarget[] {
  if (metered.length === 0 || tags.some((tag) => isFree(tag.kind) && (tag.who === undefined || tag.who === who)))
    return [];
  return metered.filter((target) => {
    switch (target.kind) {
      case 'total':
        return true;
      case 'group':
        return tags.some(
          ({ kind, name }) =>
            kind === 'service' && groups.get(name) === target.id && membership(tags, kind, name).listed !== undefined,
        );
      default:
        return membership(tags, target.kind, target.id).listed !== undefined;
    }
  });
}

function isFree(kind: TagSet[number]['kind']): boolean {
  return kind === 'background' || kind === 'essential' || kind === 'always';
}
