import { dayOf, weekdayOfNumber } from '../src/core/family/calendar.ts';
import type { Day, Minute } from '../src/core/family/household.ts';
import type { Offset, Wall } from '../src/core/family/zone-clock.ts';

/**
 * The clock on the family's wall, from what the house has told of its zone. Intl would know the zone too, but its first
 * word costs a slow phone 150 ms.
 */
export interface WallClock {
  readonly offsets: readonly Offset[];
  /** @param at milliseconds since 1970 */
  readonly wallOf: (at: number) => Wall;
  /** When the wall first shows that minute of a day; where clocks leave it out, the moment at which they do. */
  readonly momentOf: (day: Day, minute: Minute) => number;
}

const minuteLong = 60_000;
const dayLong = 1440 * minuteLong;

/** @param offsets one at least, the earliest first; what the first says holds before it too */
export function wallClock(offsets: readonly Offset[]): WallClock {
  const offsetAt = (at: number): Offset => offsets.findLast(({ from }) => from <= at) ?? offsets[0]!;
  return {
    offsets,
    wallOf(at) {
      const local = at + offsetAt(at).minutes * minuteLong;
      const number = Math.floor(local / dayLong);
      const minute = Math.floor((local - number * dayLong) / minuteLong);
      return { day: dayOf(number), weekday: weekdayOfNumber(number), minute };
    },
    momentOf(day, minute) {
      const shown = Date.parse(`${day}T00:00:00Z`) + minute * minuteLong;
      for (const [index, { from, minutes }] of offsets.entries()) {
        const at = shown - minutes * minuteLong;
        // Earlier than this offset holds, and later than the one before it: no clock ever shows it.
        if (index > 0 && at < from) return from;
        if (at < (offsets[index + 1]?.from ?? Infinity)) return at;
      }
      return shown;
    },
  };
}

/** That of this device, until the family's is known. */
export function ownWallClock(): WallClock {
  return wallClock([{ from: 0, minutes: -new Date().getTimezoneOffset() }]);
}
