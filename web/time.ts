import { useMemo } from 'preact/hooks';
import { useApp } from './app-context.ts';
import { useStore } from './store.ts';
import { useWords } from './words/words.ts';

/** Moments and spans in words, by the family's clock and in the language of who reads. */
export interface TimeWords {
  /** `21:00`. @param at milliseconds since 1970 */
  readonly clock: (at: number) => string;
  /** `Sat, 28 Nov`. */
  readonly day: (at: number) => string;
  /** `21:00`, `7:00 tomorrow`, `7:00 Mon, 30 Nov`: as much as is needed. @param now by the box's clock */
  readonly moment: (at: number, now: number) => string;
  /** `5 minutes ago`. */
  readonly ago: (at: number, now: number) => string;
  /** `1 hr 15 min`. */
  readonly duration: (minutes: number) => string;
}

const minute = 60_000;
const dayLong = 1440 * minute;

export function useTime(): TimeWords {
  const app = useApp();
  const zone = useStore(app.zone);
  const { language } = useStore(app.taste);
  const words = useWords('time');
  return useMemo(() => timeWordsIn(localeOf(language), zone, words), [language, zone, words]);
}

type Sentences = ReturnType<typeof useWords<'time'>>;

function timeWordsIn(locale: string, timeZone: string, words: Sentences): TimeWords {
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  const date = new Intl.DateTimeFormat('en-CA', { timeZone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const unit = (name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
  const hours = unit('hour');
  const minutes = unit('minute');

  return {
    clock: (at) => clock.format(at),
    day: (at) => day.format(at),
    moment(at, now) {
      const then = date.format(at);
      if (then === date.format(now)) return clock.format(at);
      if (then === date.format(now + dayLong)) return words.tomorrowAt(clock.format(at));
      return words.dayAt(day.format(at), clock.format(at));
    },
    ago(at, now) {
      const past = Math.max(0, now - at);
      if (past < minute) return words.justNow;
      if (past < 60 * minute) return relative.format(-Math.floor(past / minute), 'minute');
      if (past < dayLong) return relative.format(-Math.floor(past / (60 * minute)), 'hour');
      return relative.format(-Math.floor(past / dayLong), 'day');
    },
    duration(whole) {
      const [full, rest] = [Math.floor(whole / 60), whole % 60];
      const parts = [
        ...(full > 0 ? [hours.format(full)] : []),
        ...(rest > 0 || full === 0 ? [minutes.format(rest)] : []),
      ];
      return parts.join(' ');
    },
  };
}

/** With the region that the browser knows of: it says how a clock is read. */
export function localeOf(language: string): string {
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(language)) ?? language;
}
