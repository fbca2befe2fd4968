import { weekdays } from '../../core/family/calendar.ts';
import type { Language } from '../../core/profile.ts';
import type { Budget, Minute, Weekday, Window } from '../../core/family/household.ts';

/** What the days are called, from Monday on. */
const dayWords: Readonly<Record<Language, readonly string[]>> = {
  en: weekdays,
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
};

/** Days as they are typed, in either language. */
const dayNames: ReadonlyMap<string, Weekday> = new Map(
  [...dayWords.en, ...dayWords.ru].map((name, index) => [name, weekdays[index % 7]!]),
);

/** Said by itself: there are no windows at all. */
export const none: Readonly<Record<Language, string>> = { en: 'none', ru: 'нет' };

export function isNone(text: string): boolean {
  return Object.values(none).includes(text.trim().toLowerCase());
}

/**
 * Reads `mon-fri 17:00-19:00, sat sun 10:00-12:00 14:00-20:00`: days, then times, part after part; a part without days is
 * for all of them, and `none` is no window. Undefined: it is none of that.
 */
export function readWindows(text: string): readonly Window[] | undefined {
  if (isNone(text)) return [];
  const windows: Window[] = [];
  for (const { days, rest } of partsOf(text)) {
    const spans = rest.map(readSpan);
    if (days === undefined || spans.length === 0) return undefined;
    for (const span of spans) {
      if (span === undefined) return undefined;
      windows.push({ days, ...span });
    }
  }
  return windows;
}

/** Reads spans without days: `20:00-23:00, 14:00-15:00`. */
export function readSpans(text: string): readonly Pick<Window, 'from' | 'to'>[] | undefined {
  if (isNone(text)) return [];
  const spans = text
    .trim()
    .split(/[\s,]+/)
    .map(readSpan);
  return spans.every((span) => span !== undefined) ? spans : undefined;
}

/**
 * Reads minutes of a budget: `60` for each day, or `mon-fri 60, sat sun 90`. Undefined: it is none of that, or a day of the
 * week has no minutes.
 */
export function readDailyMinutes(text: string): Budget['minutes'] | undefined {
  const minutes = new Map<Weekday, number>();
  for (const { days, rest } of partsOf(text)) {
    if (days === undefined || rest.length !== 1 || !/^\d{1,4}$/.test(rest[0]!)) return undefined;
    for (const day of days) minutes.set(day, Number(rest[0]));
  }
  return minutes.size === weekdays.length ? (Object.fromEntries(minutes) as Budget['minutes']) : undefined;
}

/** `20:30`, `8:05`; `24:00` is the end of the day. */
export function readTime(text: string): Minute | undefined {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return hours === '' || minute > 1440 ? undefined : minute;
}

/** What {@link readWindows} reads. */
export function sayWindows(windows: readonly Window[], language: Language): string {
  if (windows.length === 0) return none[language];
  return windows.map(({ days, ...span }) => [...sayDays(days, language), saySpan(span)].join(' ')).join(', ');
}

export function saySpan({ from, to }: Pick<Window, 'from' | 'to'>): string {
  return `${sayTime(from)}-${sayTime(to)}`;
}

export function sayTime(minute: Minute): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** What {@link readDailyMinutes} reads. */
export function sayDailyMinutes(minutes: Budget['minutes'], language: Language): string {
  const amounts = [...new Set(weekdays.map((day) => minutes[day]))];
  return amounts
    .map((amount) =>
      [
        ...sayDays(
          weekdays.filter((day) => minutes[day] === amount),
          language,
        ),
        amount,
      ].join(' '),
    )
    .join(', ');
}

/** The parts between commas: the days that each begins with, and the words behind them. Undefined days: misspelt ones. */
function partsOf(text: string): { days: readonly Weekday[] | undefined; rest: readonly string[] }[] {
  return text.split(',').map((part) => {
    const words = part.trim().toLowerCase().split(/\s+/);
    const first = words.findIndex((word) => /^\d/.test(word));
    const named = (first < 0 ? words : words.slice(0, first)).map(readDays);
    const days = named.every((each) => each !== undefined) ? named.flat() : undefined;
    const rest = first < 0 ? [] : words.slice(first);
    return { days: named.length === 0 ? weekdays : days && weekdays.filter((day) => days.includes(day)), rest };
  });
}

/** `mon`, or `fri-mon`, which goes on over the end of the week. */
function readDays(word: string): readonly Weekday[] | undefined {
  const [first, last = first, ...more] = word.split('-').map((name) => dayNames.get(name));
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)];
  return from <= to ? weekdays.slice(from, to + 1) : [...weekdays.slice(from), ...weekdays.slice(0, to + 1)];
}

function readSpan(word: string): Pick<Window, 'from' | 'to'> | undefined {
  const [from, to, ...more] = word.split('-').map(readTime);
  if (from === undefined || to === undefined || more.length > 0 || from === to || from === 1440) return undefined;
  return { from, to };
}

/** Nothing for all days; three or more in a row are a range. */
function sayDays(days: readonly Weekday[], language: Language): string[] {
  if (weekdays.every((day) => days.includes(day))) return [];
  const runs: Weekday[][] = [];
  for (const day of weekdays.filter((each) => days.includes(each))) {
    const run = runs.at(-1);
    if (run !== undefined && weekdays.indexOf(run.at(-1)!) + 1 === weekdays.indexOf(day)) run.push(day);
    else runs.push([day]);
  }
  const named = runs.map((run) => run.map((day) => dayWords[language][weekdays.indexOf(day)]!));
  return named.flatMap((run) => (run.length > 2 ? [`${run[0]}-${run.at(-1)}`] : run));
}
