import { useMemo } from 'preact/hooks';
import { weekdays } from '../src/core/family/calendar.ts';
import type { Minute, Weekday } from '../src/core/family/household.ts';
import { useApp } from './app-context.ts';
import { useStore } from './store.ts';
import { localeOf } from './time.ts';

/** The clock on the wall and the days of the week, in the language of who reads. */
export interface WallWords {
  /** `21:00`; the end of the day is `24:00` where the clock has no such time. */
  readonly clock: (minute: Minute) => string;
  /** `21:00–7:00` */
  readonly span: (span: { readonly from: Minute; readonly to: Minute }) => string;
  /** `Monday` */
  readonly day: (day: Weekday) => string;
  /** `Mon` */
  readonly shortDay: (day: Weekday) => string;
  /** `Mon–Fri`, `Sat, Sun` */
  readonly days: (days: readonly Weekday[]) => string;
}

const minuteLong = 60_000;
/** Monday, 5 January 1970. */
const monday = Date.UTC(1970, 0, 5);

export function useWall(): WallWords {
  const { language } = useStore(useApp().taste);
  return useMemo(() => wallWordsIn(localeOf(language)), [language]);
}

function wallWordsIn(locale: string): WallWords {
  const time = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
  const dayIn = (weekday: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday });
    return (day: Weekday): string => capital(format.format(monday + weekdays.indexOf(day) * 1440 * minuteLong));
  };
  const clock = (minute: Minute): string => (minute === 1440 ? '24:00' : time.format(minute * minuteLong));
  const shortDay = dayIn('short');
  return {
    clock,
    span: ({ from, to }) => `${clock(from)}–${clock(to)}`,
    day: dayIn('long'),
    shortDay,
    days: (days) =>
      runsOf(days)
        .map((run) => (run.length > 2 ? `${shortDay(run[0]!)}–${shortDay(run.at(-1)!)}` : run.map(shortDay).join(', ')))
        .join(', '),
  };
}

/** Days that follow each other, together. */
function runsOf(days: readonly Weekday[]): Weekday[][] {
  const runs: Weekday[][] = [];
  for (const day of weekdays.filter((one) => days.includes(one))) {
    const last = runs.at(-1);
    if (last !== undefined && weekdays.indexOf(last.at(-1)!) === weekdays.indexOf(day) - 1) last.push(day);
    else runs.push([day]);
  }
  return runs;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
