import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeIn } from '../../src/lists/intake.ts';
import type { Format } from '../../src/lists/source.ts';
import { temporaryFolder } from './list-files.ts';

const hosts = '0.0.0.0 a.test\n0.0.0.0 b.test\n0.0.0.0 c.test\n';

test.each<[name: string, format: Format, text: string, looksLike: Format | undefined]>([
  ['a hosts file that is called names', 'domains', hosts, 'hosts'],
  ['a list that is what it is called', 'hosts', hosts, undefined],
  ['names with a line or two of something else', 'domains', 'a.test\nb.test\n0.0.0.0 c.test\n', undefined],
])('%s', async (_name, format, text, looksLike) => {
  const path = join(temporaryFolder(), 'list');
  writeFileSync(path, text);
  const source = { id: 'a', path, format, kind: 'category', name: 'ads', action: 'block' } as const;
  const report = await takeIn(source, { entry: () => {}, pattern: () => Promise.resolve(undefined) });
  expect(report.looksLike).toBe(looksLike);
});
