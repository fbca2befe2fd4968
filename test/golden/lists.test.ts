import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { takeIn } from '../../src/lists/intake.ts';
import { said } from '../lists/parsers/said.ts';

// A list as someone might publish it, and beside it what we make of it, for eyes. `vitest -u` writes it anew.
const folder = fileURLToPath(new URL('lists', import.meta.url));
const lists = readdirSync(folder).filter((file) => file.endsWith('.txt'));

test.each(lists)('%s', async (file) => {
  const entries: string[] = [];
  const list = { id: file, path: join(folder, file), format: 'auto', kind: 'category', name: 'x', action: 'block' } as const;
  const { source: _source, ...report } = await takeIn(list, {
    entry: (entry) => void entries.push(...said([entry])),
    pattern: (pattern) => Promise.resolve(void entries.push(...said([pattern]))),
  });
  const seen = { entries, report: { ...report, unusable: report.unusable ?? null } };
  await expect(`${JSON.stringify(seen, null, 2)}\n`).toMatchFileSnapshot(join(folder, file.replace('.txt', '.json')));
});
