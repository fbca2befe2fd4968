import { dayOf, weekdayOfNumber } from './calendar.ts';
import type { Day, Minute, Weekday } from './household.ts';

/** What calendar and clock on the wall show. */
export interface Wall {
  readonly day: Day;
  readonly weekday: Weekday;
  /** Minutes that the clock shows after midnight: 0 to 1439. */
  readonly minute: Minute;
}

/** One moment: milliseconds since 1970, and what the wall shows then. */
export interface Moment {
  readonly at: number;
  readonly wall: Wall;
}

/** By how many minutes the wall is ahead of UTC, from a moment on. */
export interface Offset {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly minutes: number;
}

const minuteLength = 60_000;
const dayLength = 86_400_000;

/** No zone changes its offset but on a quarter of an hour. */
const quarter = 15 * minuteLength;
/** Offsets that are kept: of two years of days, and of the quarters of those on which clocks change. */
const most = 2_000;

/** Is it a zone that IANA knows: `Europe/Moscow`? An offset such as `+03:00` is none: it knows no summer. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * The clock on the wall of one zone. It asks the tables of ICU that come with Node, so a box without zoneinfo has the
 * right time too.
 */
export class ZoneClock {
  readonly zone: string;
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();
  /** The day that was shown last: most questions are of the same one. */
  #shown = { number: NaN, day: '', weekday: 'thu' as Weekday };

  /** Throws a RangeError where the zone is unknown: {@link isZone} says so before. */
  constructor(zone: string) {
    this.zone = zone;
    this.#format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  }

  wallOf(at: number): Wall {
    const local = at + this.#offset(at);
    const number = Math.floor(local / dayLength);
    const minute = Math.floor((local - number * dayLength) / minuteLength);
    if (number !== this.#shown.number) {
      this.#shown = { number, day: dayOf(number), weekday: weekdayOfNumber(number) };
    }
    const { day, weekday } = this.#shown;
    return { day, weekday, minute };
  }

  /** The offsets between two moments, the first from the earlier one on. */
  offsets(earlier: number, later: number): Offset[] {
    const found: Offset[] = [];
    const add = (from: number): void => {
      const minutes = this.#offset(from) / minuteLength;
      if (found.at(-1)?.minutes !== minutes) found.push({ from, minutes });
    };
    add(earlier);
    for (let day = Math.floor(earlier / dayLength); day * dayLength < later; day++) {
      if (this.#isConstant(day)) continue;
      for (let at = day * dayLength; at <= (day + 1) * dayLength; at += quarter)
        if (at > earlier && at <= later) add(at);
    }
    return found;
  }

  momentOf(at: number): Moment {
    return { at, wall: this.wallOf(at) };
  }

  /** Milliseconds by which the wall is ahead of UTC. */
  #offset(at: number): number {
    const day = Math.floor(at / dayLength);
    return this.#isConstant(day)
      ? this.#offsetFrom(day * dayLength)
      : this.#offsetFrom(Math.floor(at / quarter) * quarter);
  }

  /** No zone goes there and back within a day, so what holds at both ends of it holds all day. */
  #isConstant(day: number): boolean {
    return this.#offsetFrom(day * dayLength) === this.#offsetFrom((day + 1) * dayLength);
  }

  #offsetFrom(at: number): number {
    const known = this.#offsets.get(at);
    if (known !== undefined) return known;
    const offset = readOffset(this.#format.format(at));
    if (this.#offsets.size >= most) this.#offsets.clear();
    this.#offsets.set(at, offset);
    return offset;
  }
}

/** `11/24/2026, GMT+03:00`; UTC itself is a bare `GMT`, and before 1972 some zones have seconds. */
function readOffset(text: string): number {
  const [, sign, hours, minutes, seconds = '0'] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -offset : offset;
}
