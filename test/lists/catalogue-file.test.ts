import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Qname, toQname } from '../../src/core/qname.ts';
import { noTags } from '../../src/core/tags.ts';
import { judge } from '../../src/core/verdict.ts';
import { compile } from '../../src/lists/compile.ts';
import type { Source } from '../../src/lists/source.ts';
import { StoredCatalogue } from '../../src/store/catalogue.ts';
import { catalogueWriter } from '../../src/store/catalogue-writer.ts';
import { childWithout } from '../core/family/kit.ts';
import { source, temporaryFolder } from './list-files.ts';

/** Compiles into a folder of its own; the path of the catalogue. */
async function compiledFile(sources: readonly Source[], now = 0): Promise<string> {
  const folder = temporaryFolder();
  await compile(sources, catalogueWriter(folder), { serial: 7, now, fingerprint: 'of the lists' });
  return join(folder, 'catalogue-7.db');
}

describe('what was compiled is found again', () => {
  const label = fc.stringMatching(/^[a-z\d]([a-z\d-]{0,10}[a-z\d])?$/);
  const names = fc.uniqueArray(
    fc.tuple(label, label).map((labels) => `${labels.join('.')}.example`),
    {
      minLength: 2,
      maxLength: 300,
    },
  );

  test('every name, and what is below it, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(names, async (names) => {
        const listed = names.slice(names.length / 2);
        const catalogue = new StoredCatalogue(await compiledFile([source(listed.join('\n'))]));
        try {
          for (const name of names) {
            const isListed = listed.includes(name);
            expect([name, catalogue.find(toQname(name)!) !== noTags]).toEqual([name, isListed]);
            expect([name, catalogue.find(`www.${name}` as Qname) !== noTags]).toEqual([name, isListed]);
          }
          expect(catalogue.find(toQname('example')!)).toBe(noTags);
        } finally {
          catalogue.close();
        }
      }),
      { numRuns: 25 },
    );
  });

  test('with its tags', async () => {
    const catalogue = new StoredCatalogue(await compiledFile([source('||*.casino.example^', { format: 'adblock' })]));
    const tag = { kind: 'category', name: 'gambling', source: 'test/gambling', effect: 'is' };
    expect(catalogue.tagSet(catalogue.find(toQname('www.casino.example')!))).toEqual([tag]);
    expect(catalogue.find(toQname('casino.example')!)).toBe(noTags);
    expect(catalogue.meta).toEqual({ serial: 7, names: 1, created: 0, fingerprint: 'of the lists' });
    catalogue.close();
  });
});

describe('patterns', () => {
  /** `is gambling` of each tag that a name has in a catalogue of these lists. */
  async function tagsIn(sources: readonly Source[], names: readonly string[]): Promise<string[][]> {
    const catalogue = new StoredCatalogue(await compiledFile(sources));
    try {
      return names.map((name) =>
        catalogue.tagSet(catalogue.find(toQname(name)!)).map((tag) => `${tag.effect} ${tag.source}`),
      );
    } finally {
      catalogue.close();
    }
  }
  const adblock = (lines: string, id = 'test/ads'): Source => source(lines, { id, format: 'adblock' });

  test('are tried on names that no list has', async () => {
    const list = adblock('||casino*.example^\n/^slots?\\d\\./\n');
    const names = ['casino7.example', 'www.casino-7.example', 'slot3.test', 'poker.example', 'example'];
    const is = ['is test/ads'];
    expect(await tagsIn([list], names)).toEqual([is, is, is, [], []]);
  });

  test('stand beside names, and spare what they must', async () => {
    const lists = [
      source('casino.example\n'),
      adblock('||casino.example^$denyallow=good.casino.example\n@@/^vip\\./\n'),
    ];
    expect(await tagsIn(lists, ['casino.example', 'vip.casino.example', 'www.good.casino.example'])).toEqual([
      ['is test/ads', 'is test/gambling'],
      ['is test/ads', 'isnt test/ads', 'is test/gambling'],
      ['is test/gambling'],
    ]);
  });

  test('of a list that cannot serve are left out', async () => {
    const { gzipSync } = await import('node:zlib');
    const cut = gzipSync(`/casino/\n${Array.from({ length: 50_000 }, (_, i) => `${i * 7919}.example`).join('\n')}`);
    const packed = source(cut.subarray(0, -9), { id: 'test/broken', format: 'adblock' });
    expect(await tagsIn([packed, source('poker.example')], ['casino.test', 'poker.example'])).toEqual([
      [],
      ['is test/gambling'],
    ]);
  });

  test('make a name costly, and a catalogue without them is not', async () => {
    for (const [line, costly] of [
      ['/casino/', true],
      ['casino.example', false],
    ] as const) {
      const catalogue = new StoredCatalogue(await compiledFile([adblock(line)]));
      expect(catalogue.costly).toBe(costly);
      catalogue.close();
    }
  });

  test('say which one it was', async () => {
    const catalogue = new StoredCatalogue(await compiledFile([adblock('||casino*.example^\n')]));
    expect(catalogue.listings(toQname('casino7.example')!)).toMatchObject([
      { ancestor: 'casino7.example', scope: 'exact', pattern: String.raw`(?:^|\.)casino.*\.example$` },
    ]);
    catalogue.close();
  });
});

describe('an important rule', () => {
  const cases: readonly (readonly [name: string, lines: string, blocked: boolean])[] = [
    ['gives way to none of the exceptions of its list', '||a.example^$important\n@@||a.example^\n', true],
    ['also from above', '||example.org^$important\n@@||a.example.org^\n@@/^a/', true],
    ['gives way to an important one', '||a.example^$important\n@@||a.example^$important\n', false],
    ['that is none does', '||a.example^\n@@||a.example^\n', false],
  ];
  const gambler = childWithout('gambling');
  test.each(cases)('%s', async (_name, lines, blocked) => {
    const catalogue = new StoredCatalogue(await compiledFile([source(lines, { format: 'adblock' })]));
    const name = toQname(lines.includes('example.org') ? 'a.example.org' : 'a.example')!;
    expect(judge(catalogue.tagSet(catalogue.find(name)), gambler).action).toBe(blocked ? 'block' : 'allow');
    catalogue.close();
  });

  test('is no order to other lists', async () => {
    const lists = [
      source('||a.example^$important\n', { format: 'adblock' }),
      source('a.example\n', { id: 'test/good', action: 'allow' }),
    ];
    const catalogue = new StoredCatalogue(await compiledFile(lists));
    expect(judge(catalogue.tagSet(catalogue.find(toQname('a.example')!)), gambler).action).toBe('allow');
    catalogue.close();
  });
});

describe('names that come to the same share a tag set', () => {
  /** The tree below `test`, each name with an `a` and a `b` below it, so many levels deep: the names of each level. */
  function tree(depth: number): string[][] {
    const levels = [['test']];
    for (let n = 0; n < depth; n++) levels.push(levels[n]!.flatMap((name) => [`a.${name}`, `b.${name}`]));
    return levels.slice(1);
  }

  test('however a list contradicts itself above them', async () => {
    const levels = tree(10);
    const lines = levels.flat().map((name) => (name.startsWith('a') ? `||${name}^` : `@@||${name}^`));
    const catalogue = new StoredCatalogue(await compiledFile([source(lines.join('\n'), { format: 'adblock' })]));
    const ids = new Set(levels.at(-1)!.map((name) => catalogue.find(toQname(name)!)));
    expect(ids.size).toBe(3);
    catalogue.close();
  });

  test('and where too many lists make too many combinations, what is nearest to a name is heard alone', async () => {
    const levels = tree(15);
    const lists = levels.map((level, n) =>
      source(level.filter((name) => name.startsWith('a')).join('\n'), { id: `test/${String.fromCharCode(97 + n)}` }),
    );
    const catalogue = new StoredCatalogue(await compiledFile(lists));
    const leaves = levels.at(-1)!;
    const ids = leaves.map((name) => catalogue.find(toQname(name)!));
    expect(Math.max(...ids)).toBeLessThan(21_000);
    const sourcesOf = (i: number) => catalogue.tagSet(ids[i]!).map((tag) => tag.source);
    expect(sourcesOf(0)).toHaveLength(15);
    expect(sourcesOf(leaves.length - 2)).toEqual(['test/o']);
    catalogue.close();
  });
});

describe('the file', () => {
  const lists = () => [
    source('casino.example\npoker.example\n192.0.2.7\n'),
    source('||casino.example^\n@@||poker.example^\n', { id: 'test/ads', name: 'ads', format: 'adblock' }),
  ];

  test('is the same, octet for octet, for the same lists', async () => {
    const sources = lists();
    const [one, two] = [await compiledFile(sources), await compiledFile(sources)];
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  test('remembers when it was made', async () => {
    const now = Date.UTC(2026, 7, 24);
    const catalogue = new StoredCatalogue(await compiledFile(lists(), now));
    expect(catalogue.meta.created).toBe(now);
    catalogue.close();
  });

  test('stands alone in its folder, and replaces what a crash left there', async () => {
    const folder = temporaryFolder();
    // No process has such a number.
    writeFileSync(join(folder, 'catalogue-7.db.99999999.tmp'), 'half a catalogue');
    await compile(lists(), catalogueWriter(folder), { serial: 7, now: 0 });
    expect(readdirSync(folder)).toEqual(['catalogue-7.db']);
  });

  test('is left alone by another that is written at the same time', async () => {
    const folder = temporaryFolder();
    const others = `catalogue-7.db.${process.ppid}.tmp`;
    writeFileSync(join(folder, others), 'being written');
    await compile(lists(), catalogueWriter(folder), { serial: 7, now: 0 });
    await expect(compile(lists(), catalogueWriter(folder), { serial: 7, now: 1 })).rejects.toThrow('EEXIST');
    expect(readdirSync(folder)).toEqual(['catalogue-7.db', others]);
  });

  test('is not there when writing fails', async () => {
    const folder = temporaryFolder();
    const failing = catalogueWriter(folder);
    const breaks = {
      write: (catalogue: Parameters<typeof failing.write>[0]) =>
        failing.write({
          ...catalogue,
          rows() {
            throw new Error('out of memory');
          },
        }),
    };
    await expect(compile(lists(), breaks, { serial: 7, now: 0 })).rejects.toThrow('out of memory');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is not there when it cannot be named', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'catalogue-7.db'));
    await expect(compile(lists(), catalogueWriter(folder), { serial: 7, now: 0 })).rejects.toThrow('EEXIST');
    expect(readdirSync(folder)).toEqual(['catalogue-7.db']);
  });
});
