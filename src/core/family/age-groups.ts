import { ageOn } from './calendar.ts';
import type { AgeGroup, Day, Person } from './household.ts';

/** The first year of life that each group takes in, the youngest first. */
const firstYears: readonly (readonly [AgeGroup, number])[] = [
  ['0-6', 0],
  ['7-10', 7],
  ['11-13', 11],
  ['14-17', 14],
  ['adult', 18],
];

export const ageGroups: readonly AgeGroup[] = firstYears.map(([group]) => group);

export function ageGroupOf(age: number): AgeGroup {
  return firstYears.findLast(([, first]) => first <= age)?.[0] ?? '0-6';
}

/** Years of life, the first and the last of them meant too. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** The years that a group takes in; an adult's have no last one. */
export function yearsOf(group: AgeGroup): Ages {
  const at = firstYears.findIndex(([id]) => id === group);
  return { from: firstYears[at]?.[1] ?? 0, to: (firstYears[at + 1]?.[1] ?? Infinity) - 1 };
}

/** How old a person is on that day; where no one has told, as old as the youngest of the age group. */
export function ageOf({ born, ageGroup }: Pick<Person, 'born' | 'ageGroup'>, day: Day): number {
  if (born !== null) return ageOn(day, born);
  return firstYears.find(([group]) => group === ageGroup)?.[1] ?? 0;
}
