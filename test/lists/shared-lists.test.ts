import { expect, test } from 'vitest';
import { haveSharedLists, sharedLists, sortSharedLists } from '../../scripts/shared-lists.ts';
import { compile } from '../../src/lists/compile.ts';
import type { Source } from '../../src/lists/source.ts';
import { catalogueWriter } from '../../src/store/catalogue-writer.ts';
import { temporaryFolder } from './list-files.ts';

/** Real lists that the house has no category for; all others are compiled in `test/main-job/shared-lists.test.ts`. */
function sources(): Source[] {
  return sortSharedLists()
    .leftOut.filter(({ reason }) => reason !== 'no list of names')
    .map(({ file }) => ({
      id: file,
      path: `${sharedLists}/${file}`,
      format: 'auto',
      kind: 'category',
      name: 'x',
      action: 'block',
    }));
}

test.skipIf(!haveSharedLists)(
  'real lists without a category compile too (skipped without ../shared/lists)',
  async () => {
    const lists = sources();
    const report = await compile(lists, catalogueWriter(temporaryFolder()), { serial: 1, now: 0 });

    // The lists of bare addresses have nothing for us.
    const unusable = report.sources.filter((each) => each.unusable !== undefined);
    expect(unusable.map(({ source, unusable }) => [source.id, unusable?.reason])).toEqual(
      lists.filter(({ id }) => /\.ip(\.xz)?$/.test(id)).map(({ id }) => [id, 'empty']),
    );
    expect(unusable.length).toBeGreaterThan(0);
    expect(unusable.length).toBeLessThan(lists.length);

    // The folder says which format is in it.
    const formats = report.sources.filter(({ source }) => source.id.startsWith('hagezi-2022/'));
    for (const { source, format } of formats) expect(source.id).toContain(`/${format}/`);
  },
);
