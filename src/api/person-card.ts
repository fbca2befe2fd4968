import type { z } from '@hono/zod-openapi';
import { ageGroupOf, ageOf } from '../core/family/age-groups.ts';
import type { Household, Person } from '../core/family/household.ts';
import { strangersId } from '../core/family/new-household.ts';
import type { Stretch } from '../core/family/outlook.ts';
import type { FamilyPort } from './ports/family-port.ts';
import type { Titles } from './titles.ts';
import type { personCard } from './schemas/people.ts';

/** What Today shows of a person. */
export function personCardOf(
  family: FamilyPort,
  household: Household,
  person: Person,
  titles: Titles,
): z.output<typeof personCard> {
  const { id, name, born, colour } = person;
  const { at, wall } = family.moment();
  const age = ageOf(person, wall.day);
  const { now, next, budgets } = family.outlookOf(id);
  const pause = household.pauses.find(({ who, until }) => (who === null || who === id) && (until ?? Infinity) > at);
  return {
    id,
    name,
    born,
    ageGroup: ageGroupOf(age),
    colour,
    age,
    isStranger: id === strangersId,
    now: stretch(now),
    next: next ? stretch(next) : null,
    budgets: budgets.map((budget) => ({ ...budget, title: titles(budget.target) })),
    pause: pause === undefined ? null : { until: pause.until, whole: pause.who === null },
    devices: household.devices.filter(({ owner }) => (owner ?? strangersId) === id).length,
    openAsks: family.asks(id).filter(({ state }) => state === 'open').length,
  };
}

function stretch({ closed, granted, until }: Stretch) {
  return { closed: closed ?? null, granted, until: until ?? null };
}
