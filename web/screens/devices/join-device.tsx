import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { ifMatch } from '../../client.ts';
import type { Device } from '../../devices.ts';
import { Button } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';
import { visible } from '../../visible.ts';
import { useWords } from '../../words/words.ts';

interface JoinDeviceProps {
  readonly device: Device;
  readonly others: readonly Device[];
  readonly onJoined: () => void;
}

/** Two that are one: this one goes into the other. */
export function JoinDevice({ device, others, onJoined }: JoinDeviceProps) {
  const words = useWords('devices');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const [into, setInto] = useState('');
  const other = others.find(({ id }) => id === into);

  async function join({ id, name }: Device): Promise<void> {
    const isDone = await change(() => client.devices[':id'].merge.$post({ param: { id }, json: { from: device.id } }), {
      done: words.joined(visible(name)),
      undo: ({ revision }) => client.household.undo.$post({}, ifMatch(revision)),
    });
    if (isDone) onJoined();
  }
  return (
    <>
      <Select
        label={words.sameAs}
        hint={words.sameHint}
        value={into}
        onChange={setInto}
        options={[
          { value: '', label: words.sameChoose },
          ...others.map(({ id, name }) => ({ value: id, label: visible(name) })),
        ]}
      />
      <div class="buttons">
        <Button isBusy={isBusy} isDisabled={other === undefined} onClick={() => other && void join(other)}>
          {words.join}
        </Button>
      </div>
    </>
  );
}
