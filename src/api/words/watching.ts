import type { Text } from '../../core/profile.ts';

export const tooManyStreams: Text = {
  en: 'Too many pages are watching at once. Close one that you no longer need, then try again.',
  ru: 'Слишком много страниц открыто одновременно. Закройте лишние и повторите.',
};

/** Titles of the columns of an export. */
export const columns = {
  at: { en: 'Time (UTC)', ru: 'Время (UTC)' },
  who: { en: 'Who', ru: 'Кто' },
  client: { en: 'Address', ru: 'Адрес' },
  name: { en: 'Name', ru: 'Имя' },
  type: { en: 'Type', ru: 'Тип' },
  action: { en: 'Verdict', ru: 'Решение' },
  because: { en: 'Because of', ru: 'Причина' },
  list: { en: 'List', ru: 'Список' },
  source: { en: 'Answered by', ru: 'Кто ответил' },
  rcode: { en: 'Response code', ru: 'Код ответа' },
  latency: { en: 'Milliseconds', ru: 'Миллисекунды' },
} as const satisfies Readonly<Record<string, Text>>;

/** What a verdict is called in an export. */
export const actions = {
  allow: { en: 'allowed', ru: 'разрешено' },
  block: { en: 'blocked', ru: 'заблокировано' },
  rewrite: { en: 'safe version', ru: 'безопасная версия' },
} as const satisfies Readonly<Record<string, Text>>;
