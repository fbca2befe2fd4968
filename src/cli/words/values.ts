import type { Text } from '../../core/profile.ts';

/** A value that can be chosen: as it is said, and the other words by which it is understood. */
type Value = Text & { readonly also: readonly string[] };

export const permissionWords: Readonly<Record<'allowed' | 'blocked', Value>> = {
  allowed: { en: 'allowed', ru: 'разрешено', also: ['allow', 'open', 'on', 'yes', 'открыто', 'можно', 'да'] },
  blocked: { en: 'blocked', ru: 'запрещено', also: ['block', 'closed', 'off', 'no', 'закрыто', 'нельзя'] },
};

export const levelWords: Readonly<Record<'off' | 'moderate' | 'strict', Value>> = {
  off: { en: 'off', ru: 'выключен', also: ['no', 'нет'] },
  moderate: { en: 'moderate', ru: 'умеренный', also: ['medium', 'средний'] },
  strict: { en: 'strict', ru: 'строгий', also: ['on', 'yes', 'да'] },
};

export const flagWords: Readonly<Record<'on' | 'off', Value>> = {
  on: { en: 'on', ru: 'да', also: ['yes', 'true'] },
  off: { en: 'off', ru: 'нет', also: ['no', 'false'] },
};

export const loggingWords: Readonly<Record<'everything' | 'blocked' | 'counts' | 'nothing', Value>> = {
  everything: { en: 'everything', ru: 'всё', also: [] },
  blocked: { en: 'blocked', ru: 'заблокированное', also: [] },
  counts: { en: 'counts', ru: 'числа', also: [] },
  nothing: { en: 'nothing', ru: 'ничего', also: [] },
};

/** How long a yes to an ask holds, where it is not for minutes. */
export const yesWords: Readonly<Record<'today' | 'always' | 'everyone', Value>> = {
  today: { en: 'today', ru: 'сегодня', also: [] },
  always: { en: 'always', ru: 'всегда', also: ['навсегда'] },
  everyone: { en: 'everyone', ru: 'всем', also: ['all', 'все'] },
};

/** The value that a word of either language means; undefined: none. */
export function readValue<Key extends string>(values: Readonly<Record<Key, Value>>, text: string): Key | undefined {
  const word = text.trim().toLowerCase();
  const keys = Object.keys(values) as Key[];
  return (
    keys.find((key) => key === word) ?? keys.find((key) => values[key].ru === word || values[key].also.includes(word))
  );
}
