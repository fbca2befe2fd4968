import type { Correction } from '../cases/corrections.ts';
import type { Qname } from '../qname.ts';
import type { SafeSearch } from '../safe-search.ts';
import type { Service } from '../service.ts';
import type { Site } from '../start-page.ts';
import { type Tag, unsafeEngines } from '../tags.ts';
import type { Choices, Household, Locked, OwnRule, PersonId } from './household.ts';
import type { Policy } from './policy.ts';

/** A name of which the family or the house says something by itself, beside what the lists say. */
interface Named {
  readonly name: Qname;
  /** The name alone, or with all below it. */
  readonly scope: 'exact' | 'subtree';
}

/** Names of which somebody says something, in the order in which it counts on one name. */
export interface NamedTags {
  readonly names: readonly Named[];
  /** What is said where {@link names} has its name; made when that name is asked, for of thousands of rules few ever are. */
  readonly tagAt: (index: number) => Tag;
}

/**
 * All that a household says of names, in the order in which it counts on one name: the provider's rules, a person's own,
 * everyone's; of each the denies before the allows. What is always open stands in the policies, for it follows the age.
 */
export function familyTags(household: Household, locked: Locked | undefined, policies: readonly Policy[]): NamedTags[] {
  const people = [...household.people, household.strangers];
  return [
    ruleTags('locked', locked?.choices ?? {}, undefined),
    ...people.map(({ id, choices }) => ruleTags('own', choices, id)),
    ruleTags('own', household.everyone, undefined),
    made(policies.flatMap(({ who, always }) => always.map((name) => subtree(name, tagOf('always', name, name, who))))),
    made(
      household.grants.flatMap(({ id, who, what }) =>
        what.kind === 'name' ? [subtree(what.name, tagOf('grant', id, what.name, who ?? undefined))] : [],
      ),
    ),
  ];
}

function ruleTags(kind: 'locked' | 'own', { rules = [] }: Choices, who: PersonId | undefined): NamedTags {
  const said = (effect: OwnRule['effect']): OwnRule[] => rules.filter((rule) => rule.effect === effect);
  const names = [...said('deny'), ...said('allow')];
  const tagAt = (index: number): Tag => {
    const { effect, name } = names[index]!;
    return tagOf(kind, effect, name, who);
  };
  return { names, tagAt };
}

/** What the house knows by itself: the doors of search engines, and what devices ask with nobody at them. */
export function houseTags({ engines, noSafeMode }: SafeSearch, services: readonly Service[]): NamedTags {
  return made([
    ...engines.flatMap(({ id, names }) =>
      names.map((name): NamedTag => ({ name, scope: 'exact', tag: tagOf('search', id, 'safe-search', undefined) })),
    ),
    ...noSafeMode.map((name) => subtree(name, tagOf('search', unsafeEngines, 'safe-search', undefined))),
    ...services.flatMap(({ id, background }) =>
      background.map((name) => subtree(name, tagOf('background', id, 'services', undefined))),
    ),
  ]);
}

/** Whoever needs help finds its page at any hour, and where only what is reviewed is open. */
export function helpTags(names: readonly Qname[]): NamedTags {
  return made(names.map((name) => subtree(name, tagOf('always', name, 'help-lines', undefined))));
}

/** What opens to whoever sees only what is reviewed: the names of these sites, each with all below it. */
export function reviewedTags(sites: readonly Pick<Site, 'hosts'>[]): NamedTags {
  const tag = tagOf('reviewed', 'start-page', 'start-page', undefined);
  return made([...new Set(sites.flatMap(({ hosts }) => hosts))].map((name) => subtree(name, tag)));
}

/**
 * What a desk has decided of names, laid over what the lists say: `-` takes a name out of a category, whoever put it there,
 * and `+` puts it there. It is a word on a category, so that a parent's own rule, the law, and every other category say what
 * they said before. Of two on one name and category the later holds.
 */
export function deskTags(
  corrections: readonly Correction[],
  categories: readonly { readonly id: string }[],
): NamedTags {
  const all = categories.map(({ id }) => id);
  const named = new Map<string, NamedTag>();
  for (const { sign, category, name } of corrections) {
    for (const id of category === null ? all : [category]) {
      const effect = sign === '+' ? 'is' : 'frees';
      named.set(`${id} ${name}`, subtree(name, { kind: 'category', name: id, source: deskSource, effect }));
    }
  }
  return made([...named.values()]);
}

/** Who says so, where a desk does. */
const deskSource = 'desk';

/** One whose tag is made already: there are few of them. */
interface NamedTag extends Named {
  readonly tag: Tag;
}

function made(names: readonly NamedTag[]): NamedTags {
  return { names, tagAt: (index) => names[index]!.tag };
}

function subtree(name: Qname, tag: Tag): NamedTag {
  return { name, scope: 'subtree', tag };
}

function tagOf(kind: Tag['kind'], name: string, source: string, who: PersonId | undefined): Tag {
  const tag: Tag = { kind, name, source, effect: 'is' };
  return who === undefined ? tag : { ...tag, who };
}
