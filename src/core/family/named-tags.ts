import type { Qname } from '../qname.ts';
import type { SafeSearch } from '../safe-search.ts';
import type { Service } from '../service.ts';
import { type Tag, unsafeEngines } from '../tags.ts';
import type { Choices, Household, Locked, PersonId } from './household.ts';
import type { Policy } from './policy.ts';

/** A name of which the family or the house says something by itself, beside what the lists say. */
export interface NamedTag {
  readonly name: Qname;
  /** The name alone, or with all below it. */
  readonly scope: 'exact' | 'subtree';
  readonly tag: Tag;
}

/**
 * All that a household says of names, in the order in which it counts on one name: the provider's rules, a person's own,
 * everyone's; of each the denies before the allows. What is always open stands in the policies, for it follows the age.
 */
export function familyTags(household: Household, locked: Locked | undefined, policies: readonly Policy[]): NamedTag[] {
  const people = [...household.people, household.strangers];
  return [
    ...ruleTags(locked?.choices ?? {}, undefined),
    ...people.flatMap(({ id, choices }) => ruleTags(choices, id)),
    ...ruleTags(household.everyone, undefined),
    ...policies.flatMap(({ who, always }) => always.map((name) => subtree(name, tagOf('always', name, name, who)))),
    ...household.grants.flatMap(({ id, who, what }) =>
      what.kind === 'name' ? [subtree(what.name, tagOf('grant', id, what.name, who ?? undefined))] : [],
    ),
  ];
}

function ruleTags({ rules = [] }: Choices, who: PersonId | undefined): NamedTag[] {
  return rules
    .toSorted((a, b) => Number(a.effect === 'allow') - Number(b.effect === 'allow'))
    .map(({ name, scope, effect }) => ({ name, scope, tag: tagOf('own', effect, name, who) }));
}

/** What the house knows by itself: the doors of search engines, and what devices ask with nobody at them. */
export function houseTags({ engines, noSafeMode }: SafeSearch, services: readonly Service[]): NamedTag[] {
  return [
    ...engines.flatMap(({ id, names }) =>
      names.map((name): NamedTag => ({ name, scope: 'exact', tag: tagOf('search', id, 'safe-search', undefined) })),
    ),
    ...noSafeMode.map((name) => subtree(name, tagOf('search', unsafeEngines, 'safe-search', undefined))),
    ...services.flatMap(({ id, background }) =>
      background.map((name) => subtree(name, tagOf('background', id, 'services', undefined))),
    ),
  ];
}

function subtree(name: Qname, tag: Tag): NamedTag {
  return { name, scope: 'subtree', tag };
}

function tagOf(kind: Tag['kind'], name: string, source: string, who: PersonId | undefined): Tag {
  const tag: Tag = { kind, name, source, effect: 'is' };
  return who === undefined ? tag : { ...tag, who };
}
