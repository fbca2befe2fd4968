import { useMemo } from 'preact/hooks';
import type { Minute } from '../src/core/family/household.ts';
import { useApp } from './app-context.ts';
import { useStore } from './store.ts';
import type { WallClock } from './wall-clock.ts';
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
const hour = 60 * minute;
const dayLong = 24 * hour;

export function useTime(): TimeWords {
  const app = useApp();
  const wall = useStore(app.clock);
  const { language } = useStore(app.taste);
  const words = useWords('time');
  return useMemo(() => timeWordsIn(localeOf(language), wall, words), [language, wall, words]);
}

type Sentences = ReturnType<typeof useWords<'time'>>;

/** Without Intl, whose first word costs a slow phone 150 ms: these words are on every first screen. */
function timeWordsIn(locale: string, { wallOf }: WallClock, words: Sentences): TimeWords {
  const clock = (at: number): string => clockIn(locale, wallOf(at).minute);
  function day(at: number): string {
    const { day: date, weekday } = wallOf(at);
    const [, month, number] = date.split('-').map(Number) as [number, number, number];
    return words.day(words.shortWeekdays[weekday], number, words.shortMonths[month - 1]!);
  }
  return {
    clock,
    day,
    moment(at, now) {
      const { day: then } = wallOf(at);
      if (then === wallOf(now).day) return clock(at);
      if (then === wallOf(now + dayLong).day) return words.tomorrowAt(clock(at));
      return words.dayAt(day(at), clock(at));
    },
    ago(at, now) {
      const past = Math.max(0, now - at);
      if (past < minute) return words.justNow;
      if (past < hour) return words.minutesAgo(Math.floor(past / minute));
      if (past < dayLong) return words.hoursAgo(Math.floor(past / hour));
      return words.daysAgo(Math.floor(past / dayLong));
    },
    duration(whole) {
      const [full, rest] = [Math.floor(whole / 60), whole % 60];
      const parts = [
        ...(full > 0 ? [words.hours(full)] : []),
        ...(rest > 0 || full === 0 ? [words.minutes(rest)] : []),
      ];
      return parts.join(' ');
    },
  };
}

/** English-speaking regions that read the clock twice to twelve (CLDR, timeData); English of no region is American. */
const twelveHours = /^en(?:$|-(?:AU|BD|CA|IN|KE|MY|NZ|PH|PK|SG|US)$)/i;

/** `21:00`, `9:00 PM`. */
export function clockIn(locale: string, shown: Minute): string {
  const [hours, minutes] = [Math.floor(shown / 60), String(shown % 60).padStart(2, '0')];
  return twelveHours.test(locale)
    ? `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`
    : `${hours}:${minutes}`;
}

/** With the region that the browser knows of: it says how a clock is read. */
export function localeOf(language: string): string {
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(language)) ?? language;
}
