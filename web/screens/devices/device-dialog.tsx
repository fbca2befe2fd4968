import { useState } from 'preact/hooks';
import type { Problem } from '../../../src/api/problem.ts';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { ifMatch } from '../../client.ts';
import type { Device } from '../../devices.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { useTime } from '../../time.ts';
import { visible } from '../../visible.ts';
import { useWords } from '../../words/words.ts';
import { DeviceKeys, linesOf, writtenKeysOf } from './device-keys.tsx';
import { JoinDevice } from './join-device.tsx';
import { OwnerChoice } from '../../parts/newcomers/owner-choice.tsx';
import { type Candidate, nobody, type Owner, useSettleOwner } from '../../parts/newcomers/owners.ts';

interface DeviceDialogProps {
  readonly device: Device;
  readonly others: readonly Device[];
  readonly candidates: readonly Candidate[];
  readonly onClose: () => void;
}

/** All that can be said of a device. */
export function DeviceDialog({ device, others, candidates, onClose }: DeviceDialogProps) {
  const words = useWords('devices');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const { day } = useTime();
  const settleOwner = useSettleOwner();
  const [name, setName] = useState(device.name);
  const [owner, setOwner] = useState<Owner>(device.owner ?? nobody);
  const [written, setWritten] = useState(() => writtenKeysOf(device));
  const [problem, setProblem] = useState<Problem>();
  const param = { id: device.id };

  async function save(): Promise<void> {
    const settled = await settleOwner(owner, candidates.find(({ id }) => id === owner)?.name ?? '');
    if (settled === undefined) return;
    const keys = {
      macs: linesOf(written.macs),
      ranges: linesOf(written.ranges),
      hostNames: linesOf(written.hostNames),
      clientIds: linesOf(written.clientIds),
    };
    const { macs, ranges, hostNames, clientIds } = device;
    const before = { name: device.name, owner: device.owner, macs, ranges, hostNames, clientIds };
    const isDone = await change(
      () => client.devices[':id'].$patch({ param, json: { name: name.trim(), owner: settled, ...keys } }),
      {
        done: words.saved,
        undo: () => client.devices[':id'].$patch({ param, json: before }),
        refused: setProblem,
      },
    );
    if (isDone) onClose();
  }

  async function forget(): Promise<void> {
    const isDone = await change(() => client.devices[':id'].$delete({ param }), {
      done: words.forgotten(visible(device.name)),
      undo: ({ revision }) => client.household.undo.$post({}, ifMatch(revision)),
    });
    if (isDone) onClose();
  }

  return (
    <Dialog
      title={visible(device.name)}
      onClose={onClose}
      foot={
        <>
          <Button kind="danger" icon="trash" isBusy={isBusy} onClick={() => void forget()}>
            {words.forget}
          </Button>
          <Button kind="main" isBusy={isBusy} onClick={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <p class="hint sighting">
        {words.since(day(device.since))}
        {device.seen !== null && (
          <>
            {` · ${words.now} `}
            {device.seen.addresses.slice(0, 3).map((address) => (
              <code key={address}>{address}</code>
            ))}
          </>
        )}
      </p>
      <Field
        label={words.name}
        value={name}
        onInput={setName}
        maxLength={80}
        autocomplete="off"
        error={problem !== undefined && problem.problems === undefined ? problem.detail : undefined}
        isRequired
      />
      <OwnerChoice candidates={candidates} value={owner} onChange={setOwner} isThis={device.isThis} />
      <details class="unfold" open={problem?.problems !== undefined}>
        <summary>{words.known}</summary>
        <div class="stack">
          <DeviceKeys written={written} onChange={setWritten} problem={problem} />
        </div>
      </details>
      {others.length > 0 && (
        <details class="unfold">
          <summary>{words.same}</summary>
          <div class="stack">
            <JoinDevice device={device} others={others} onJoined={onClose} />
          </div>
        </details>
      )}
    </Dialog>
  );
}
