import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter } from '../../src/core/family/calendar.ts';
import { ZoneClock } from '../../src/core/family/zone-clock.ts';
import { clockIn } from '../../web/time.ts';
import { type WallClock, wallClock } from '../../web/wall-clock.ts';

/** The clock of a zone as the house tells it in a year. */
function toldClock(zone: string, year = 2026): WallClock {
  return wallClock(new ZoneClock(zone).offsets(Date.UTC(year - 1, 11, 1), Date.UTC(year + 1, 1, 1)));
}

test.each([
  ['Europe/Berlin', '2026-06-01', '2026-05-31T22:00Z', '2026-06-01T22:00Z'],
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00Z', '2026-10-25T23:00Z'],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00Z', '2026-01-01T10:00Z'],
  ['America/Los_Angeles', '2026-11-01', '2026-11-01T07:00Z', '2026-11-02T08:00Z'],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15Z', '2026-01-01T18:15Z'],
  ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00Z', '2026-03-29T21:00Z'],
])('in %s, %s lasts from %s to %s', (zone, day, from, to) => {
  const clock = toldClock(zone);
  expect([clock.momentOf(day, 0), clock.momentOf(dayAfter(day), 0)]).toEqual([Date.parse(from), Date.parse(to)]);
});

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ zone, house: new ZoneClock(zone) }));
const anyZone = fc.constantFrom(...zones);
const anyTime = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) });

test('in any zone at any time of the year it shows what the house shows', () => {
  fc.assert(
    fc.property(anyZone, anyTime, ({ zone, house }, at) => {
      expect(toldClock(zone).wallOf(at)).toEqual(house.wallOf(at));
    }),
  );
});

test('a moment is the first one at which the wall shows it', () => {
  fc.assert(
    fc.property(anyZone, anyTime, ({ zone }, at) => {
      const clock = toldClock(zone);
      const { day, minute } = clock.wallOf(at);
      const found = clock.momentOf(day, minute);
      expect(clock.wallOf(found)).toMatchObject({ day, minute });
      expect(found).toBeLessThanOrEqual(at);
    }),
  );
});

test.each([
  ['en-GB', 0, '0:00'],
  ['en-GB', 21 * 60, '21:00'],
  ['ru-RU', 7 * 60 + 5, '7:05'],
  ['en-US', 0, '12:00 AM'],
  ['en-US', 12 * 60 + 30, '12:30 PM'],
  ['en', 21 * 60, '9:00 PM'],
  ['en-ZA', 21 * 60, '21:00'],
])('in %s minute %i is %s', (locale, minute, shown) => {
  expect(clockIn(locale, minute)).toBe(shown);
});
