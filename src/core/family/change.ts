import type { Household, Person, PersonId } from './household.ts';

/** The household as it is after a change, or why it stays as it was. */
export type Changed = { readonly household: Household } | { readonly problem: ChangeProblem };

/** Why a change could not be made. */
export interface ChangeProblem {
  readonly code: ChangeCode;
  /** What stands in the way, as it was given. */
  readonly value: string;
}

export type ChangeCode =
  | 'no-such-person'
  | 'no-such-device'
  | 'no-such-grant'
  | 'no-such-exception'
  | 'no-such-rule'
  | 'no-such-ask'
  | 'no-such-bonus'
  | 'not-answered'
  | 'nothing-before'
  | 'not-paused'
  | 'not-chosen'
  | 'not-known'
  | 'not-counted'
  | 'not-an-id'
  | 'not-a-name'
  | 'not-a-day'
  | 'not-a-colour'
  | 'not-a-window'
  | 'not-a-number-of-minutes'
  | 'not-a-zone'
  | 'not-a-mac'
  | 'not-ahead'
  | 'ends-before-it-begins'
  | 'same-device'
  | 'taken'
  | 'locked'
  | 'too-many'
  | 'too-large';

export function problem(code: ChangeCode, value: string): { readonly problem: ChangeProblem } {
  return { problem: { code, value } };
}

/** The household with these parts exchanged. */
export function changed(household: Household, parts: Partial<Household>): Changed {
  return { household: { ...household, ...parts } };
}

/** A person by the id, the strangers too. */
export function personOf({ people, strangers }: Household, who: PersonId): Person | undefined {
  return who === strangers.id ? strangers : people.find(({ id }) => id === who);
}

/** The household with one person exchanged, the strangers too. */
export function withPerson(household: Household, person: Person): Changed {
  if (person.id === household.strangers.id) return changed(household, { strangers: person });
  return changed(household, { people: household.people.map((one) => (one.id === person.id ? person : one)) });
}

/** Does the id name someone, or everyone? */
export function isSomeone(household: Household, who: PersonId | null): boolean {
  return who === null || personOf(household, who) !== undefined;
}
