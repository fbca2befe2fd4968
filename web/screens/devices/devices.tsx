import { useState } from 'preact/hooks';
import { type DevicesHere, useDevices } from '../../devices.ts';
import { type PersonCard, useFamily } from '../../family.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { Empty } from '../../parts/states.tsx';
import { useWords } from '../../words/words.ts';
import { DeviceDialog } from './device-dialog.tsx';
import { Newcomers } from '../../parts/newcomers/newcomers.tsx';
import { OwnedDevices } from './owned-devices.tsx';
import { useCandidates } from '../../parts/newcomers/owners.ts';
import { PrivateAddresses } from '../../parts/newcomers/private-addresses.tsx';

/** Who has which device, and who is new. */
export function Devices() {
  const words = useWords('devices');
  const devices = useDevices();
  const family = useFamily();
  return (
    <>
      <ScreenHead title={words.title} />
      <p class="hint">{words.intro}</p>
      <Loaded from={devices}>
        {(here) => <Loaded from={family}>{({ people }) => <Household here={here} people={people} />}</Loaded>}
      </Loaded>
      <PrivateAddresses />
    </>
  );
}

function Household({ here, people }: { readonly here: DevicesHere; readonly people: readonly PersonCard[] }) {
  const words = useWords('devices');
  const candidates = useCandidates(people);
  const [editing, setEditing] = useState<string>();
  const edited = here.devices.find(({ id }) => id === editing);
  const others = here.devices.filter(({ id }) => id !== editing);
  const ofNobody = here.devices.filter(({ owner }) => owner === null);
  const owners = candidates.filter(({ id }) => people.some((person) => person.id === id));
  const isEmpty = here.devices.length === 0 && here.newcomers.length === 0;
  return (
    <>
      {here.newcomers.length > 0 && (
        <section class="stack" aria-label={words.newOnes}>
          <h2>{words.newOnes}</h2>
          <p class="hint">{words.newHint}</p>
          <Newcomers here={here} candidates={candidates} />
        </section>
      )}
      {isEmpty && (
        <Empty title={words.none}>
          <p>{words.noneHint}</p>
        </Empty>
      )}
      <div class="cards">
        {owners.map((owner) => (
          <OwnedDevices
            key={owner.id}
            owner={owner}
            devices={here.devices.filter((device) => device.owner === owner.id)}
            onEdit={({ id }) => setEditing(id)}
          />
        ))}
        {ofNobody.length > 0 && (
          <OwnedDevices owner={undefined} devices={ofNobody} onEdit={({ id }) => setEditing(id)} />
        )}
      </div>
      {edited && (
        <DeviceDialog
          key={edited.id}
          device={edited}
          others={others}
          candidates={candidates}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}
