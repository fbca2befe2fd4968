import type { Settings } from '../config/schema.ts';
import type { Catalogue, Registry } from '../core/ports.ts';
import { type Category, type Profile, profileForAge } from '../core/profile.ts';
import type { Policy } from '../dns/layers/policy.ts';
import { LawfulCatalogue } from '../dns/lawful-catalogue.ts';
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

/** What a policy is compiled from, beside the settings. */
export interface PolicySources {
  readonly categories: readonly Category[];
  readonly lists: Catalogue;
  /** Undefined: no feed is named, or none is good. */
  readonly registry: Registry | undefined;
}

/** Compiled to what the query path asks: the law over own rules over lists, what was looked at lately before them all. */
export function compilePolicy(settings: Settings, { categories, lists, registry }: PolicySources): Policy {
  const { household, blocking, cache, language } = settings;
  const own = new OwnRules(lists, household.allow, household.deny);
  const lawful = registry === undefined ? own : new LawfulCatalogue(registry, own);
  const catalogue = new TagCache(lawful, cache.namesRemembered);
  const style = { ...blocking, explain: explainer(language, categories) };
  return { catalogue, rulings: new Rulings(catalogue, householdProfile(settings, categories), style) };
}
