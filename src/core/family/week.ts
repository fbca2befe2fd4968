import { dayAfter, weekdayBefore } from './calendar.ts';
import type { ClosedKind, Day, Exception, Minute, PersonId, Weekday, Window } from './household.ts';
import type { Wall } from './zone-clock.ts';

type Span = Pick<Window, 'from' | 'to'>;

/**
 * Is the wall within one of the windows? One that goes over midnight belongs to the day on which it starts; one that
 * ends where it begins is empty.
 */
export function isActive(windows: readonly Window[], { weekday, minute }: Wall): boolean {
  const before = weekdayBefore(weekday);
  return windows.some(
    (window) =>
      (window.days.includes(weekday) && holdsOnItsDay(window, minute)) ||
      (window.days.includes(before) && holdsTheMorningAfter(window, minute)),
  );
}

/** The same, where the days of start that an exception speaks of have its windows in place of their own. */
export function isActiveBut(windows: readonly Window[], exceptions: readonly Exception[], wall: Wall): boolean {
  if (exceptions.length === 0) return isActive(windows, wall);
  const spansOf = (day: Day, weekday: Weekday): readonly Span[] =>
    exceptions.find(({ first, last }) => first <= day && day <= last)?.windows ??
    windows.filter(({ days }) => days.includes(weekday));
  const { day, weekday, minute } = wall;
  return (
    spansOf(day, weekday).some((span) => holdsOnItsDay(span, minute)) ||
    spansOf(dayAfter(day, -1), weekdayBefore(weekday)).some((span) => holdsTheMorningAfter(span, minute))
  );
}

/**
 * The exceptions of one kind that speak of a person, the one that counts first: the person's own before the
 * household's, and of these the one that was made last.
 */
export function exceptionsFor(exceptions: readonly Exception[], who: PersonId, kind: ClosedKind): Exception[] {
  const of = (whose: Exception['who']): Exception[] =>
    exceptions.filter((exception) => exception.kind === kind && exception.who === whose).reverse();
  return exceptions.length === 0 ? [] : [...of(who), ...of(null)];
}

/** The day of the budgets: until `dayStart` it is still yesterday. */
export function budgetDayOf({ day, minute }: Wall, dayStart: Minute): Day {
  return minute < dayStart ? dayAfter(day, -1) : day;
}

function holdsOnItsDay({ from, to }: Span, minute: Minute): boolean {
  return from < to ? from <= minute && minute < to : from > to && from <= minute;
}

function holdsTheMorningAfter({ from, to }: Span, minute: Minute): boolean {
  return from > to && minute < to;
}
