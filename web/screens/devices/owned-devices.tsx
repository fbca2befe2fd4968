import type { Device } from '../../devices.ts';
import { OutsideText } from '../../parts/outside-text.tsx';
import { PersonFace } from '../../parts/person-face.tsx';
import { Rows } from '../../parts/row.tsx';
import { useWords } from '../../words/words.ts';
import { DeviceRow } from './device-row.tsx';
import type { Candidate } from '../../parts/newcomers/owners.ts';

interface OwnedDevicesProps {
  /** Undefined: the devices are nobody's. */
  readonly owner: Candidate | undefined;
  readonly devices: readonly Device[];
  readonly onEdit: (device: Device) => void;
}

/** One person, and all that is theirs. */
export function OwnedDevices({ owner, devices, onEdit }: OwnedDevicesProps) {
  const words = useWords('devices');
  return (
    <section class="owned">
      <h2>
        {owner === undefined ? (
          words.ofNobody
        ) : (
          <>
            <PersonFace name={owner.name} colour={owner.colour} />
            <OutsideText>{owner.name}</OutsideText>
          </>
        )}
      </h2>
      {owner === undefined && <p class="hint">{words.ofNobodyHint}</p>}
      {devices.length === 0 ? (
        <p class="hint">{words.noneOf}</p>
      ) : (
        <Rows>
          {devices.map((device) => (
            <DeviceRow key={device.id} device={device} onEdit={() => onEdit(device)} />
          ))}
        </Rows>
      )}
    </section>
  );
}
