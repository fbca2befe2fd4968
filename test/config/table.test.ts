import { expect, test } from 'vitest';
import { keys } from '../../src/config/keys.ts';
import { settingsTable } from '../../src/config/table.ts';

test.each([
  ['en', '| Key | Default | Meaning |', '| `source.id` | must be given | What'],
  ['ru', '| Ключ | По умолчанию | Значение |', '| `source.id` | нужно указать | Обозначение'],
] as const)('the README gets a row for every key (%s)', (language, head, row) => {
  const table = settingsTable(language);
  const lines = table.trimEnd().split('\n');
  expect(lines[0]).toBe(head);
  expect(lines.length).toBe(keys.length + 2);
  expect(lines.every((line) => /^\|([^|]+\|){3}$/.test(line))).toBe(true);
  expect(table).toContain('| `dns.listen` | `["127.0.0.1:5300"]` |');
  expect(table).toContain('| `cache.size` | `"4 MiB"` |');
  expect(table).toContain(row);
});
