import { useState } from 'preact/hooks';
import { showName } from '../../../src/core/domain-name.ts';
import type { Qname } from '../../../src/core/qname.ts';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import type { Client, ifMatch } from '../../client.ts';
import { useMay } from '../../may.ts';
import { Button } from '../button.tsx';
import { useTime } from '../../time.ts';
import { useWords } from '../../words/words.ts';
import type { Explanation } from './explanation.ts';
import { ReportWrong } from './report-wrong.tsx';

/** Minutes that one tap allows it for. */
const shortYes = 30;

/** Sets a rule on the household that `options` names. */
export type RuleCall = (options: ReturnType<typeof ifMatch>) => ReturnType<Client['people'][':who']['rules']['$put']>;

interface VerdictActionsProps {
  readonly found: Explanation;
  /** The verdict in words. */
  readonly verdict: string;
  /** Whose rules they are: a person's id or `strangers`. */
  readonly who: string;
  /** How the screen makes a change of the rules; resolves to whether it is made. */
  readonly saveRule: (call: RuleCall, done: string) => Promise<boolean>;
  readonly isSaving: boolean;
  /** Called once something is changed. */
  readonly onDone?: () => void;
}

/** What a parent does about a verdict. The law's word is for nobody at home to change. */
export function VerdictActions({ found, verdict, who, saveRule, isSaving, onDone }: VerdictActionsProps) {
  const words = useWords('see');
  const { client } = useApp();
  const { may } = useMay();
  const { change, isBusy } = useChange();
  const { duration } = useTime();
  const [isReporting, setReporting] = useState(false);
  const { name, action, because } = found;
  const shown = showName(name as Qname);
  const isClosed = action === 'block';
  const isForLaw = because?.kind === 'registry';

  async function allowForNow(): Promise<void> {
    const isDone = await change(
      async () => {
        const clock = await client.household.clock.$get();
        const { at } = await clock.json();
        const json = { who, what: { kind: 'name' as const, name }, until: at + shortYes * 60_000 };
        return client.grants.$post({ json });
      },
      {
        done: words.granted(shown, duration(shortYes)),
        undo: ({ id }) => client.grants[':id'].$delete({ param: { id } }),
      },
    );
    if (isDone) onDone?.();
  }
  async function rule(effect: 'allow' | 'deny', done: string): Promise<void> {
    const json = { effect, name, scope: 'subtree' as const };
    const isDone = await saveRule(
      (options) => client.people[':who'].rules.$put({ param: { who }, json }, options),
      done,
    );
    if (isDone) onDone?.();
  }
  return (
    <>
      {!isForLaw && because?.kind === 'closed' && <p class="hint">{words.stillClosed}</p>}
      <div class="buttons">
        {isClosed && !isForLaw && (
          <Button kind="main" icon="clock" isBusy={isBusy} onClick={() => void allowForNow()}>
            {words.allowFor(duration(shortYes))}
          </Button>
        )}
        {isClosed && !isForLaw && may('choose') && (
          <Button icon="check" isBusy={isSaving} onClick={() => void rule('allow', words.allowed(shown))}>
            {words.allow}
          </Button>
        )}
        {!isClosed && because?.kind !== 'essential' && may('choose') && (
          <Button icon="lock" isBusy={isSaving} onClick={() => void rule('deny', words.blocked(shown))}>
            {words.block}
          </Button>
        )}
        <Button kind="quiet" icon="warning" onClick={() => setReporting(true)}>
          {words.wrong}
        </Button>
      </div>
      {isReporting && <ReportWrong found={found} verdict={verdict} onClose={() => setReporting(false)} />}
    </>
  );
}
