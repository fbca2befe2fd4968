import type { Settings } from '../config/schema.ts';
import { ageGroupOf } from '../core/family/age-groups.ts';
import type { Choices, Household } from '../core/family/household.ts';
import { newHousehold } from '../core/family/new-household.ts';
import { isZone } from '../core/family/zone-clock.ts';

/** The household before a parent has told anything: nobody is known, so everyone gets the strangers' profile. */
export function firstHousehold({ household }: Settings): Household {
  const begun = newHousehold(systemZone());
  return { ...begun, strangers: { ...begun.strangers, ageGroup: ageGroupOf(household.age) } };
}

/** The household with what `settings.toml` says laid beneath the choices of everyone: a parent's word goes over it. */
export function withSettings(household: Household, { household: said }: Settings): Household {
  const { everyone } = household;
  const rules = [
    ...said.deny.map((name) => ({ effect: 'deny', name, scope: 'subtree' }) as const),
    ...said.allow.map((name) => ({ effect: 'allow', name, scope: 'subtree' }) as const),
  ];
  const categories: Choices['categories'] = {
    ...Object.fromEntries(said.allowed.map((id) => [id, 'allowed' as const])),
    ...Object.fromEntries(said.blocked.map((id) => [id, 'blocked' as const])),
  };
  return {
    ...household,
    everyone: {
      ...everyone,
      categories: { ...categories, ...everyone.categories },
      rules: [...(everyone.rules ?? []), ...rules],
    },
  };
}

/** Where the machine says it is; a box that says nothing is told at its set-up. */
function systemZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isZone(timeZone) ? timeZone : 'UTC';
}
