import { expect, test } from 'vitest';
import { KnownTime } from '../../src/app/known-time.ts';

const yesterday = Date.UTC(2026, 10, 23, 22);
const today = Date.UTC(2026, 10, 24, 12);

test('a box that wakes up in 1970 stands where the time was known last, and goes on when its clock is set', () => {
  let now = 0;
  const time = new KnownTime(() => now, yesterday);
  expect([time.isKnown, time.now()]).toEqual([false, yesterday]);
  now = 3_600_000;
  expect([time.isKnown, time.now()]).toEqual([false, yesterday]);
  now = today;
  expect([time.isKnown, time.now()]).toEqual([true, today]);
});

test('a clock that falls back to 1970 leaves the time where it was', () => {
  let now = today;
  const time = new KnownTime(() => now, yesterday);
  expect(time.now()).toBe(today);
  now = 1_000;
  expect([time.isKnown, time.now()]).toEqual([false, today]);
});

test('a clock that jumps to 2099 makes nobody older, at the start or later', () => {
  let now = Date.UTC(2099, 0, 1);
  const time = new KnownTime(() => now, yesterday);
  expect([time.isKnown, time.now()]).toEqual([false, yesterday]);
  now = today;
  expect([time.isKnown, time.now()]).toEqual([true, today]);
  now = Date.UTC(2099, 0, 1);
  expect([time.isKnown, time.now()]).toEqual([false, today]);
});

test('a time that nobody can have lived to see was not known', () => {
  expect(new KnownTime(() => 0, Date.UTC(2099, 0, 1)).now()).toBe(Date.UTC(2026, 10, 1));
});

test('before the time was ever known, it is the day on which this version was released', () => {
  expect(new KnownTime(() => 0, undefined).now()).toBe(Date.UTC(2026, 10, 1));
});
