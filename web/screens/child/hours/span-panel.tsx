import { useState } from 'preact/hooks';
import { Button } from '../../../parts/button.tsx';
import { useWords } from '../../../words/words.ts';
import { CopyDay } from './copy-day.tsx';
import { useSpanWords } from './span-words.ts';
import type { Span } from './spans.ts';
import { TimeField } from './time-field.tsx';

interface SpanPanelProps {
  readonly span: Span;
  readonly onChange: (span: Span) => void;
  readonly onRemove: () => void;
  /** Days count from Monday. */
  readonly onCopy: (days: readonly number[]) => void;
}

/** The chosen time to the minute, and what else can be done with it. */
export function SpanPanel({ span, onChange, onRemove, onCopy }: SpanPanelProps) {
  const words = useWords('hours');
  const say = useSpanWords();
  const [isCopying, setCopying] = useState(false);
  const { from, to } = span;
  const set = (next: Span): void => {
    if (next.from !== next.to) onChange(next);
  };
  return (
    <section class="span-panel" aria-label={words.chosen}>
      <p class="row-title">{say(span)}</p>
      <div class="window-times">
        <TimeField label={words.starts} minute={from} onChange={(minute) => set({ ...span, from: minute })} />
        <TimeField
          label={words.ends}
          minute={to}
          isEnd
          hint={to < from ? words.nextDay : undefined}
          onChange={(minute) => set({ ...span, to: minute })}
        />
      </div>
      <div class="buttons">
        <Button icon="copy" onClick={() => setCopying(true)}>
          {words.copy}
        </Button>
        <Button icon="trash" onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
      {isCopying && (
        <CopyDay
          day={span.day}
          onClose={() => setCopying(false)}
          onCopy={(days) => {
            setCopying(false);
            onCopy(days);
          }}
        />
      )}
    </section>
  );
}
