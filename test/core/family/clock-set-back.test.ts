import { expect, test } from 'vitest';
import type { Household } from '../../../src/core/family/household.ts';
import { afterClockSetBack } from '../../../src/core/family/clock-set-back.ts';
import { household } from './kit.ts';

const grant = (until: number): Household['grants'][number] => ({
  id: `until-${until}`,
  who: 'ann',
  what: { kind: 'everything' },
  until,
});

const cases = [
  {
    name: 'what is under way lasts no longer',
    grants: [grant(120)],
    pauses: [{ who: 'ann', until: 110 }],
    left: [60, 50],
  },
  { name: 'what is over stays over', grants: [grant(100)], pauses: [{ who: 'ann', until: 99 }], left: [] },
  {
    name: 'a pause without an end has none',
    grants: [grant(160)],
    pauses: [{ who: null, until: null }],
    left: [100, null],
  },
];

test.each(cases)('a clock goes back from 100 to 40: $name', ({ grants, pauses, left }) => {
  const after = afterClockSetBack(household({ grants, pauses }), 100, 40);
  expect([...after.grants, ...after.pauses].map(({ until }) => until)).toEqual(left);
});

test('where nothing is under way the household stays the same', () => {
  const before = household({ pauses: [{ who: null, until: null }] });
  expect(afterClockSetBack(before, 100, 40)).toBe(before);
});
