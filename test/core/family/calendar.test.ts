import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, dayAfter, isDay, weekdayBefore, weekdayOf, weekdays } from '../../../src/core/family/calendar.ts';
import { ageByHand } from './oracle.ts';

const ages = [
  { name: 'the day before the birthday', born: '2015-08-31', day: '2026-08-30', age: 10 },
  { name: 'the birthday', born: '2015-08-31', day: '2026-08-31', age: 11 },
  { name: 'born on 29 February: in a year that has it', born: '2008-02-29', day: '2024-02-29', age: 16 },
  { name: 'in a year that has it not, the last of February', born: '2008-02-29', day: '2026-02-28', age: 17 },
  { name: 'in a year that has it not, the first of March', born: '2008-02-29', day: '2026-03-01', age: 18 },
  { name: 'born today', born: '2026-11-24', day: '2026-11-24', age: 0 },
  { name: 'not born yet', born: '2027-01-01', day: '2026-11-24', age: 0 },
];

test.each(ages)('$name: $age years', ({ born, day, age }) => {
  expect(ageOn(day, born)).toBe(age);
});

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((number) => dayAfter('1970-01-01', number));

test('for any two days the years are the birthdays between them', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (born, day) => {
      expect(ageOn(day, born)).toBe(ageByHand(born, Date.parse(day) / 86_400_000));
    }),
  );
});

test('day after day goes through the week, and back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
      expect(dayAfter(dayAfter(day, days), -days)).toBe(day);
      expect(weekdayBefore(weekdayOf(dayAfter(day)))).toBe(weekdayOf(day));
    }),
  );
  expect(weekdays.map((_, i) => weekdayOf(dayAfter('2026-11-23', i)))).toEqual(weekdays);
});

describe('days of the calendar', () => {
  test.each(['2024-02-29', '2026-12-31'])('%s is one', (text) => expect(isDay(text)).toBe(true));
  test.each(['2023-02-29', '2026-13-01', '2026-1-1', '2026-04-31', 'today', ''])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });
});
