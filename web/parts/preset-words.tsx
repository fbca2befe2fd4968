import type { AgeGroup } from '../../src/core/family/household.ts';
import { useApp } from '../app-context.ts';
import { Loaded } from './loaded.tsx';
import { useFixed } from '../resource.ts';
import { useStore } from '../store.ts';
import { useWords } from '../words/words.ts';

/** What somebody of that age starts with, and why, in words. */
export function PresetWords({ ageGroup }: { readonly ageGroup: AgeGroup }) {
  const words = useWords('children');
  const { client, words: loaded } = useApp();
  const { language } = useStore(loaded);
  const preset = useFixed(`preset/${ageGroup}`, () =>
    client.subjects.presets[':ageGroup'].$get({ param: { ageGroup } }),
  );
  return (
    <section class="preset" aria-label={words.starts}>
      <h3>{words.starts}</h3>
      <Loaded from={preset}>
        {({ reasons }) => (
          <dl>
            {Object.entries(words.preset).map(([field, title]) => (
              <div key={field}>
                <dt>{title}</dt>
                <dd>{reasons[field]?.[language]}</dd>
              </div>
            ))}
          </dl>
        )}
      </Loaded>
    </section>
  );
}
