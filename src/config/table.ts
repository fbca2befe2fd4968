import { stringify } from 'smol-toml';
import type { Language } from '../core/profile.ts';
import { keys, type Key, type KeyPath } from './keys.ts';
import { configWords } from './say.ts';

/** The README's table of all settings, in Markdown: key, default as TOML, meaning. */
export function settingsTable(language: Language): string {
  const words = configWords(language);
  const { key, fallback, meaning } = words.columns;
  const rows = keys.map((one) => [
    `\`${one.path}\``,
    one.optional ? '–' : one.fallback === undefined ? words.required : `\`${tomlOf(one)}\``,
    words.keys[one.path as KeyPath],
  ]);
  return [[key, fallback, meaning], ['---', '---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** The default as it stands in the file. */
function tomlOf({ fallback }: Key): string {
  return stringify({ value: fallback })
    .trim()
    .replace(/^value = /, '')
    .replace(/^\[ (.*) \]$/, '[$1]');
}
