import { describe, expect, test } from 'vitest';
import { weekdayOf } from '../../../src/core/family/calendar.ts';
import type { ClosedKind, Exception } from '../../../src/core/family/household.ts';
import { budgetDayOf, exceptionsFor, isActive, isActiveBut } from '../../../src/core/family/week.ts';
import type { Wall } from '../../../src/core/family/zone-clock.ts';
import { minutes, windows } from './kit.ts';

/** 2026-11-23 is a Monday. */
function wall(text: string): Wall {
  const [day, clock] = text.split(' ') as [string, string];
  return { day, weekday: weekdayOf(day), minute: minutes(clock) };
}

const spans = [
  { name: 'before it begins', span: '09:00-17:00', at: '2026-11-23 08:59', active: false },
  { name: 'its first minute', span: '09:00-17:00', at: '2026-11-23 09:00', active: true },
  { name: 'its last minute', span: '09:00-17:00', at: '2026-11-23 16:59', active: true },
  { name: 'its end is not in it', span: '09:00-17:00', at: '2026-11-23 17:00', active: false },
  { name: 'another day', span: '09:00-17:00', at: '2026-11-24 12:00', active: false },
  { name: 'over midnight: the evening', span: '21:00-07:00', at: '2026-11-23 21:00', active: true },
  { name: 'over midnight: the morning after', span: '21:00-07:00', at: '2026-11-24 06:59', active: true },
  { name: 'over midnight: its end', span: '21:00-07:00', at: '2026-11-24 07:00', active: false },
  {
    name: 'over midnight: the morning before is of Sunday',
    span: '21:00-07:00',
    at: '2026-11-23 06:00',
    active: false,
  },
  { name: 'until midnight', span: '21:00-24:00', at: '2026-11-23 23:59', active: true },
  { name: 'until midnight, not longer', span: '21:00-24:00', at: '2026-11-24 00:00', active: false },
  { name: 'until midnight, written as the next day', span: '21:00-00:00', at: '2026-11-24 00:00', active: false },
  { name: 'the whole day', span: '00:00-24:00', at: '2026-11-23 00:00', active: true },
  { name: 'none that ends where it begins', span: '12:00-12:00', at: '2026-11-23 12:00', active: false },
];

test.each(spans)('$name', ({ span, at, active }) => {
  expect(isActive(windows(span, 'mon'), wall(at))).toBe(active);
});

describe('an exception', () => {
  const bedtime = windows('21:00-07:00');
  const exception = (parts: Partial<Exception>): Exception => ({
    id: 'x',
    who: null,
    first: '2026-11-24',
    last: '2026-11-24',
    kind: 'bedtime',
    windows: [],
    ...parts,
  });
  const later = { windows: windows('23:00-09:00') };
  const cases = [
    { name: 'the night before goes on into its day', with: [{}], at: '2026-11-24 06:59', active: true },
    { name: 'its own evening is free', with: [{}], at: '2026-11-24 23:00', active: false },
    { name: 'and the morning after it too', with: [{}], at: '2026-11-25 06:00', active: false },
    { name: 'the next evening is as ever', with: [{}], at: '2026-11-25 21:00', active: true },
    { name: 'other windows: not yet', with: [later], at: '2026-11-24 22:59', active: false },
    { name: 'other windows: now', with: [later], at: '2026-11-24 23:00', active: true },
    { name: 'other windows: longer in the morning', with: [later], at: '2026-11-25 08:59', active: true },
    {
      name: "the person's own goes over everyone's",
      with: [{ who: 'ann' }, later],
      at: '2026-11-24 23:30',
      active: false,
    },
    { name: 'of two the later one counts', with: [{}, later], at: '2026-11-24 23:30', active: true },
    { name: "another person's says nothing", with: [{ who: 'bob' }], at: '2026-11-24 23:30', active: true },
    {
      name: 'of another kind says nothing',
      with: [{ kind: 'school' as ClosedKind }],
      at: '2026-11-24 23:30',
      active: true,
    },
    {
      name: 'holds on its first and its last day',
      with: [{ last: '2026-11-30' }],
      at: '2026-11-30 22:00',
      active: false,
    },
  ];
  test.each(cases)('$name', ({ with: parts, at, active }) => {
    const exceptions = exceptionsFor(parts.map(exception), 'ann', 'bedtime');
    expect(isActiveBut(bedtime, exceptions, wall(at))).toBe(active);
  });
});

const budgetDays = [
  { name: 'from midnight on', at: '2026-11-24 00:00', dayStart: 0, day: '2026-11-24' },
  { name: 'before the chosen hour it is yesterday', at: '2026-11-24 03:59', dayStart: 240, day: '2026-11-23' },
  { name: 'at the chosen hour it is today', at: '2026-11-24 04:00', dayStart: 240, day: '2026-11-24' },
  { name: 'over the end of the year', at: '2027-01-01 01:00', dayStart: 240, day: '2026-12-31' },
];

test.each(budgetDays)('the day of the budgets: $name', ({ at, dayStart, day }) => {
  expect(budgetDayOf(wall(at), dayStart)).toBe(day);
});
