import { useState } from 'preact/hooks';
import { showName } from '../../../../src/core/domain-name.ts';
import type { Qname } from '../../../../src/core/qname.ts';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import { ifMatch } from '../../../client.ts';
import { Button } from '../../../parts/button.tsx';
import { useStore } from '../../../store.ts';
import { useTime } from '../../../time.ts';
import { useWords } from '../../../words/words.ts';
import { useBasis } from '../choosing.ts';
import { useGuarded } from '../guarded.ts';
import type { Holding } from '../holding.ts';
import type { Explanation } from './explained.tsx';
import { ReportWrong } from './report-wrong.tsx';

/** Minutes that one tap allows it for. */
const shortYes = 30;

interface VerdictActionsProps {
  readonly found: Explanation;
  /** The verdict in words. */
  readonly verdict: string;
  readonly holding: Holding;
}

/** What a parent does about a verdict. The law's word is for nobody at home to change. */
export function VerdictActions({ found, verdict, holding }: VerdictActionsProps) {
  const words = useWords('see');
  const { client, session } = useApp();
  const isParent = useStore(session.now)?.role === 'parent';
  const { change, isBusy } = useChange();
  const guarded = useGuarded();
  const basis = useBasis(holding);
  const { duration } = useTime();
  const [isReporting, setReporting] = useState(false);
  const { name, action, because } = found;
  const { who } = holding;
  const shown = showName(name as Qname);
  const isClosed = action === 'block';
  const isForLaw = because?.kind === 'registry';

  async function allowForNow(): Promise<void> {
    await change(
      async () => {
        const clock = await client.household.clock.$get();
        const { at } = await clock.json();
        const json = { who, what: { kind: 'name' as const, name }, until: at + shortYes * 60_000 };
        return client.grants.$post({ json });
      },
      {
        done: words.granted(shown, duration(shortYes)),
        undo: ({ revision }) => client.household.undo.$post({}, ifMatch(revision)),
      },
    );
  }
  function rule(effect: 'allow' | 'deny', done: string): void {
    const json = { effect, name, scope: 'subtree' as const };
    void guarded.save(basis, (options) => client.people[':who'].rules.$put({ param: { who }, json }, options), {
      done,
    });
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
        {isClosed && !isForLaw && isParent && (
          <Button icon="check" isBusy={guarded.isBusy} onClick={() => rule('allow', words.allowed(shown))}>
            {words.allow}
          </Button>
        )}
        {!isClosed && because?.kind !== 'essential' && isParent && (
          <Button icon="lock" isBusy={guarded.isBusy} onClick={() => rule('deny', words.blocked(shown))}>
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
