import { dayAfter } from '../../src/core/family/calendar.ts';
import type { PersonCard } from '../family.ts';
import type { WallClock } from '../wall-clock.ts';

/** When a night ends for whom no bedtime is set: seven o'clock, in minutes since midnight. */
const morning = 7 * 60;

/** Until when "bedtime now" closes: to the end of the bedtime that holds or comes next, else to the next seven o'clock. */
export function endOfNight({ now, next }: Pick<PersonCard, 'now' | 'next'>, at: number, clock: WallClock): number {
  const bedtime = [now, next].find((stretch) => stretch?.closed === 'bedtime');
  return bedtime?.until ?? nextMorning(at, clock);
}

function nextMorning(at: number, { wallOf, momentOf }: WallClock): number {
  const { day, minute } = wallOf(at);
  return momentOf(minute < morning ? day : dayAfter(day), morning);
}
