import { dayAfter } from '../../../src/core/family/calendar.ts';

const dayLong = 86_400_000;

/** From when to when a day of the calendar lasts in a zone, in milliseconds since 1970. */
export function daySpan(day: string, zone: string): { readonly from: number; readonly to: number } {
  return { from: midnightOf(day, zone), to: midnightOf(dayAfter(day), zone) };
}

/** The first moment of a day: midnight, where the clocks leave it. */
function midnightOf(day: string, zone: string): number {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  /** What the clock on the wall shows, as if that were UTC. */
  const shown = (at: number): number => {
    const parts = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]));
    return Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}Z`);
  };
  const wanted = Date.parse(`${day}T00:00:00Z`);
  const first = wanted - (shown(wanted) - wanted);
  // The clocks may change between the two.
  const second = first - (shown(first) - wanted);
  return Math.abs(shown(second) - wanted) < dayLong ? second : first;
}
