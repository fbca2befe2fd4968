import { isDay } from './calendar.ts';
import { changed, type Changed, personOf, problem, withPerson } from './change.ts';
import type { AgeGroup, Household, Person, PersonId } from './household.ts';
import { limits } from './limits.ts';
import { isColour, isId, isName } from './plausible.ts';

/** What is told of a person, beside the choices. */
export type PersonFacts = Pick<Person, 'name' | 'born' | 'ageGroup' | 'colour'>;

export function addPerson(household: Household, id: PersonId, facts: PersonFacts): Changed {
  if (!isId(id)) return problem('not-an-id', id);
  if (personOf(household, id) !== undefined) return problem('taken', id);
  if (household.people.length >= limits.people) return problem('too-many', String(limits.people));
  return wrongIn(facts) ?? changed(household, { people: [...household.people, { id, ...facts, choices: {} }] });
}

/** Tells other facts of a person; the choices stay. */
export function changePerson(household: Household, id: PersonId, facts: Partial<PersonFacts>): Changed {
  const person = household.people.find((one) => one.id === id);
  if (person === undefined) return problem('no-such-person', id);
  const other = { ...person, ...facts };
  return wrongIn(other) ?? withPerson(household, other);
}

/** Whose devices those are taken for that belong to nobody. */
export function takeStrangersFor(household: Household, ageGroup: AgeGroup): Changed {
  return withPerson(household, { ...household.strangers, ageGroup, born: null });
}

/** Takes a person out with all that was said for that person only. The devices stay, and are nobody's. */
export function removePerson(household: Household, id: PersonId): Changed {
  if (!household.people.some((one) => one.id === id)) return problem('no-such-person', id);
  const others = <T extends { readonly who: PersonId | null }>(said: readonly T[]): T[] =>
    said.filter(({ who }) => who !== id);
  return changed(household, {
    people: household.people.filter((one) => one.id !== id),
    devices: household.devices.map((device) => (device.owner === id ? { ...device, owner: null } : device)),
    exceptions: others(household.exceptions),
    pauses: others(household.pauses),
    grants: others(household.grants),
    bonuses: others(household.bonuses),
  });
}

function wrongIn({ name, born, colour }: PersonFacts): ReturnType<typeof problem> | undefined {
  if (!isName(name)) return problem('not-a-name', name);
  if (born !== null && !isDay(born)) return problem('not-a-day', born);
  return isColour(colour) ? undefined : problem('not-a-colour', colour);
}
