import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../../src/lists/compile.ts';
import type { Source } from '../../src/lists/source.ts';
import { catalogueWriter } from '../../src/store/catalogue-writer.ts';
import { temporaryFolder } from './list-files.ts';

/** Real lists as they were published; they lie beside the repository, not in it. */
const root = fileURLToPath(new URL('../../../shared/lists', import.meta.url));

/** Not lists of names. */
const others = /\.(json|md|yml)$|LICENSE|v2fly/;

function sources(): Source[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => !others.test(file) && statSync(join(root, file)).isFile())
    .sort()
    .map((file) => ({
      id: file,
      path: join(root, file),
      format: 'auto',
      kind: 'category',
      name: 'x',
      action: 'block',
    }));
}

test.skipIf(!existsSync(root))(
  'real lists compile in one go (skipped without ../shared/lists)',
  { timeout: 120_000 },
  async () => {
    const lists = sources();
    const report = await compile(lists, catalogueWriter(temporaryFolder()), { serial: 1, now: 0 });

    // The lists of bare addresses have nothing for us.
    const unusable = report.sources.filter((each) => each.unusable !== undefined);
    expect(unusable.map(({ source, unusable }) => [source.id, unusable?.reason])).toEqual(
      lists.filter(({ id }) => /\.ip(\.xz)?$/.test(id)).map(({ id }) => [id, 'empty']),
    );

    // The folder says which format is in it.
    const formats = report.sources.filter(({ source }) => source.id.startsWith('hagezi-2022/'));
    for (const { source, format } of formats) expect(source.id).toContain(`/${format}/`);

    expect(report.names).toBeGreaterThan(1_000_000);
    const dropped = report.sources
      .filter((each) => each.unusable === undefined)
      .reduce((sum, each) => sum + each.dropped, 0);
    const entries = report.sources.reduce((sum, each) => sum + each.entries, 0);
    expect(dropped / entries).toBeLessThan(0.002);
  },
);
