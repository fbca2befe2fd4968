import type { Everyone, Household, PersonId } from '../../core/family/household.ts';
import { strangersId } from '../../core/family/new-household.ts';
import type { Words } from '../words/en.ts';
import { slug } from '../../core/family/slug.ts';

/** Who is meant by nobody in particular; no person can be called so. */
const everyones: readonly string[] = ['everyone', 'all', 'все', 'всем', 'всех'];

/**
 * Who is meant: by the id, by the name in any case, or by the name in Latin letters; nothing and `everyone` mean everyone.
 * Whoever cannot be found is given back as typed.
 */
export function readWho(text: string | undefined, household: Household): PersonId | Everyone {
  return text === undefined || everyones.includes(text.toLowerCase()) ? null : readPerson(text, household);
}

/** The same, where one person must be meant. */
export function readPerson(text: string, { people }: Household): PersonId {
  const lower = text.toLowerCase();
  const known =
    people.find(({ id }) => id === lower) ??
    people.find(({ name }) => name.toLowerCase() === lower) ??
    people.find(({ id }) => id === slug(text));
  return known?.id ?? text;
}

/** What the family calls them. */
export function sayWho(who: PersonId | Everyone, { people }: Household, { family }: Words): string {
  if (who === null) return family.everyone();
  return people.find(({ id }) => id === who)?.name ?? (who === strangersId ? family.strangers() : who);
}
