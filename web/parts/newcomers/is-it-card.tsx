import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import type { Device, Newcomer } from '../../devices.ts';
import { Button } from '../button.tsx';
import { visible } from '../../visible.ts';
import { useWords } from '../../words/words.ts';
import { NewcomerCard } from './newcomer-card.tsx';
import type { Candidate } from './owners.ts';
import { NewcomerFrame } from './newcomer-frame.tsx';

interface IsItCardProps {
  readonly newcomer: Newcomer;
  /** The one that it may be. */
  readonly device: Device;
  readonly candidates: readonly Candidate[];
}

/** A known device, it seems, that comes with another address: one tap says so. */
export function IsItCard({ newcomer, device, candidates }: IsItCardProps) {
  const words = useWords('devices');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const [isOther, setOther] = useState(false);
  const name = visible(device.name);
  const isChilds = candidates.some(({ id, isChild }) => id === device.owner && isChild);
  const param = { id: device.id };
  if (isOther) return <NewcomerCard newcomer={newcomer} candidates={candidates} />;
  const withMacs = (macs: string[]) => client.devices[':id'].$patch({ param, json: { macs } });
  return (
    <NewcomerFrame newcomer={newcomer} title={words.isItTitle(name)} tone="warn">
      <p>{words.isItHint(name)}</p>
      {newcomer.isThis && isChilds && <p class="hint">{words.thisNotChild}</p>}
      <div class="buttons">
        <Button
          kind="main"
          isBusy={isBusy}
          isDisabled={newcomer.isThis && isChilds}
          onClick={() =>
            void change(() => withMacs([...device.macs, newcomer.mac]), {
              done: words.merged(name),
              undo: () => withMacs([...device.macs]),
              topics: ['notices'],
            })
          }
        >
          {words.isItYes(name)}
        </Button>
        <Button onClick={() => setOther(true)}>{words.isItNo}</Button>
      </div>
    </NewcomerFrame>
  );
}
