import { expect, test } from 'vitest';
import { daySpan } from '../../web/screens/activity/day-span.ts';

test.each([
  ['Europe/Berlin', '2026-06-01', '2026-05-31T22:00Z', '2026-06-01T22:00Z'],
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00Z', '2026-10-25T23:00Z'],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00Z', '2026-01-01T10:00Z'],
  ['America/Los_Angeles', '2026-11-01', '2026-11-01T07:00Z', '2026-11-02T08:00Z'],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15Z', '2026-01-01T18:15Z'],
])('in %s, %s lasts from %s to %s', (zone, day, from, to) => {
  expect(daySpan(day, zone)).toEqual({ from: Date.parse(from), to: Date.parse(to) });
});
