import { type Moment, ZoneClock } from '../../core/family/zone-clock.ts';
import type { Language } from '../../core/profile.ts';

/** A moment on the family's wall: `20:30` today, `Wed 07:00` within the week, with the date beyond it. */
export function sayMoment(at: number, { at: now, wall }: Moment, zone: string, language: Language): string {
  const isToday = new ZoneClock(zone).wallOf(at).day === wall.day;
  const isNear = Math.abs(at - now) < 6 * 86_400_000;
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', {
    timeZone: zone,
    ...(!isToday && (isNear ? { weekday: 'short' } : { day: 'numeric', month: 'short', year: 'numeric' })),
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
