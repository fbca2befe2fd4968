import type { PersonCard } from '../family.ts';

/** When a night ends for whom no bedtime is set: seven o'clock, in minutes since midnight. */
const morning = 7 * 60;
const minute = 60_000;

/** Until when "bedtime now" closes: to the end of the bedtime that holds or comes next, else to the next seven o'clock. */
export function endOfNight({ now, next }: Pick<PersonCard, 'now' | 'next'>, at: number, zone: string): number {
  const bedtime = [now, next].find((stretch) => stretch?.closed === 'bedtime');
  return bedtime?.until ?? nextMorning(at, zone);
}

function nextMorning(at: number, zone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const minuteOf = (moment: number): number => {
    const [hours = 0, minutes = 0] = clock.format(moment).split(':').map(Number);
    return hours * 60 + minutes;
  };
  const full = Math.floor(at / minute) * minute;
  const ahead = (morning - minuteOf(full) + 1440) % 1440 || 1440;
  const found = full + ahead * minute;
  // The clock on the wall may be put forward or back in this night.
  return found + (morning - minuteOf(found)) * minute;
}
