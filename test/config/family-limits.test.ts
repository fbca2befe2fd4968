import { expect, test } from 'vitest';
import { readFamily, writeFamily } from '../../src/config/family-document.ts';
import type { Budget, Choices, Device, Household, Person } from '../../src/core/family/household.ts';
import { isTooLarge, limits } from '../../src/core/family/limits.ts';
import { newHousehold } from '../../src/core/family/new-household.ts';
import { qname } from '../kit.ts';

const many = <T>(count: number, one: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => one(n));
const window = { days: ['mon' as const], from: 540, to: 600 };
const minutes = { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 60, sun: 60 };
const person = (id: string, choices: Choices = {}): Person => {
  return { id, name: id, born: null, ageGroup: '7-10', colour: '#3366ff', choices };
};
const device = (id: string, keys: Partial<Device>): Device => {
  return { id, name: id, owner: null, macs: [], hostNames: [], ranges: [], clientIds: [], since: 0, ...keys };
};
const byte = (n: number): string => n.toString(16).padStart(2, '0');

/** As much of everything as there may be, but for what only one of many has. */
const full: Household = {
  ...newHousehold('Europe/Moscow'),
  people: [
    person('p0', {
      closed: { bedtime: many(limits.windows, () => window) },
      services: { youtube: { hours: many(limits.windows, () => window) } },
      budgets: many(limits.budgets, (n): Budget => ({ target: { kind: 'service', id: `s${n}` }, minutes })),
      rules: many(limits.rules, (n) => ({ effect: 'deny', name: qname(`n${n}.test`), scope: 'subtree' })),
      always: many(limits.always, (n) => qname(`n${n}.test`)),
    }),
    ...many(limits.people - 1, (n) => person(`p${n + 1}`)),
  ],
  devices: many(limits.devices, (n) =>
    device(`d${n}`, {
      name: 'ы'.repeat(limits.name),
      ...(n === 0 && {
        macs: many(limits.keysOfDevice, (key) => `a4:83:e7:12:34:${byte(key)}`),
        hostNames: many(limits.keysOfDevice, (key) => `host-${key}`),
        ranges: many(limits.keysOfDevice, (key) => `192.168.1.${key}`),
        clientIds: many(limits.keysOfDevice, (key) => `id-${key}`),
      }),
    }),
  ),
  exceptions: many(limits.exceptions, (n) => {
    const windows = n === 0 ? many(limits.windows, () => ({ from: 540, to: 600 })) : [];
    return { id: `x${n}`, who: null, first: '2026-12-28', last: '2027-01-10', kind: 'school', windows };
  }),
  pauses: many(limits.pauses, () => ({ who: 'p1', until: null })),
  grants: many(limits.grants, (n) => ({ id: `g${n}`, who: null, what: { kind: 'everything' }, until: n })),
  bonuses: many(limits.bonuses, () => ({ who: 'p1', target: { kind: 'total' }, day: '2026-11-24', minutes: 15 })),
};

/** What grows most on its way into a document: short things, each on a line of its own. */
const crumbs: Household = {
  ...newHousehold('UTC'),
  devices: many(limits.devices, (n) =>
    device(`d${n}`, { clientIds: many(limits.keysOfDevice, (key) => (n * limits.keysOfDevice + key).toString(36)) }),
  ),
};

/** As large as a household may be by its letters. */
function grown(household: Household): Household {
  const rules = (count: number) =>
    many(count, (n) => ({
      effect: 'deny' as const,
      name: qname(`xn--e1afmkfd.n${n}.xn--p1ai`),
      scope: 'exact' as const,
    }));
  const more = (count: number): Household => ({
    ...household,
    people: many(Math.ceil(count / limits.rules), (n) => person(`q${n}`, { rules: rules(limits.rules) })),
  });
  let count = 0;
  while (!isTooLarge(more(count + limits.rules))) count += limits.rules;
  return more(count);
}

test.each([
  ['with each list at its limit', full],
  ['with devices that have many short keys', crumbs],
  ['of as many letters as there may be', grown(crumbs)],
])(
  'a household %s is written, and read back as it was',
  (_what, household) => {
    expect(isTooLarge(household)).toBe(false);
    const written = writeFamily(household);
    if ('problems' in written) throw new Error(JSON.stringify(written.problems.slice(0, 3)));
    expect(readFamily(written.text)).toEqual({ household });
  },
  60_000,
);
