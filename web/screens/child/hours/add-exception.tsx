import { useState } from 'preact/hooks';
import type { ClosedKind, Window } from '../../../../src/core/family/household.ts';
import { useApp } from '../../../app-context.ts';
import { Button } from '../../../parts/button.tsx';
import { Choice } from '../../../parts/choice.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Field } from '../../../parts/field.tsx';
import { useWords } from '../../../words/words.ts';
import { type Basis, useGuarded } from '../guarded.ts';
import { TimeField } from './time-field.tsx';

interface AddExceptionProps {
  readonly who: string | null;
  readonly kind: ClosedKind;
  /** Now, by the box's clock. */
  readonly at: number;
  readonly basis: Basis;
  readonly onClose: () => void;
}

type Span = Pick<Window, 'from' | 'to'>;

const kinds = ['bedtime', 'school', 'quiet'] as const;
const usual: Readonly<Record<ClosedKind, Span>> = {
  bedtime: { from: 22 * 60, to: 9 * 60 },
  school: { from: 9 * 60, to: 12 * 60 },
  quiet: { from: 14 * 60, to: 16 * 60 },
};

/** From when to when, in place of what, and what then. */
export function AddException({ who, kind: first, at, basis, onClose }: AddExceptionProps) {
  const words = useWords('hours');
  const family = useWords('family');
  const { client, clock } = useApp();
  const { save, isBusy } = useGuarded();
  const { day: today } = clock.get().wallOf(at);
  const [days, setDays] = useState({ first: today, last: today });
  const [kind, setKind] = useState<ClosedKind>(first);
  const [span, setSpan] = useState<Span>();
  const [error, setError] = useState<string>();

  async function add(): Promise<void> {
    const json = { who, ...days, kind, windows: span ? [span] : [] };
    const isDone = await save(basis, (options) => client.exceptions.$post({ json }, options), {
      done: words.exceptionAdded,
      refused: ({ detail }) => setError(detail),
    });
    if (isDone) onClose();
  }
  return (
    <Dialog
      title={words.addException}
      onClose={onClose}
      foot={
        <Button kind="main" isBusy={isBusy} onClick={() => void add()}>
          {words.addException}
        </Button>
      }
    >
      <div class="window-times">
        <Field
          type="date"
          label={words.first}
          value={days.first}
          onInput={(day) => setDays({ first: day, last: days.last < day ? day : days.last })}
        />
        <Field type="date" label={words.last} value={days.last} onInput={(last) => setDays({ ...days, last })} />
      </div>
      <Choice
        legend={words.exceptionKind}
        value={kind}
        options={kinds.map((value) => ({ value, label: family.closed[value] }))}
        onChange={(value) => {
          setKind(value);
          if (span) setSpan(usual[value]);
        }}
      />
      <Choice
        legend={words.exceptions}
        isLegendHidden
        value={span ? 'otherTimes' : 'free'}
        options={(['free', 'otherTimes'] as const).map((value) => ({ value, label: words.instead[value] }))}
        onChange={(value) => setSpan(value === 'free' ? undefined : usual[kind])}
      />
      {span && (
        <div class="window-times">
          <TimeField label={words.starts} minute={span.from} onChange={(from) => setSpan({ ...span, from })} />
          <TimeField
            label={words.ends}
            minute={span.to}
            isEnd
            hint={span.to < span.from ? words.nextDay : undefined}
            onChange={(to) => setSpan({ ...span, to })}
          />
        </div>
      )}
      {error !== undefined && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </Dialog>
  );
}
