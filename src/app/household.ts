import type { Settings } from '../config/schema.ts';
import type { Catalogue } from '../core/ports.ts';
import { type Category, type Profile, profileForAge } from '../core/profile.ts';
import type { Policy } from '../dns/layers/policy.ts';
import { OwnRules } from '../dns/own-rules.ts';
import { Rulings } from '../dns/rulings.ts';
import { TagCache } from '../dns/tag-cache.ts';
import { explainer } from './explain.ts';

/** The household's one profile: what its age may not see, and what the settings add and take away. */
function householdProfile({ household }: Settings, categories: readonly Category[]): Profile {
  const byAge = new Set(profileForAge('household', household.age, categories).blocked);
  const blocked = categories
    .map(({ id }) => id)
    .filter((id) => household.blocked.includes(id) || (byAge.has(id) && !household.allowed.includes(id)));
  return { id: 'household', blocked };
}

/** Settings and a catalogue, compiled to what the query path asks: own rules over lists, what was looked at lately before both. */
export function compilePolicy(settings: Settings, categories: readonly Category[], lists: Catalogue): Policy {
  const { household, blocking, cache, language } = settings;
  const catalogue = new TagCache(new OwnRules(lists, household.allow, household.deny), cache.namesRemembered);
  const style = { ...blocking, explain: explainer(language, categories) };
  return { catalogue, rulings: new Rulings(catalogue, householdProfile(settings, categories), style) };
}
