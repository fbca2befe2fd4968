import type { Device } from '../../devices.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { OutsideText } from '../../parts/outside-text.tsx';
import { Row } from '../../parts/row.tsx';
import { Tag } from '../../parts/tag.tsx';
import { visible } from '../../visible.ts';
import { useWords } from '../../words/words.ts';

/** A device of somebody: is it at home, and is it the one that is held. */
export function DeviceRow({ device, onEdit }: { readonly device: Device; readonly onEdit: () => void }) {
  const words = useWords('devices');
  const { name, seen, isThis, macs } = device;
  return (
    <Row
      lead={
        <span class={seen === null ? 'presence' : 'presence here'}>
          <Icon name="devices" />
        </span>
      }
      title={<OutsideText>{name}</OutsideText>}
      detail={
        <>
          {seen === null ? words.notSeen : words.seenNow}
          {seen?.hostName != null && seen.hostName !== name && (
            <>
              {' · '}
              <OutsideText>{seen.hostName}</OutsideText>
            </>
          )}
          {macs.length > 1 && ` · ${words.several(macs.length)}`}
        </>
      }
      aside={
        <>
          {isThis && (
            <Tag tone="good" icon="check">
              {words.thisOne}
            </Tag>
          )}
          <Button kind="quiet" icon="edit" label={words.editOne(visible(name))} onClick={onEdit} />
        </>
      }
    />
  );
}
