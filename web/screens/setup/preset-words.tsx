import type { AgeGroup } from '../../../src/core/family/household.ts';
import { useApp } from '../../app-context.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { useFixed } from '../../resource.ts';
import { useStore } from '../../store.ts';
import { useWords } from '../../words/words.ts';

const fields = [
  ['closed', 'moon'],
  ['budgets', 'clock'],
  ['categories', 'lists'],
  ['services', 'devices'],
  ['safeSearch', 'search'],
  ['logging', 'eye'],
] as const satisfies readonly (readonly [string, IconName])[];

/** What somebody of that age starts with, in words. */
export function PresetWords({ ageGroup }: { readonly ageGroup: AgeGroup }) {
  const { children } = useWords('setup');
  const { client, taste } = useApp();
  const { language } = useStore(taste);
  const preset = useFixed(`preset/${ageGroup}`, () =>
    client.subjects.presets[':ageGroup'].$get({ param: { ageGroup } }),
  );
  if (preset.state !== 'ready') return null;
  const { reasons } = preset.value;
  return (
    <dl class="preset">
      {fields.map(([field, icon]) => (
        <div key={field}>
          <dt>
            <Icon name={icon} />
            {children.fields[field]}
          </dt>
          <dd>{reasons[field]?.[language]}</dd>
        </div>
      ))}
    </dl>
  );
}
