import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { Select } from '../../parts/select.tsx';
import { visible } from '../../visible.ts';
import { useWords } from '../../words/words.ts';
import type { Wanted } from './wanted.ts';
import { addressesOf, type Askers } from './who-asked.ts';

interface AskFieldsProps {
  readonly wanted: Wanted;
  readonly want: (change: Partial<Wanted>) => void;
  readonly askers: Askers;
  /** What happens now has no day. */
  readonly isLive: boolean;
}

/** What is looked for. */
export function AskFields({ wanted, want, askers, isLive }: AskFieldsProps) {
  const words = useWords('activity');
  return (
    <div class="asking" role="search" aria-label={words.views.list}>
      <SearchField label={words.search} value={wanted.q} onInput={(q) => want({ q })} />
      <div class="asking-fields">
        <ChildSelect wanted={wanted} want={want} askers={askers} />
        <Select
          label={words.device}
          value={wanted.device}
          options={deviceOptions(wanted, askers, words.anyDevice)}
          onChange={(device) => want({ device })}
        />
        {!isLive && <Field label={words.day} type="date" value={wanted.day} onInput={(day) => want({ day })} />}
        <Choice
          legend={words.outcome}
          isLegendHidden
          value={wanted.verdict}
          options={[
            { value: 'all', label: words.verdicts.all },
            { value: 'blocked', label: words.verdicts.blocked },
          ]}
          onChange={(verdict) => want({ verdict })}
        />
      </div>
    </div>
  );
}

/** Whose queries. */
export function ChildSelect({ wanted, want, askers }: Omit<AskFieldsProps, 'isLive'>) {
  const words = useWords('activity');
  const ids = [...new Set([...askers.people.map(({ id }) => id), ...(wanted.child === '' ? [] : [wanted.child])])];
  return (
    <Select
      label={words.child}
      value={wanted.child}
      options={[
        { value: '', label: words.anyone },
        ...ids.map((id) => ({ value: id, label: visible(askers.person(id).name) })),
      ]}
      onChange={(child) => want({ child })}
    />
  );
}

/** The devices by each of their addresses, those of a chosen person first of all. */
function deviceOptions({ child, device }: Wanted, { devices, deviceAt }: Askers, any: string) {
  const owned = devices.filter(({ owner }) => child === '' || (owner ?? 'strangers') === child);
  const options = owned.flatMap((one) => {
    const addresses = addressesOf(one);
    return addresses.map((address) => ({
      value: address,
      label: visible(addresses.length > 1 ? `${one.name} · ${address}` : one.name),
    }));
  });
  const isMissing = device !== '' && !options.some(({ value }) => value === device);
  const chosen = { value: device, label: visible(deviceAt(device) ?? device) };
  return [{ value: '', label: any }, ...options, ...(isMissing ? [chosen] : [])];
}
