import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { weekdays } from '../../../../src/core/family/calendar.ts';
import type { Minute, Window } from '../../../../src/core/family/household.ts';
import { useWall } from '../../../wall.ts';
import { useWords } from '../../../words/words.ts';
import { useSpanWords } from './span-words.ts';
import { copied, minuteAt, moved, piecesOf, resized, type Span, spanFrom } from './spans.ts';
import { SpanPanel } from './span-panel.tsx';
import { keyOf, placeOf, useWeekDrag } from './week-drag.ts';
import { WeekPiece } from './week-piece.tsx';

interface WeekGridProps {
  readonly label: string;
  readonly spans: readonly Span[];
  /** The minute of the day at the top of each column. */
  readonly origin: Minute;
  /** What is added to a day by its head. */
  readonly fresh: Pick<Window, 'from' | 'to'>;
  readonly onChange: (spans: readonly Span[]) => void;
}

/** Hours between the lines that bear a number. */
const lines = [0, 3, 6, 9, 12, 15, 18, 21, 24];

/**
 * A week to draw times in: with the mouse, with a finger (a tap draws, the chosen time can be dragged), and by keyboard
 * (arrows move, the two edges are sliders, Delete takes away). What happens is said aloud.
 */
export function WeekGrid({ label, spans, origin, fresh, onChange }: WeekGridProps) {
  const words = useWords('hours');
  const wall = useWall();
  const say = useSpanWords();
  const week = useRef<HTMLDivElement>(null);
  const [chosenKey, setChosenKey] = useState<string>();
  const [said, setSaid] = useState('');
  const refocus = useRef<string>(undefined);
  const chosen = spans.find((span) => keyOf(span) === chosenKey);

  /** @param focus which of its parts has the focus afterwards */
  function settle(next: readonly Span[], touched: Span | undefined, focus?: string): void {
    setChosenKey(touched && keyOf(touched));
    setSaid(touched ? say(touched) : words.removed);
    refocus.current = focus;
    if (next !== spans) onChange(next);
  }
  // At once, before the next key: what had the focus is drawn anew when its time moves.
  useLayoutEffect(() => {
    if (refocus.current === undefined) return;
    week.current?.querySelector<HTMLElement>(refocus.current)?.focus();
    refocus.current = undefined;
  });

  const others = (span: Span): Span[] => spans.filter((one) => keyOf(one) !== keyOf(span));
  const change = (span: Span, next: Span, focus: string): void => settle([...others(span), next], next, focus);
  const remove = (span: Span): void => settle(others(span), undefined, `[data-add="${span.day}"]`);
  const add = (day: number): void => {
    const span = { day, from: fresh.from, to: fresh.to };
    settle([...spans, span], span, `button[data-span="${keyOf(span)}"]`);
  };

  function onKey(event: KeyboardEvent, span: Span): void {
    const steps: Readonly<Record<string, number>> = { ArrowUp: -15, ArrowDown: 15, ArrowLeft: -1440, ArrowRight: 1440 };
    const later = steps[event.key];
    if (later !== undefined) {
      const next = moved(span, event.shiftKey && Math.abs(later) < 60 ? later * 4 : later);
      change(span, next, `button[data-span="${keyOf(next)}"]`);
    } else if (event.key === 'Delete' || event.key === 'Backspace') remove(span);
    else if (event.key === 'Escape') setChosenKey(undefined);
    else return;
    event.preventDefault();
  }
  function step(span: Span, edge: 'start' | 'end', minutes: number): void {
    change(span, resized(span, edge, minutes), `[data-edge="${edge}"]`);
  }

  const { shown, ...pointer } = useWeekDrag(spans, chosen, origin, settle);
  function onTap(event: MouseEvent): void {
    // A mouse has drawn by now; this is a finger.
    if (!(event.target as Element).matches('.week-track') || !isTouch(event)) return;
    const place = placeOf(event.currentTarget as HTMLElement, event);
    if (place === undefined) return;
    const span = spanFrom(minuteAt(place.column, Math.floor(place.down / 30) * 30, origin), 60);
    settle([...spans, span], span);
  }
  return (
    <div class="week-editor">
      <div ref={week} class="week" role="group" aria-label={label} {...pointer} onClick={onTap}>
        <div class="week-hours" aria-hidden="true">
          {lines.map((hour) => (
            <span key={hour} style={{ '--at': hour / 24 }}>
              {wall.clock((hour * 60 + origin) % 1440)}
            </span>
          ))}
        </div>
        {weekdays.map((day, column) => (
          <div key={day} class="week-day">
            <button
              type="button"
              class="week-head"
              data-add={column}
              aria-label={words.add(wall.shortDay(day), wall.day(day))}
              onClick={() => add(column)}
            >
              {wall.shortDay(day)}
            </button>
            <div class={origin === 0 ? 'week-track' : 'week-track night'}>
              {shown.flatMap((span) =>
                piecesOf(span, origin).map((piece, part, { length }) =>
                  piece.column === column ? (
                    <WeekPiece
                      key={`${keyOf(span)}/${part}`}
                      span={span}
                      piece={piece}
                      isFirst={part === 0}
                      isLast={part === length - 1}
                      isChosen={chosenKey === keyOf(span)}
                      onChoose={() => settle(spans, span, `button[data-span="${keyOf(span)}"]`)}
                      onKey={(event) => onKey(event, span)}
                      onStep={(edge, minutes) => step(span, edge, minutes)}
                    />
                  ) : null,
                ),
              )}
            </div>
          </div>
        ))}
      </div>
      <p class="unseen" role="status">
        {said}
      </p>
      {chosen ? (
        <SpanPanel
          span={chosen}
          onChange={(next) => settle([...others(chosen), next], next)}
          onRemove={() => remove(chosen)}
          onCopy={(days) => {
            onChange(copied(spans, chosen.day, days));
            setSaid(words.copied(wall.days(days.map((day) => weekdays[day]!))));
          }}
        />
      ) : (
        <p class="hint">{words.gridHint}</p>
      )}
    </div>
  );
}

function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}
