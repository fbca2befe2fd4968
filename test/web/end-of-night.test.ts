import { expect, test } from 'vitest';
import { ZoneClock } from '../../src/core/family/zone-clock.ts';
import { endOfNight } from '../../web/parts/end-of-night.ts';
import { type WallClock, wallClock } from '../../web/wall-clock.ts';

const told = (zone: string): WallClock =>
  wallClock(new ZoneClock(zone).offsets(at('2026-01-01T00:00Z'), at('2026-12-31T00:00Z')));
const open = { closed: null, granted: false, until: null } as const;
const at = (iso: string): number => Date.parse(iso);

test.each([
  ['in the evening', 'Europe/Berlin', '2026-11-28T20:30:45Z', '2026-11-29T06:00Z'],
  ['after midnight', 'Europe/Berlin', '2026-11-28T23:30Z', '2026-11-29T06:00Z'],
  ['at seven sharp', 'Europe/Berlin', '2026-11-29T06:00Z', '2026-11-30T06:00Z'],
  ['in a night that loses an hour', 'Europe/Berlin', '2026-03-28T20:00Z', '2026-03-29T05:00Z'],
  ['in a night that wins an hour', 'Europe/Berlin', '2026-10-24T20:00Z', '2026-10-25T06:00Z'],
  ['by a clock of half hours', 'Asia/Kolkata', '2026-11-28T15:00Z', '2026-11-29T01:30Z'],
])('without a bedtime the night ends at seven: %s', (_name, zone, now, ends) => {
  expect(endOfNight({ now: open, next: null }, at(now), told(zone))).toBe(at(ends));
});

test('a bedtime that comes next says when it ends', () => {
  const next = { closed: 'bedtime', granted: false, until: at('2026-11-29T05:30Z') } as const;
  expect(
    endOfNight({ now: { ...open, until: at('2026-11-28T20:00Z') }, next }, at('2026-11-28T19:00Z'), told('UTC')),
  ).toBe(next.until);
});
