import { weekdays } from '../../../../src/core/family/calendar.ts';
import { useWall } from '../../../wall.ts';
import { useWords } from '../../../words/words.ts';
import { useSpanWords } from './span-words.ts';
import { lengthOf, type Piece, type Span } from './spans.ts';
import { keyOf } from './week-drag.ts';

interface WeekPieceProps {
  readonly span: Span;
  readonly piece: Piece;
  /** With it the span begins, and can be chosen. */
  readonly isFirst: boolean;
  /** With it the span ends. */
  readonly isLast: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onStep: (edge: 'start' | 'end', minutes: number) => void;
}

/** Pieces lower than so many minutes have no room for words. */
const roomForWords = 90;

/** A time of the week as it stands in one column; the chosen one has an edge to pull at either end. */
export function WeekPiece({ span, piece, isFirst, isLast, isChosen, onChoose, onKey, onStep }: WeekPieceProps) {
  const say = useSpanWords();
  const wall = useWall();
  const { top, height } = piece;
  const edges = [
    ['start', isFirst],
    ['end', isLast],
  ] as const;
  return (
    <div
      class={`week-piece${isChosen ? ' chosen' : ''}${isFirst ? ' first' : ''}${isLast ? ' last' : ''}`}
      data-span={keyOf(span)}
      style={{ '--top': top / 1440, '--height': height / 1440 }}
    >
      {isFirst && (
        <button
          type="button"
          class="week-span"
          data-span={keyOf(span)}
          aria-label={say(span)}
          aria-pressed={isChosen}
          onClick={onChoose}
          onKeyDown={onKey}
        >
          {height >= roomForWords && (
            <>
              <span>{wall.clock(span.from)}</span>
              <span>{wall.clock(span.to)}</span>
            </>
          )}
        </button>
      )}
      {isChosen && edges.map(([edge, isHere]) => isHere && <Edge key={edge} edge={edge} span={span} onStep={onStep} />)}
    </div>
  );
}

interface EdgeProps extends Pick<WeekPieceProps, 'span' | 'onStep'> {
  readonly edge: 'start' | 'end';
}

function Edge({ edge, span, onStep }: EdgeProps) {
  const words = useWords('hours');
  const wall = useWall();
  const day = wall.day(weekdays[span.day]!);
  const minute = edge === 'start' ? span.from : span.to;
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -15,
    ArrowLeft: -15,
    ArrowDown: 15,
    ArrowRight: 15,
    PageUp: -60,
    PageDown: 60,
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      class={`week-edge ${edge}`}
      data-edge={edge}
      aria-label={edge === 'start' ? words.startOf(day) : words.endOf(day)}
      aria-orientation="vertical"
      aria-valuemin={edge === 'start' ? 0 : span.from}
      aria-valuemax={edge === 'start' ? 1440 : span.from + 1440}
      aria-valuenow={edge === 'start' ? minute : span.from + lengthOf(span)}
      aria-valuetext={wall.clock(minute)}
      onKeyDown={(event) => {
        const minutes = steps[event.key];
        if (minutes === undefined) return;
        event.preventDefault();
        onStep(edge, minutes);
      }}
    />
  );
}
