import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NameKeys } from '../../src/core/name-key.ts';
import { setOf, tailOf } from '../../src/core/name-row.ts';
import type { CatalogueWriter, CompiledCatalogue } from '../../src/core/ports.ts';
import { type Qname, toQname } from '../../src/core/qname.ts';
import { compile } from '../../src/lists/compile.ts';
import type { KeySource } from '../../src/lists/gather.ts';
import type { Source } from '../../src/lists/source.ts';
import { listFile, source } from './list-files.ts';

/** The twin of the file: keeps what was written, tag sets in words, by row key. */
class MemoryCatalogue implements CatalogueWriter {
  written: CompiledCatalogue | undefined;
  readonly #sets = new Map<number, string[]>();

  write(catalogue: CompiledCatalogue): void {
    this.written = catalogue;
    for (const { keys, values } of catalogue.rows()) {
      for (const [i, key] of keys.entries()) {
        const set = catalogue.tagSets[setOf(tailOf(values[i]!)) - 1]!;
        this.#sets.set(
          key,
          set.map(([id, scope]) => `${catalogue.tags[id - 1]!.effect} ${catalogue.tags[id - 1]!.name} ${scope}`),
        );
      }
    }
  }

  /** What is said of exactly this name, `[]` for nothing. */
  at(name: string): string[] {
    const keys = new NameKeys(this.written!.seed);
    keys.hash(toQname(name)!);
    const own = keys.count - 1;
    return this.#sets.get((keys.high[own]! & 0xfffff) * 2 ** 32 + keys.low[own]!) ?? [];
  }
}

async function compiled(sources: readonly Source[], keysOf?: (seed: number) => KeySource) {
  const catalogue = new MemoryCatalogue();
  const report = await compile(sources, catalogue, { serial: 1, now: 0, ...(keysOf && { keysOf }) });
  return { catalogue, report };
}

describe('names and their tags', () => {
  test('a name on two lists has the tags of both', async () => {
    const { catalogue } = await compiled([
      source('casino.example\n'),
      source('casino.example\n', { id: 'test/ads', name: 'ads' }),
    ]);
    expect(catalogue.at('casino.example')).toEqual(['is gambling subtree', 'is ads subtree']);
  });

  test('names with the same tags share a tag set', async () => {
    const { report } = await compiled([
      source('a.example\nb.example\nc.example\n'),
      source('c.example\nb.example\nd.example\n', { id: 'test/ads', name: 'ads' }),
    ]);
    expect([report.names, report.tagSets]).toEqual([4, 3]);
  });

  test('an exception stands beside the rule, under its own tag', async () => {
    const { catalogue } = await compiled([source('||casino.example^\n@@||casino.example^\n', { format: 'adblock' })]);
    expect(catalogue.at('casino.example')).toEqual(['is gambling subtree', 'isnt gambling subtree']);
  });

  test('an allow list takes every name out, whatever its format calls them', async () => {
    const list = '||casino.example^\n@@||poker.example^\n';
    const { catalogue } = await compiled([source(list, { format: 'adblock', action: 'allow' })]);
    expect(catalogue.at('casino.example')).toEqual(['frees gambling subtree']);
    expect(catalogue.at('poker.example')).toEqual(['frees gambling subtree']);
  });

  test('how deep a rule goes is kept', async () => {
    const { catalogue } = await compiled([source('||*.casino.example^\ncasino.example\n', { format: 'adblock' })]);
    expect(catalogue.at('casino.example')).toEqual(['is gambling below', 'is gambling exact']);
  });
});

describe('a source that cannot serve is left out', () => {
  const good = () => source('casino.example\n');

  test('the rest is compiled', async () => {
    const missing = source('', { id: 'test/gone', path: '/nowhere/list.txt' });
    const { catalogue, report } = await compiled([missing, good()]);
    expect(report.sources.map(({ unusable }) => unusable?.reason)).toEqual(['missing', undefined]);
    expect(catalogue.at('casino.example')).toEqual(['is gambling subtree']);
  });

  test('also if it breaks in the middle, with all it said before', async () => {
    const { gzipSync } = await import('node:zlib');
    const packed = gzipSync(Array.from({ length: 50_000 }, (_, i) => `${(i * 7919) % 50_021}.example`).join('\n'));
    const broken = source(packed.subarray(0, packed.length - 9), { id: 'test/broken', name: 'broken' });
    const { catalogue, report } = await compiled([broken, good()]);
    expect(report.sources[0]!.entries).toBeGreaterThan(0);
    expect(report.sources[0]!.unusable?.reason).toBe('damaged');
    expect(report.names).toBe(1);
    expect(catalogue.at('casino.example')).toEqual(['is gambling subtree']);
  });

  test('also if nothing in it is of use', async () => {
    const { report } = await compiled([source('192.0.2.7\n# nothing\n', { id: 'test/addresses' }), good()]);
    expect(report.sources[0]).toMatchObject({ entries: 0, dropped: 1, unusable: { reason: 'empty' } });
  });

  test('also if it is a web page', async () => {
    const { report } = await compiled([source('<html>\n<p>casino.example\n', { format: 'auto' }), good()]);
    expect(report.sources[0]!.unusable?.reason).toBe('web-page');
  });

  test('with no source left nothing is written: the last good catalogue serves on', async () => {
    const { catalogue, report } = await compiled([source('')]);
    expect(report.names).toBe(0);
    expect(catalogue.written).toBeUndefined();
  });
});

describe('the report', () => {
  test('counts what a source says again, but not what another one says', async () => {
    const { report } = await compiled([
      source('a.example\nA.example.\nb.example\na.example # again\n'),
      source('a.example\n', { id: 'test/ads', name: 'ads' }),
    ]);
    expect(report.sources.map(({ entries, duplicates }) => [entries, duplicates])).toEqual([
      [4, 2],
      [1, 0],
    ]);
  });

  test('shows the first lines of each reason, cut short, with their numbers', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => `192.0.2.${i}`);
    const long = `casino.example#${'x'.repeat(5_000)}`;
    const { report } = await compiled([source(['casino.example', ...lines, long].join('\n'))]);
    const { address, 'too-long': tooLong } = report.sources[0]!.drops;
    expect(address).toMatchObject({ count: 30, samples: { length: 20, 0: { line: 2, text: '192.0.2.0' } } });
    expect(tooLong).toMatchObject({ count: 1, samples: [{ line: 32, text: long.slice(0, 200) }] });
  });

  test('reads no long line, but for what may be long: data of a record, and names that a rule spares', async () => {
    const pad = (line: string, length: number): string => line + ' '.repeat(length - line.length - 1) + '#';
    const spared = Array.from({ length: 100 }, (_, i) => `site-${i}.example`).join('|');
    const { report } = await compiled([
      source(`${pad('a.example', 1_024)}\n${pad('b.example', 1_025)}\n`, { id: 'domains' }),
      source(`||play*.example^$denyallow=${spared}\n`, { id: 'adblock', format: 'adblock' }),
      source(`a.example CNAME . ${';'.repeat(4_000)}\n`, { id: 'rpz', format: 'rpz' }),
    ]);
    expect(report.sources.map(({ entries, drops }) => [entries, drops['too-long']?.count])).toEqual([
      [1, 1],
      [1, undefined],
      [1, undefined],
    ]);
  });

  test('tells how far it has come: the steps in their order, each percent at most once', async () => {
    const told: { step: string; share: number }[] = [];
    const names = Array.from({ length: 20_000 }, (_, i) => `host-${i}.example`).join('\n');
    await compile([source(names), source('')], new MemoryCatalogue(), {
      serial: 1,
      now: 0,
      onProgress: (progress) => told.push(progress),
    });
    expect([...new Set(told.map(({ step }) => step))]).toEqual(['read', 'merge', 'write']);
    const percents = told.map(({ share }) => Math.floor(share * 100));
    expect(percents).toEqual([...new Set(percents)].sort((a, b) => a - b));
    expect(percents.length).toBeGreaterThan(20);
    expect([percents[0], percents.at(-1)]).toEqual([0, 99]);
  });
});

describe('two names on one key', () => {
  /** Puts all names on the key of `a.example`, apart from the bits by which they are told apart, for so many seeds. */
  const clumsy =
    (seeds: number, tried: number[] = []) =>
    (seed: number) => {
      const honest = new NameKeys(seed);
      const isClumsy = tried.push(seed) <= seeds;
      const high = new Uint32Array(128);
      const low = new Uint32Array(128);
      return {
        high,
        low,
        count: 1,
        hash(name: Qname) {
          honest.hash(name);
          const own = honest.count - 1;
          high[0] = isClumsy ? (name.charCodeAt(0) << 20) | 7 : honest.high[own]!;
          low[0] = isClumsy ? 7 : honest.low[own]!;
        },
      };
    };

  test('make the compiler start over with the next seed', async () => {
    const tried: number[] = [];
    const { catalogue, report } = await compiled([source('a.example\nb.example\n')], clumsy(2, tried));
    expect(new Set(tried).size).toBe(3);
    expect(report).toMatchObject({ seed: tried[2], names: 2, sources: [{ lines: 2, entries: 2 }] });
    expect(catalogue.written?.seed).toBe(tried[2]);
    expect(catalogue.at('b.example')).toEqual(['is gambling subtree']);
  });

  test('under every seed are a broken hash', async () => {
    await expect(compiled([source('a.example\nb.example\n')], clumsy(100))).rejects.toThrow('the hash is broken');
  });
});

test('rows ascend, over all blocks', async () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `host-${i}.example`);
  const { catalogue } = await compiled([source(names.join('\n'))]);
  const keys: number[] = [];
  for (const block of catalogue.written!.rows()) keys.push(...block.keys);
  expect(keys.length).toBe(20_000);
  expect(keys.every((key, i) => i === 0 || keys[i - 1]! < key)).toBe(true);
});

test('the folder of a list is left as it was', async () => {
  const path = listFile('casino.example\n');
  await compiled([source('', { path })]);
  expect(readdirSync(join(path, '..'))).toEqual(['list.txt']);
});

test('one name a million times over is one name, and costs no other list anything', async () => {
  const times = 2 ** 20 + 1_000;
  const { catalogue, report } = await compiled([
    source('same.example\n'.repeat(times)),
    source('a.example\n', { id: 'test/ads', name: 'ads' }),
  ]);
  expect(report.names).toBe(2);
  expect(report.sources[0]).toMatchObject({ entries: times, duplicates: times - 1 });
  expect(catalogue.at('a.example')).toEqual(['is ads subtree']);
});
