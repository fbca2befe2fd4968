import type { Family } from '../../app/family.ts';
import { ageGroupOf, ageOf } from '../../core/family/age-groups.ts';
import type { Bonus, Grant, Pause, Person } from '../../core/family/household.ts';
import { type ChoiceKey, type Layer, layerOf } from '../../core/family/layers.ts';
import { strangersId } from '../../core/family/new-household.ts';
import type { Outlook } from '../../core/family/outlook.ts';
import { presetReasons } from '../../core/family/words-presets.ts';
import type { Language } from '../../core/profile.ts';
import { choiceKeys } from './choice-keys.ts';
import { sayChosen } from './choice-text.ts';

/** How it stands with a person; what ends is in milliseconds since 1970. */
export interface PersonReport extends Omit<Person, 'choices'>, Outlook {
  readonly age: number;
  /** Their own, and everyone's. */
  readonly pauses: readonly Pause[];
  readonly grants: readonly Grant[];
  /** Of today. */
  readonly bonuses: readonly Bonus[];
  /** Ids of their devices. */
  readonly devices: readonly string[];
}

/** One choice that holds for a person: as it would be typed, whose word it is, and why the preset says so. */
export interface ChoiceReport {
  readonly key: string;
  readonly field: ChoiceKey['field'];
  readonly value: string;
  readonly from: Layer;
  readonly why: string | undefined;
}

export function reportPerson(family: Family, { choices: _, ...person }: Person): PersonReport {
  const { pauses, grants, bonuses, devices } = family.look().household;
  const { at, wall } = family.moment();
  const age = ageOf(person, wall.day);
  const concerns = ({ who }: { readonly who: string | null }): boolean => who === null || who === person.id;
  return {
    ...person,
    ageGroup: ageGroupOf(age),
    age,
    ...family.outlookOf(person.id),
    pauses: pauses.filter((each) => concerns(each) && (each.until ?? Infinity) > at),
    grants: grants.filter((each) => concerns(each) && each.until > at),
    bonuses: bonuses.filter(concerns),
    devices: devices.filter(({ owner }) => (owner ?? strangersId) === person.id).map(({ id }) => id),
  };
}

/** Every choice that holds for a person today; values are said in a language of their own, for scripts read English ones. */
export function reportChoices(
  family: Family,
  person: PersonReport,
  language: Language,
  valuesIn: Language,
): ChoiceReport[] {
  const policy = family.policyOf(person.id);
  const layers = family.layersOf(person.id);
  return [...choiceKeys(family.terms.subjects)].flatMap(([text, key]) => {
    const value = sayChosen(policy, key, valuesIn);
    const from = layerOf(layers, key);
    if (value === undefined || from === undefined) return [];
    // Strangers have a preset of their own, for which these reasons were not written.
    const isExplained = from === 'preset' && person.id !== strangersId;
    const why = isExplained ? presetReasons[key.field][person.ageGroup][language] : undefined;
    return [{ key: text, field: key.field, value, from, why }];
  });
}
