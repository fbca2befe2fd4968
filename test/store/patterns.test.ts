import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RE2Set } from 're2js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { NameFilter } from '../../src/core/name-filter.ts';
import type { CompiledPattern } from '../../src/core/ports.ts';
import { StoredCatalogue } from '../../src/store/catalogue.ts';
import { catalogueWriter } from '../../src/store/catalogue-writer.ts';
import { qname } from '../kit.ts';

/** A catalogue of nothing but patterns: more of them than any compiler of ours lets pass. */
function catalogueOf(patterns: readonly Partial<CompiledPattern>[]): StoredCatalogue {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-patterns-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  catalogueWriter(folder).write({
    serial: 1,
    seed: 1,
    created: 0,
    fingerprint: '',
    names: 0,
    tags: [{ kind: 'category', name: 'ads', source: 'test', effect: 'is', important: false }],
    tagSets: [],
    patterns: patterns.map((each) => ({ regex: '', literal: '', spared: [], tag: 1, ...each })),
    sources: [],
    filter: NameFilter.sized(0).words,
    rows: () => [],
  });
  const catalogue = new StoredCatalogue(join(folder, 'catalogue-1.db'));
  onTestFinished(() => catalogue.close());
  return catalogue;
}

/** So many expressions that find every name under .com. */
const forAll = (count: number): Partial<CompiledPattern>[] =>
  Array.from({ length: count }, (_, i) => ({ regex: `[a-z${i % 10}]{1,${(i % 9) + 1}}.*\\.com$`, literal: '.com' }));

/** Counts the expressions that the engine compiles from now on. */
function compilations(): () => number {
  const { RE2Set: engine } = createRequire(import.meta.url)('re2js') as { RE2Set: typeof RE2Set };
  const compile = vi.spyOn(engine.prototype, 'compile');
  onTestFinished(() => compile.mockRestore());
  return () => compile.mock.calls.length;
}

test('a name is tried on a hundred patterns or so, however many it could meet', () => {
  const compiled = compilations();
  const catalogue = catalogueOf(forAll(5_000));
  expect(catalogue.listings(qname('a.com')).length).toBeGreaterThan(50);
  expect(compiled()).toBeLessThan(200);
});

test('and the next name finds them ready', () => {
  const catalogue = catalogueOf(forAll(5_000));
  catalogue.find(qname('a.com'));
  const compiled = compilations();
  for (let i = 0; i < 100; i++) catalogue.find(qname(`a${i}.com`));
  expect(compiled()).toBe(0);
});

test('a pattern too heavy to be tried is not compiled', () => {
  const compiled = compilations();
  const catalogue = catalogueOf([{ regex: '[a-z.-]{0,99}'.repeat(60), literal: '.com' }]);
  expect(catalogue.listings(qname('a.com'))).toEqual([]);
  expect(compiled()).toBe(0);
});
