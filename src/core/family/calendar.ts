import type { Day, Weekday } from './household.ts';

export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const dayLength = 86_400_000;

/** The day of the calendar that begins so many days after 1970-01-01. */
export function dayOf(number: number): Day {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/** 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: number): Weekday {
  return weekdays[(((number + 3) % 7) + 7) % 7]!;
}

export function weekdayOf(day: Day): Weekday {
  return weekdayOfNumber(dayNumber(day));
}

export function weekdayBefore(weekday: Weekday): Weekday {
  return weekdays.at(weekdays.indexOf(weekday) - 1)!;
}

/** The day so many days later, or earlier where `days` is below zero. */
export function dayAfter(day: Day, days = 1): Day {
  return dayOf(dayNumber(day) + days);
}

/** Is it a day that the calendar has: `2024-02-29`, but not `2023-02-29`? */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayNumber(text)) && dayOf(dayNumber(text)) === text;
}

/**
 * Whole years on that day. Who was born on 29 February grows older on 1 March where the year has no such day; who is
 * not born yet is 0.
 */
export function ageOn(day: Day, born: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return Math.max(0, day.slice(4) < born.slice(4) ? years - 1 : years);
}
