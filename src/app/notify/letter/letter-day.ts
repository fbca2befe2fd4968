import type { LetterTime } from '../../../api/ports/channels-port.ts';
import { dayAfter, weekdayOf } from '../../../core/family/calendar.ts';
import type { Day } from '../../../core/family/household.ts';
import type { Moment } from '../../../core/family/zone-clock.ts';

const dayMinutes = 1440;

/** A letter whose time has come. */
export interface DueLetter {
  /** Of the deliveries: `letter 2026-11-29`. */
  readonly key: string;
  /** Since when, in milliseconds since 1970. */
  readonly since: number;
}

/** The letter that was due within the last day; a box that was off on Sunday evening sends it on Monday. */
export function dueLetter({ at, wall }: Moment, time: LetterTime): DueLetter | undefined {
  const isLater = wall.minute >= time.minute;
  const day: Day = isLater ? wall.day : dayAfter(wall.day, -1);
  if (weekdayOf(day) !== time.day) return undefined;
  const minutes = (wall.minute - time.minute + dayMinutes) % dayMinutes;
  return { key: `letter ${day}`, since: at - minutes * 60_000 };
}

export function isLetterKey(key: string): boolean {
  return key.startsWith('letter ');
}
