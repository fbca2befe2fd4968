import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueAt, isDue } from '../../../src/lists/download/schedule.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const now = 1_782_000_000_000;

const cases: { name: string; ago?: number; failures?: number; draw?: number; every?: number; due: boolean }[] = [
  { name: 'a list that was never asked for', due: true },
  { name: 'a list that is never to be asked for', every: 0, due: false },
  { name: 'one that was never to be asked for again', ago: 900 * day, every: 0, due: false },
  { name: 'half a day later', ago: day / 2, due: false },
  { name: 'a day later, drawn early', ago: day, draw: 0, due: true },
  { name: 'a day later, drawn late', ago: day, draw: 1, due: false },
  { name: 'a day and a tenth later', ago: 1.1 * day, draw: 1, due: true },
  { name: 'ten minutes after a failure', ago: 10 * minute, failures: 1, due: false },
  { name: 'twenty minutes after a failure', ago: 20 * minute, failures: 1, draw: 1, due: true },
  { name: 'twenty minutes after the second', ago: 20 * minute, failures: 2, due: false },
  { name: 'a day and a quarter after the hundredth', ago: 1.25 * day, failures: 100, draw: 1, due: true },
  { name: 'a clock that was put back', ago: -day, due: true },
];

test.each(cases)('$name is due: $due', ({ ago, failures = 0, draw = 0.5, every = day, due }) => {
  const tried = ago === undefined ? undefined : { at: now - ago, failures, draw };
  expect(isDue(tried, every, now)).toBe(due);
});

test('whatever happened, a list is asked for again neither at once nor never', () => {
  const anything = [
    fc.nat({ max: 5000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 8760 }),
  ];
  fc.assert(
    fc.property(
      ...(anything as [fc.Arbitrary<number>, fc.Arbitrary<number>, fc.Arbitrary<number>]),
      (failures, draw, hours) => {
        const every = hours * 60 * minute;
        const wait = dueAt({ at: now, failures, draw }, every) - now;
        expect(wait).toBeGreaterThan(10 * minute);
        expect(wait).toBeLessThanOrEqual(1.25 * every);
      },
    ),
  );
});
