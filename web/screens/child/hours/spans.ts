import { weekdays } from '../../../../src/core/family/calendar.ts';
import type { Minute, Weekday, Window } from '../../../../src/core/family/household.ts';

/** One time of one day; where it ends before it begins it goes on over midnight. Days count from Monday. */
export interface Span {
  readonly day: number;
  readonly from: Minute;
  readonly to: Minute;
}

/** A part of a span as it is drawn: in one column, minutes from its top. */
export interface Piece {
  readonly column: number;
  readonly top: number;
  readonly height: number;
}

const dayLong = 1440;
const weekLong = 7 * dayLong;

/** Day by day, in their order; times of a day that touch each other are one. */
export function spansOf(windows: readonly Window[]): Span[] {
  return merged(
    windows.flatMap(({ days, from, to }) => days.map((day): Span => ({ day: weekdays.indexOf(day), from, to }))),
  );
}

/** The same for the household: days with the same time share a window. */
export function windowsOf(spans: readonly Span[]): Window[] {
  const byTime = Map.groupBy(merged(spans), ({ from, to }) => `${from}/${to}`);
  return [...byTime.values()].map((alike) => ({
    days: alike.map(({ day }): Weekday => weekdays[day]!),
    from: alike[0]!.from,
    to: alike[0]!.to,
  }));
}

/** In minutes. */
export function lengthOf({ from, to }: Pick<Span, 'from' | 'to'>): number {
  return to > from ? to - from : to - from + dayLong;
}

/** Where it is drawn, in columns that begin at `origin`: at noon for nights, so that one is a whole. */
export function piecesOf(span: Span, origin: Minute): Piece[] {
  const start = (span.day * dayLong + span.from - origin + weekLong) % weekLong;
  const column = Math.floor(start / dayLong);
  const top = start % dayLong;
  const length = lengthOf(span);
  const first = { column, top, height: Math.min(length, dayLong - top) };
  const rest = length - first.height;
  return rest > 0 ? [first, { column: (column + 1) % 7, top: 0, height: rest }] : [first];
}

/** The minute of the week at a place of a column. */
export function minuteAt(column: number, down: number, origin: Minute): number {
  return (column * dayLong + down + origin) % weekLong;
}

/** From one minute of the week, so long. */
export function spanFrom(start: number, length: number): Span {
  const at = ((start % weekLong) + weekLong) % weekLong;
  const day = Math.floor(at / dayLong);
  const from = at % dayLong;
  // A whole day ends where it begins only if it is the day of the calendar.
  const capped = Math.min(Math.max(length, 5), from === 0 ? dayLong : dayLong - 5);
  const end = from + capped;
  return { day, from, to: end > dayLong ? end - dayLong : end };
}

/** The minute of the week at which it begins. */
function startOf({ day, from }: Span): number {
  return day * dayLong + from;
}

/** Earlier or later as a whole. */
export function moved(span: Span, minutes: number): Span {
  return spanFrom(startOf(span) + minutes, lengthOf(span));
}

/** With another beginning or end, so many minutes later. */
export function resized(span: Span, edge: 'start' | 'end', minutes: number): Span {
  const length = lengthOf(span) + (edge === 'end' ? minutes : -minutes);
  if (length < 5 || length > dayLong) return span;
  return spanFrom(startOf(span) + (edge === 'start' ? minutes : 0), length);
}

/** The times of one day in the place of those of others. */
export function copied(spans: readonly Span[], day: number, to: readonly number[]): Span[] {
  const own = spans.filter((span) => span.day === day);
  const others = spans.filter((span) => !to.includes(span.day));
  return merged([...others, ...to.flatMap((other) => own.map((span) => ({ ...span, day: other })))]);
}

function merged(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((one, other) => startOf(one) - startOf(other));
  return sorted.reduce<Span[]>((done, span) => {
    const last = done.at(-1);
    const touches = last !== undefined && last.day === span.day && span.from <= last.from + lengthOf(last);
    if (!touches) return [...done, span];
    const end = Math.max(last.from + lengthOf(last), span.from + lengthOf(span));
    return [...done.slice(0, -1), spanFrom(startOf(last), end - last.from)];
  }, []);
}
