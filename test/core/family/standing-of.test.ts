import { describe, expect, test } from 'vitest';
import type { Choices, Household } from '../../../src/core/family/household.ts';
import { policyOf } from '../../../src/core/family/policy.ts';
import { standingOf } from '../../../src/core/family/standing-of.ts';
import type { Standing } from '../../../src/core/family/standing.ts';
import { ZoneClock } from '../../../src/core/family/zone-clock.ts';
import { qname } from '../../kit.ts';
import { household, person, subjects, windows } from './kit.ts';

const clock = new ZoneClock('Europe/London');
const noon = Date.parse('2026-11-24T12:00:00Z');

function standingAt(at: number, parts: Partial<Household>, choices: Choices = {}, used = {}): Standing {
  const child = person({ choices });
  const home = household({ people: [child], ...parts });
  const moment = clock.momentOf(at);
  const policy = policyOf(child, home, subjects, undefined, moment.wall.day);
  return standingOf(policy, home, moment, new Map(Object.entries(used)));
}

describe('to the millisecond', () => {
  const grants: Household['grants'] = [{ id: 'g', who: 'ann', what: { kind: 'everything' }, until: noon }];
  const pauses: Household['pauses'] = [{ who: null, until: noon }];
  test('a grant ends on time', () => {
    expect([noon - 1, noon].map((at) => standingAt(at, { grants }).grantedAll)).toEqual([true, false]);
  });
  test('a pause ends on time', () => {
    expect([noon - 1, noon].map((at) => standingAt(at, { pauses }).closed)).toEqual(['paused', undefined]);
  });
});

test("another person's grants and pauses are not hers", () => {
  const { grantedAll, closed } = standingAt(noon, {
    grants: [{ id: 'g', who: 'bob', what: { kind: 'everything' }, until: noon + 1 }],
    pauses: [{ who: 'bob', until: null }],
  });
  expect([grantedAll, closed]).toEqual([false, undefined]);
});

test('a grant is told by what it opens', () => {
  const grant = (id: string, what: Household['grants'][number]['what']) => ({ id, who: null, what, until: noon + 1 });
  const grants = [
    grant('a', { kind: 'service', id: 'roblox' }),
    grant('b', { kind: 'category', id: 'video' }),
    grant('c', { kind: 'name', name: qname('play.test') }),
  ];
  expect(standingAt(noon, { grants })).toMatchObject({
    grantedAll: false,
    grantedServices: new Set(['roblox']),
    grantedCategories: new Set(['video']),
    grantedNames: new Set(['c']),
  });
});

describe('a service', () => {
  const cases: readonly (readonly [
    name: string,
    choices: Choices,
    used: object,
    shut: string | undefined,
    open: boolean,
  ])[] = [
    ['of which nothing is said', {}, {}, undefined, false],
    ['allowed by hand', { services: { roblox: 'allowed' } }, {}, undefined, true],
    ['blocked', { services: { roblox: 'blocked' } }, {}, 'blocked', false],
    ['within its hours', { services: { roblox: { hours: windows('12:00-13:00') } } }, {}, undefined, true],
    ['outside its hours', { services: { roblox: { hours: windows('13:00-14:00') } } }, {}, 'hours', false],
    ['of a group that has used up its minutes', {}, { 'group:games': 60 }, 'budget', false],
    [
      'allowed by hand, its minutes used up',
      { services: { roblox: 'allowed' } },
      { 'group:games': 60 },
      'budget',
      false,
    ],
    ['blocked, its minutes used up', { services: { roblox: 'blocked' } }, { 'group:games': 60 }, 'blocked', false],
  ];
  test.each(cases)('%s', (_name, choices, used, shut, open) => {
    const { services, openServices } = standingAt(noon, {}, choices, used);
    expect([services.get('roblox'), openServices.has('roblox')]).toEqual([shut, open]);
  });
});

test('categories stand in their order, the gravest first', () => {
  const order = subjects.categories.map(({ id }) => id);
  const closed = [...standingAt(noon, {}, { categories: { adult: 'blocked', news: 'blocked' } }).categories.keys()];
  expect(closed).toEqual(order.filter((id) => closed.includes(id)));
});
