import type { QuietHours } from '../../api/ports/channels-port.ts';
import type { Moment } from '../../core/family/zone-clock.ts';

const minuteLength = 60_000;
const dayMinutes = 1440;

/**
 * When something may go out that is not urgent: at once, or when the quiet hours that are now have ended. Where a summer
 * begins in between it is an hour off, and nobody is woken by it.
 *
 * @returns milliseconds since 1970
 */
export function dueAt({ at, wall: { minute } }: Moment, quiet: QuietHours | null): number {
  if (quiet === null) return at;
  const sinceBegin = (minute - quiet.from + dayMinutes) % dayMinutes;
  const length = (quiet.to - quiet.from + dayMinutes) % dayMinutes;
  return sinceBegin < length ? at - (at % minuteLength) + (length - sinceBegin) * minuteLength : at;
}
