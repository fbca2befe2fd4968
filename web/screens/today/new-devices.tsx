import { useMay } from '../../may.ts';
import { Icon } from '../../parts/icon.tsx';
import { Link } from '../../parts/link.tsx';
import { OutsideText } from '../../parts/outside-text.tsx';
import { Row } from '../../parts/row.tsx';
import { useTime } from '../../time.ts';
import { useWords } from '../../words/words.ts';
import { DoneWith } from './done-with.tsx';
import type { Notice } from './troubles.ts';

interface NewDevicesProps {
  readonly kind: 'new-device' | 'is-it';
  /** At least one. */
  readonly notices: readonly Notice[];
  /** Now, by the box's clock. */
  readonly at: number;
}

/** Devices that somebody has to name; of many there is one row. */
export function NewDevices({ kind, notices, at }: NewDevicesProps) {
  const words = useWords('today');
  const { ago } = useTime();
  const canName = useMay().mayOpen({ screen: 'devices' });
  const said = words.notices[kind];
  const title = said.title(notices.length);
  const [first, ...others] = notices;
  return (
    <Row
      lead={<Icon name="devices" />}
      title={title}
      detail={
        <>
          {canName ? said.hint(notices.length) : words.parentNames(notices.length)}
          {first !== undefined && others.length === 0 && (
            <>
              {' '}
              <OutsideText>{macOf(first)}</OutsideText> · {ago(first.at, at)}
            </>
          )}
        </>
      }
      aside={
        // Who cannot name it would only hide it from who can.
        canName && (
          <span class="buttons">
            <Link to={{ screen: 'devices' }} class="button plain">
              {words.mend.devices}
            </Link>
            <DoneWith notices={notices.map(({ id }) => id)} what={title} />
          </span>
        )
      }
    />
  );
}

/** Before the device that it may be. */
const macOf = ({ subject }: Notice): string => subject.split(' ', 1)[0]!;
