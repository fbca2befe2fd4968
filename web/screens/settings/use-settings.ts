import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import type { Answer, Client } from '../../client.ts';
import { type Resource, useResource } from '../../resource.ts';
import { useWords } from '../../words/words.ts';

export type Settings = Answer<Client['settings']['$get']>;
export type Setting = Settings['settings'][number];

/** What a setting can be set to. */
export type Given = string | number | boolean | string[];

/** Every setting with who says it. */
export function useSettings(): Resource<Settings> {
  const { client } = useApp();
  return useResource('settings', ['household'], () => client.settings.$get());
}

/** Sets one, only while nobody else has changed any; what was before comes back by Undo. */
export function useSet({ tag }: Pick<Settings, 'tag'>): {
  readonly isBusy: boolean;
  readonly set: (setting: Setting, value: Given, refused?: (sentence: string) => void) => Promise<boolean>;
} {
  const words = useWords('house');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  return {
    isBusy,
    set: (setting, value, refused) => {
      const { key, from } = setting;
      const before = from === 'pages' ? { set: { [key]: setting.value as Given } } : { clear: [key] };
      return change(
        () => client.settings.$patch({ json: { set: { [key]: value } } }, { headers: { 'if-match': `"${tag}"` } }),
        {
          done: words.settingKept,
          undo: () => client.settings.$patch({ json: before }),
          ...(refused && {
            refused: ({ detail, problems = [] }) => refused(problems.map((one) => one.detail).join(' ') || detail),
          }),
        },
      );
    },
  };
}

/** That setting; the house tells of all of them. */
export function settingIn({ settings }: Settings, key: string): Setting {
  const found = settings.find((one) => one.key === key);
  if (found === undefined) throw new Error(`the house has no setting ${key}`);
  return found;
}

/** As it would be written. */
export function shown(value: Settings['settings'][number]['value']): string {
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(String).join(', ');
  return value === null || value === '' ? '—' : String(value);
}
