import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toQname } from '../../src/core/qname.ts';
import { compile } from '../../src/lists/compile.ts';
import type { Source } from '../../src/lists/source.ts';
import { openNewest, openPrevious } from '../../src/store/catalogue-folder.ts';
import { catalogueWriter } from '../../src/store/catalogue-writer.ts';
import { source } from './list-files.ts';

const day = (n: number): number => Date.UTC(2026, 0, n);

/** One update after another in one folder. */
class Updates {
  readonly #folder = mkdtempSync(join(tmpdir(), 'domovoy-compare-'));
  #serial = 0;

  async compile(now: number, sources: readonly Source[]) {
    const previous = openPrevious(this.#folder);
    const told = { serial: ++this.#serial, now, fingerprint: `${this.#serial}`, ...(previous && { previous }) };
    const report = await compile(sources, catalogueWriter(this.#folder), told).finally(() => previous?.close());
    return report.sources.map(({ added, gone }) => [added, gone]);
  }

  since(name: string): (readonly [source: string, since: number | undefined])[] {
    const catalogue = openNewest(this.#folder, () => {})!;
    try {
      return catalogue.listings(toQname(name)!).map(({ tag, since }) => [tag.source, since] as const);
    } finally {
      catalogue.close();
    }
  }
}

test('the first catalogue has nothing to compare with; the next says what is new, what is gone, and keeps the days', async () => {
  const updates = new Updates();
  expect(await updates.compile(day(1), [source('a.example\nb.example\n')])).toEqual([[undefined, undefined]]);
  expect(await updates.compile(day(5), [source('b.example\nc.example\nd.example\n')])).toEqual([[2, 1]]);
  expect(updates.since('b.example')).toEqual([['test/gambling', day(1)]]);
  expect(updates.since('www.c.example')).toEqual([['test/gambling', day(5)]]);
  expect(updates.since('a.example')).toEqual([]);
});

test('a name that another list takes up is new to that list, and as old as it was', async () => {
  const updates = new Updates();
  await updates.compile(day(1), [source('a.example\n')]);
  const both = [source('a.example\n'), source('a.example\nz.example\n', { id: 'test/ads', name: 'ads' })];
  expect(await updates.compile(day(2), both)).toEqual([
    [0, 0],
    [2, 0],
  ]);
  expect(updates.since('a.example')).toEqual([
    ['test/gambling', day(1)],
    ['test/ads', day(1)],
  ]);
  // A list that the settings no longer name is nobody's loss.
  expect(await updates.compile(day(3), [both[0]!])).toEqual([[0, 0]]);
});

test('whatever two lists say day by day, the counts are those of the sets, and a name is as old as it has been there', async () => {
  const names = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(names, names), { minLength: 2, maxLength: 5 }), async (days) => {
      const updates = new Updates();
      let before: readonly [ReadonlySet<number>, ReadonlySet<number>] | undefined;
      const since = new Map<number, number>();
      for (const [i, lists] of days.entries()) {
        // A list that is empty is unusable, and another matter.
        const sets = [new Set([99, ...lists[0]]), new Set([98, ...lists[1]])] as const;
        const text = (set: ReadonlySet<number>): string => [...set].map((n) => `n${n}.example\n`).join('');
        const counts = await updates.compile(day(i + 1), [
          source(text(sets[0])),
          source(text(sets[1]), { id: 'test/ads', name: 'ads' }),
        ]);
        const expected = sets.map((set, list) =>
          before === undefined
            ? [undefined, undefined]
            : [set.difference(before[list]!).size, before[list]!.difference(set).size],
        );
        expect(counts).toEqual(expected);
        const all = sets[0].union(sets[1]);
        for (const n of since.keys()) if (!all.has(n)) since.delete(n);
        for (const n of all) if (!since.has(n)) since.set(n, day(i + 1));
        before = sets;
      }
      for (const [n, first] of since) expect(updates.since(`n${n}.example`)[0]![1]).toBe(first);
    }),
    { numRuns: 15 },
  );
});
