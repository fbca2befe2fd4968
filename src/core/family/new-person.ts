import { strangersId } from './new-household.ts';
import type { Person, PersonId } from './household.ts';
import { freeId, slug } from './slug.ts';

/** Ids that no person gets. */
const reservedIds: readonly string[] = ['everyone', 'all', strangersId];

/** Colours of the people's cards, until somebody chooses another. */
const colours: readonly string[] = [
  '#3366cc',
  '#cc3366',
  '#2e8b57',
  '#cc7a00',
  '#7b4fb5',
  '#00838f',
  '#8d6e63',
  '#5c6b7a',
];

/** An id for whoever is called so: `Маша` → `masha`, the second one `masha-2`. */
export function idForPerson(name: string, people: readonly Person[]): PersonId {
  return freeId(slug(name) || 'child', [...reservedIds, ...people.map(({ id }) => id)]);
}

/** A colour that nobody has yet, while there are such. */
export function freeColour(people: readonly Person[]): string {
  const taken = people.map(({ colour }) => colour);
  return colours.find((colour) => !taken.includes(colour)) ?? colours[taken.length % colours.length]!;
}
