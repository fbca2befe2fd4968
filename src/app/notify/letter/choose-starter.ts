import type { AgeGroup } from '../../../core/family/household.ts';
import { type Starter, starters } from '../words/starters.ts';

const weekLength = 7 * 86_400_000;

/**
 * What to talk about this week: the next in the row of those that suit the ages of the children, never the one of last
 * week.
 *
 * @param groups of the children; none: any will do
 */
export function chooseStarter(groups: ReadonlySet<AgeGroup>, last: string | null, at: number): Starter {
  const suiting = starters.filter((starter) => starter.ages.some((age) => groups.has(age)));
  const row = suiting.length > 0 ? suiting : starters;
  const index = Math.floor(at / weekLength) % row.length;
  const chosen = row[index]!;
  return chosen.id === last ? row[(index + 1) % row.length]! : chosen;
}
