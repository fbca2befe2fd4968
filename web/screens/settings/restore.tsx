import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { type Answer, type Client, ifMatch } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useResource } from '../../resource.ts';
import { useTell } from '../../tell.ts';
import { useTime } from '../../time.ts';
import { useWords } from '../../words/words.ts';
import { Outcome } from './outcome.tsx';
import { type BackupFile, type Difference, differenceOf } from './read-backup.ts';

type Restored = Answer<Client['backup']['$post']>;

interface RestoreProps {
  readonly chosen: BackupFile;
  readonly onClose: () => void;
}

/** What will be other than now, then the restoring itself, then what became of it. */
export function Restore({ chosen, onClose }: RestoreProps) {
  const words = useWords('backup');
  const parts = useWords('parts');
  const { client } = useApp();
  const { day, clock } = useTime();
  const { change, isBusy } = useChange();
  const now = useResource('backup', ['household'], () => client.backup.$get());
  const [restored, setRestored] = useState<Restored>();

  async function restore(revision: number | undefined): Promise<void> {
    const call = async () => {
      const reply = await client.backup.$post({ json: chosen }, ifMatch(revision));
      if (reply.ok) setRestored((await (reply as Response).clone().json()) as Restored);
      return reply;
    };
    await change(call, {
      done: words.done,
      undo: (made) => client.household.undo.$post({}, ifMatch(made.revision)),
      topics: ['lists'],
    });
  }

  if (restored !== undefined) return <WhatBecame restored={restored} onClose={onClose} />;
  return (
    <Loaded from={now}>
      {(current) => (
        <div class="stack">
          <h3>{words.of(day(chosen.madeAt), clock(chosen.madeAt))}</h3>
          <WhatChanges difference={differenceOf(current, chosen)} />
          <div class="buttons">
            <Button
              kind="danger"
              isBusy={isBusy}
              onClick={() => void restore(now.state === 'ready' ? now.revision : undefined)}
            >
              {words.bringBack}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {parts.cancel}
            </Button>
          </div>
        </div>
      )}
    </Loaded>
  );
}

function WhatChanges({ difference: { people, devices, settings, lists } }: { readonly difference: Difference }) {
  const words = useWords('backup');
  const { names } = useWords('house');
  const rows = [
    people.come.length > 0 && [words.peopleCome, people.come.join(', ')],
    people.go.length > 0 && [words.peopleGo, people.go.join(', ')],
    devices.before !== devices.after && [words.devices, words.fromTo(devices.before, devices.after)],
    settings.length > 0 && [words.settings, settings.map((key) => names[key as keyof typeof names] ?? key).join(', ')],
    lists.length > 0 && [words.lists, lists.join(', ')],
  ].filter((row) => row !== false);
  return (
    <>
      <p>{words.replaces}</p>
      {rows.length > 0 && (
        <dl class="facts">
          {rows.map(([what, said]) => (
            <>
              <dt>{what}</dt>
              <dd>
                <bdi>{said}</bdi>
              </dd>
            </>
          ))}
        </dl>
      )}
    </>
  );
}

function WhatBecame({
  restored: { taken, notTaken },
  onClose,
}: {
  readonly restored: Restored;
  readonly onClose: () => void;
}) {
  const words = useWords('backup');
  const parts = useWords('parts');
  const tell = useTell();
  return (
    <div class="stack">
      {taken.map((what) => (
        <Outcome key={what} isWell>
          {words.taken[what]}
        </Outcome>
      ))}
      {notTaken.map(({ what, sentence }) => (
        <p key={what} class="hint">
          {tell(sentence)}
        </p>
      ))}
      <div class="buttons">
        <Button onClick={onClose}>{parts.close}</Button>
      </div>
    </div>
  );
}
