import { nearest } from '../../config/nearest.ts';
import { ageGroupOf, ageGroups } from '../../core/family/age-groups.ts';
import { ageOn, isDay } from '../../core/family/calendar.ts';
import type { AgeGroup, Day } from '../../core/family/household.ts';
import type { PersonFacts } from '../../core/family/people.ts';
import type { Options } from '../session.ts';
import { readDay } from './day-text.ts';
import type { Slip } from './slip.ts';

/** What the options tell of a person: the birthday, or an age group in its place. */
export function readFacts(options: Options, today: Day): Partial<PersonFacts> | Slip {
  const { name, ageGroup, colour } = options;
  const born = options.born === undefined ? undefined : readDay(options.born);
  const group = readAgeGroup(ageGroup);
  if (ageGroup !== undefined && group === undefined) {
    return { slip: 'ageGroup', text: ageGroup, nearest: nearest(ageGroup, ageGroups) };
  }
  if (born !== undefined && (!isDay(born) || born > today)) return { slip: 'born', text: born };
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(born !== undefined && { born, ageGroup: ageGroupOf(ageOn(today, born)) }),
    // Who tells the group alone means it, whatever was told before.
    ...(group !== undefined && { ageGroup: group, ...(born === undefined && { born: null }) }),
    ...(colour !== undefined && { colour: colour.toLowerCase() }),
  };
}

/** The group itself, or how old somebody is: `12` → `11-13`. */
function readAgeGroup(text = ''): AgeGroup | undefined {
  return groupOfYears(text) ?? ageGroups.find((each) => each === text) ?? (text === 'взрослый' ? 'adult' : undefined);
}

/** The group of an age in whole years; undefined: it is none. */
export function groupOfYears(text: string): AgeGroup | undefined {
  return /^\d{1,2}$/.test(text) ? ageGroupOf(Number(text)) : undefined;
}
