import { useMemo } from 'preact/hooks';
import { weekdays } from '../src/core/family/calendar.ts';
import type { Minute, Weekday } from '../src/core/family/household.ts';
import { useApp } from './app-context.ts';
import { useStore } from './store.ts';
import { clockIn, localeOf } from './time.ts';
import { useWords } from './words/words.ts';

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

export function useWall(): WallWords {
  const { language } = useStore(useApp().taste);
  const words = useWords('time');
  return useMemo(() => wallWordsIn(localeOf(language), words), [language, words]);
}

function wallWordsIn(locale: string, words: ReturnType<typeof useWords<'time'>>): WallWords {
  const clock = (minute: Minute): string => (minute === 1440 ? '24:00' : clockIn(locale, minute));
  const shortDay = (day: Weekday): string => words.shortWeekdays[day];
  return {
    clock,
    span: ({ from, to }) => `${clock(from)}–${clock(to)}`,
    day: (day) => words.weekdays[day],
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
