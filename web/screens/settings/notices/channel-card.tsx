import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import { outcomeOf } from '../../../client.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { useTime } from '../../../time.ts';
import { useWords } from '../../../words/words.ts';
import { Outcome } from '../outcome.tsx';
import { ChannelForm } from './channel-form.tsx';
import type { Card as ChannelState, ChannelKind } from './drafts.ts';

interface ChannelCardProps {
  readonly kind: ChannelKind;
  /** Null: it is not set up. */
  readonly card: ChannelState | null;
}

/** Milliseconds: a server of mail may take its time. */
const patience = 60_000;

/** A way out of the house: how it does, a trial, and what it is told. */
export function ChannelCard({ kind, card }: ChannelCardProps) {
  const words = useWords('notices');
  const shell = useWords('shell');
  const { client } = useApp();
  const { ago } = useTime();
  const { change, isBusy } = useChange();
  const [open, setOpen] = useState<'form' | 'leaving'>();
  const [isTesting, setTesting] = useState(false);
  const [said, setSaid] = useState<{ readonly ok: boolean; readonly said: string }>();
  const { title, hint } = words.kinds[kind];

  async function test(): Promise<void> {
    setSaid(undefined);
    setTesting(true);
    const init = { signal: AbortSignal.timeout(patience) };
    const outcome = await outcomeOf(client.channels[':kind'].test.$post({ param: { kind } }, { init }));
    setTesting(false);
    if (outcome.kind === 'done') setSaid(outcome.value);
    else setSaid({ ok: false, said: outcome.kind === 'problem' ? outcome.problem.detail : shell.notReached });
  }

  async function remove(): Promise<void> {
    await change(() => client.channels[':kind'].$delete({ param: { kind } }), { done: words.gone(title) });
    setOpen(undefined);
  }

  const state = card === null ? undefined : !card.settings.on ? 'off' : card.failure !== null ? 'failing' : 'on';
  const tones = { on: 'good', failing: 'bad', off: 'warn' } as const;
  return (
    <Card title={title} aside={state && <Tag tone={tones[state]}>{words.states[state]}</Tag>}>
      <p class="hint">{hint}</p>
      {card?.sentAt != null && <p>{words.lastSent(ago(card.sentAt, Date.now()))}</p>}
      {card?.failure != null && said === undefined && (
        <Outcome isWell={false}>
          {card.failure.said} ({ago(card.failure.at, Date.now())})
        </Outcome>
      )}
      {card !== null && card.waiting > 0 && <p>{words.waiting(card.waiting)}</p>}
      {said && <Outcome isWell={said.ok}>{said.said}</Outcome>}
      <div class="buttons">
        {card === null ? (
          <Button icon="plus" label={words.setUpFor(title)} onClick={() => setOpen('form')}>
            {words.setUp}
          </Button>
        ) : (
          <>
            <Button isBusy={isTesting} label={words.testFor(title)} onClick={() => void test()}>
              {words.test}
            </Button>
            <Button label={words.changeFor(title)} onClick={() => setOpen('form')}>
              {words.change}
            </Button>
            <Button kind="quiet" icon="trash" label={words.removeFor(title)} onClick={() => setOpen('leaving')} />
          </>
        )}
      </div>
      {open === 'form' && <ChannelForm kind={kind} card={card} onClose={() => setOpen(undefined)} />}
      {open === 'leaving' && (
        <Confirm
          title={words.removeFor(title)}
          sentence={words.removeHint}
          verb={words.remove}
          isBusy={isBusy}
          onYes={() => void remove()}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  );
}
