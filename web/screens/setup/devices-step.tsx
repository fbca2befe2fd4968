import { type DevicesHere, useDevices } from '../../devices.ts';
import { type PersonCard, useFamily } from '../../family.ts';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { OutsideText } from '../../parts/outside-text.tsx';
import { Row, Rows } from '../../parts/row.tsx';
import { Empty } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useWords } from '../../words/words.ts';
import { Newcomers } from '../../parts/newcomers/newcomers.tsx';
import { useCandidates } from '../../parts/newcomers/owners.ts';
import { PrivateAddresses } from '../../parts/newcomers/private-addresses.tsx';
import { StepFrame } from './step-frame.tsx';

/** Which devices are whose, as far as they have come up yet. */
export function DevicesStep() {
  const { devices: words } = useWords('setup');
  const here = useDevices();
  const family = useFamily();
  const isOpen = here.state === 'ready' && here.value.newcomers.length > 0;
  return (
    <StepFrame step="devices" title={words.title} text={words.text} isOpen={isOpen}>
      <Loaded from={here}>
        {(there) => <Loaded from={family}>{({ people }) => <Household here={there} people={people} />}</Loaded>}
      </Loaded>
      <PrivateAddresses />
    </StepFrame>
  );
}

interface HouseholdProps {
  readonly here: DevicesHere;
  readonly people: readonly PersonCard[];
}

function Household({ here, people }: HouseholdProps) {
  const { devices: words } = useWords('setup');
  const { newOnes } = useWords('devices');
  const candidates = useCandidates(people);
  return (
    <>
      {here.newcomers.length === 0 ? (
        <Empty title={words.waiting}>
          <p>{words.waitingHint}</p>
        </Empty>
      ) : (
        <section class="stack" aria-label={newOnes}>
          <h2>{newOnes}</h2>
          <Newcomers here={here} candidates={candidates} />
        </section>
      )}
      {here.devices.length > 0 && <Given here={here} people={people} />}
    </>
  );
}

function Given({ here: { devices }, people }: HouseholdProps) {
  const { devices: words } = useWords('setup');
  const { nobody, thisOne } = useWords('devices');
  return (
    <section class="stack" aria-label={words.given}>
      <h2>{words.given}</h2>
      <Rows>
        {devices.map(({ id, name, owner, isThis }) => (
          <Row
            key={id}
            lead={<Icon name="check" />}
            title={<OutsideText>{name}</OutsideText>}
            detail={<OutsideText>{people.find((person) => person.id === owner)?.name ?? nobody}</OutsideText>}
            aside={isThis && <Tag tone="good">{thisOne}</Tag>}
          />
        ))}
      </Rows>
    </section>
  );
}
