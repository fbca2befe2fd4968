import { useState } from 'preact/hooks';
import type { Minute } from '../../../../src/core/family/household.ts';
import { minuteAt, moved, resized, type Span, spanFrom } from './spans.ts';

/** What a pointer is doing with the week. */
interface Drag {
  readonly does: 'create' | 'move' | 'start' | 'end';
  /** As it was when the pointer came down. */
  readonly from: Span;
  /** As it is under the pointer now. */
  readonly now: Span;
  readonly others: readonly Span[];
  /** The minute of the week at which the pointer came down. */
  readonly at: number;
  readonly column: number;
  readonly hasMoved: boolean;
}

const step = 15;
const weekLong = 7 * 1440;

interface WeekDrag {
  /** What is drawn while somebody drags. */
  readonly shown: readonly Span[];
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/**
 * Draws, moves and resizes times with a pointer, a quarter of an hour at a time. A finger that comes down beside the
 * chosen time scrolls the page: to draw with it would take the page away from who only wants to get past.
 *
 * @param settle told when the pointer goes up: all spans, and the one that it was about
 */
export function useWeekDrag(
  spans: readonly Span[],
  chosen: Span | undefined,
  origin: Minute,
  settle: (spans: readonly Span[], touched: Span) => void,
): WeekDrag {
  const [drag, setDrag] = useState<Drag>();

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const week = event.currentTarget as HTMLElement;
    const { target } = event;
    if (target.closest('.week-track') === null) return;
    const held = spans.find((span) => keyOf(span) === target.closest<HTMLElement>('[data-span]')?.dataset['span']);
    const isChosen = held !== undefined && chosen !== undefined && keyOf(held) === keyOf(chosen);
    if (event.pointerType === 'touch' && !isChosen) return;
    const place = placeOf(week, event);
    if (place === undefined) return;
    const edge = target.closest<HTMLElement>('[data-edge]')?.dataset['edge'] as 'start' | 'end' | undefined;
    const at = minuteAt(place.column, place.down, origin);
    const fresh = spanFrom(minuteAt(place.column, Math.floor(place.down / step) * step, origin), step);
    week.setPointerCapture(event.pointerId);
    setDrag({
      does: edge ?? (held ? 'move' : 'create'),
      from: held ?? fresh,
      now: held ?? fresh,
      others: spans.filter((span) => span !== held),
      at,
      column: place.column,
      hasMoved: false,
    });
  }

  function onPointerMove(event: PointerEvent): void {
    if (drag === undefined) return;
    const place = placeOf(event.currentTarget as HTMLElement, event);
    if (place === undefined) return;
    const { does, from, at, column } = drag;
    const there = minuteAt(does === 'create' ? column : place.column, place.down, origin);
    const later = near(Math.round((there - at) / step) * step);
    const now =
      does === 'create' ? drawn(from, later) : does === 'move' ? moved(from, later) : resized(from, does, later);
    setDrag({ ...drag, now, hasMoved: drag.hasMoved || later !== 0 });
  }

  function onPointerUp(): void {
    if (drag === undefined) return;
    setDrag(undefined);
    const { does, hasMoved, others } = drag;
    // A click on an empty place draws an hour.
    const now = does === 'create' && !hasMoved ? resized(drag.now, 'end', 60 - step) : drag.now;
    settle(does === 'create' || hasMoved ? [...others, now] : spans, now);
  }

  return {
    shown: drag === undefined ? spans : [...drag.others, drag.now],
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: () => setDrag(undefined),
  };
}

/** By what a span is known among the others. */
export function keyOf({ day, from }: Span): string {
  return `${day}/${from}`;
}

/** Which column, and how many minutes from its top. */
export function placeOf(
  week: HTMLElement,
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
): { readonly column: number; readonly down: number } | undefined {
  const tracks = [...week.querySelectorAll<HTMLElement>('.week-track')].map((track) => track.getBoundingClientRect());
  const [first] = tracks;
  if (first === undefined) return undefined;
  const passed = tracks.filter(({ left }) => left <= clientX).length;
  const down = ((clientY - first.top) / first.height) * 1440;
  return { column: Math.max(0, passed - 1), down: Math.min(1439, Math.max(0, down)) };
}

/** From the first quarter on to where the pointer is, down or up. */
function drawn(first: Span, later: number): Span {
  return later >= 0 ? resized(first, 'end', later) : resized(first, 'start', later);
}

/** The shorter way round the week. */
function near(minutes: number): number {
  const round = ((minutes % weekLong) + weekLong) % weekLong;
  return round > weekLong / 2 ? round - weekLong : round;
}
