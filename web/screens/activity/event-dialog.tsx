import { showName } from '../../../src/core/domain-name.ts';
import type { Qname } from '../../../src/core/qname.ts';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { ifMatch } from '../../client.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Link } from '../../parts/link.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { OutsideText } from '../../parts/outside-text.tsx';
import { useBecauseWords } from '../../parts/verdict/because-words.ts';
import { VerdictActions } from '../../parts/verdict/verdict-actions.tsx';
import { useVerdictWords } from '../../parts/verdict/verdict-words.ts';
import { useResource } from '../../resource.ts';
import { useTime } from '../../time.ts';
import { visible } from '../../visible.ts';
import { useWords } from '../../words/words.ts';
import type { Happening } from './events.ts';
import { OutcomeTag } from './outcome-tag.tsx';
import type { Outcome } from './outcome-words.ts';
import type { Askers } from './who-asked.ts';

interface EventDialogProps {
  readonly happening: Happening;
  readonly outcome: Outcome;
  readonly askers: Askers;
  readonly onClose: () => void;
}

/** What was asked, how it would be now, and what can be done about it. */
export function EventDialog({ happening: { event, count }, outcome, askers, onClose }: EventDialogProps) {
  const words = useWords('activity');
  const { day, clock } = useTime();
  const person = askers.person(event.who);
  const device = askers.deviceAt(event.client);
  return (
    <Dialog title={visible(showName(event.name as Qname))} onClose={onClose}>
      <dl class="facts">
        <dt>{words.who}</dt>
        <dd>
          <OutsideText>{person.name}</OutsideText>
        </dd>
        <dt>{words.device}</dt>
        <dd>
          <OutsideText>{device === undefined ? event.client : `${device} · ${event.client}`}</OutsideText>
        </dd>
        <dt>{words.when}</dt>
        <dd>
          {day(event.at)}, {clock(event.at)}
          {count > 1 && ` · ${words.times(count)}`}
        </dd>
        <dt>{words.outcomeThen}</dt>
        <dd>
          <OutcomeTag outcome={outcome} /> {outcome.why}
        </dd>
      </dl>
      <Now name={event.name} who={event.who} onDone={onClose} />
    </Dialog>
  );
}

/** How it is now: rules and hours may have changed since. */
function Now({ name, who, onDone }: { readonly name: string; readonly who: string; readonly onDone: () => void }) {
  const words = useWords('activity');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const verdictWords = useVerdictWords();
  const because = useBecauseWords();
  const why = useResource(`why/${who}/${name}`, ['household', 'lists'], () =>
    client.why.$get({ query: { name, who } }),
  );
  return (
    <Loaded from={why}>
      {(found) => (
        <>
          <p class={found.action === 'block' ? 'now closed' : 'now open'}>
            <Icon name={found.action === 'block' ? 'lock' : 'check'} />
            <span>
              {words.now} <bdi>{verdictWords(found)}</bdi>. {because(found)}
            </span>
          </p>
          <Link to={{ screen: 'child', id: who, part: 'see', name }} class="button quiet reasons">
            <Icon name="eye" />
            {words.allReasons}
          </Link>
          <VerdictActions
            found={found}
            verdict={verdictWords(found)}
            who={who}
            isSaving={isBusy}
            // A word on one name overwrites nothing else that another parent may have done meanwhile.
            saveRule={(call, done) =>
              change(() => call(ifMatch(undefined)), {
                done,
                undo: ({ revision }) => client.household.undo.$post({}, ifMatch(revision)),
              })
            }
            onDone={onDone}
          />
        </>
      )}
    </Loaded>
  );
}
