import type { Household, Locked, PersonId } from '../core/family/household.ts';
import type { Usage } from '../core/family/budget.ts';
import { policyOf } from '../core/family/policy.ts';
import { Recognised } from '../core/family/recognised.ts';
import { recognise } from '../core/family/recognition.ts';
import type { Sighting } from '../core/family/sighting.ts';
import { closedOf, isAllGranted } from '../core/family/standing-of.ts';
import type { Subjects } from '../core/family/subjects.ts';
import type { Moment } from '../core/family/zone-clock.ts';

/** Whose devices are cut off now: to whom nothing is open, and where these devices are. */
export function closedAddresses(
  household: Household,
  subjects: Subjects,
  locked: Locked | undefined,
  moment: Moment,
  usage: ReadonlyMap<PersonId, Usage>,
  sightings: readonly Sighting[],
): string[] {
  const recognised = new Recognised(recognise(sightings, household.devices));
  return household.people.flatMap((person) => {
    const policy = policyOf(person, household, subjects, locked, moment.wall.day);
    const closed = closedOf(policy, household, moment, usage.get(person.id) ?? new Map());
    const isOpen = closed === undefined || isAllGranted(person.id, household, moment.at);
    return isOpen ? [] : recognised.addressesOf(person.id, sightings);
  });
}
