import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SourceReport } from '../../src/lists/report.ts';
import { compile } from '../../src/lists/compile.ts';
import type { Source } from '../../src/lists/source.ts';
import { isLost } from '../../src/lists/guard.ts';
import { newestSources, openNewest, openPrevious } from '../../src/store/catalogue-folder.ts';
import { catalogueWriter } from '../../src/store/catalogue-writer.ts';
import { qname } from '../kit.ts';
import { source } from './list-files.ts';

const day = (n: number): number => Date.UTC(2026, 0, n);

/** A folder of catalogues, compiled as by the house: who is lost keeps what it had. */
class Nights {
  readonly #folder = mkdtempSync(join(tmpdir(), 'domovoy-nights-'));
  #serial = 0;

  constructor() {
    onTestFinished(() => rmSync(this.#folder, { recursive: true, force: true }));
  }

  /** The reports of one night's compilation. */
  async pass(...sources: readonly Source[]): Promise<readonly SourceReport[]> {
    const before = new Map(newestSources(this.#folder).map(({ id, named }) => [id, named]));
    const previous = openPrevious(this.#folder);
    const serial = ++this.#serial;
    const told = { serial, now: day(serial), fingerprint: `${serial}`, ...(previous && { previous }) };
    const options = { ...told, isLost: (report: SourceReport) => isLost(before, report, 0.5) };
    const report = await compile(sources, catalogueWriter(this.#folder), options).finally(() => previous?.close());
    return report.sources;
  }

  get lost(): readonly string[] {
    return newestSources(this.#folder).flatMap(({ id, stays }) => (stays ? [id] : []));
  }

  /** The effects that hold for a name: an important one holds against the exceptions of its list. */
  settled(name: string): readonly string[] {
    const catalogue = openNewest(this.#folder, () => {})!;
    try {
      return catalogue.tagSet(catalogue.find(qname(name))).map(({ effect }) => effect);
    } finally {
      catalogue.close();
    }
  }

  /** What each list says of a name, and since when. */
  said(name: string): readonly string[] {
    const catalogue = openNewest(this.#folder, () => {})!;
    try {
      return catalogue
        .listings(qname(name))
        .map(({ tag, scope, since }) => `${tag.source} ${tag.name} ${tag.effect} ${scope} ${since ?? 'by pattern'}`);
    } finally {
      catalogue.close();
    }
  }
}

const other = (text: string): Source => source(text, { id: 'other', name: 'ads' });
const rich = [
  '||a.test^',
  '||b.test^$important',
  '@@||free.b.test^',
  '/^casino[0-9]+\\.example$/',
  '||*.deep.test^',
].join('\n');
const names = ['a.test', 'x.b.test', 'free.b.test', 'casino7.example', 'x.deep.test', 'deep.test'];

const damages: readonly [name: string, lost: (good: Source) => Source][] = [
  ['is gone', (good) => ({ ...good, path: `${good.path}.gone` })],
  ['is cut short', () => source('||a.test^', { format: 'adblock' })],
  ['is a page', () => source('<html>', { format: 'auto' })],
  ['has nothing but exceptions', () => source('@@||a.test^\n'.repeat(9), { format: 'adblock' })],
  ['has nothing but patterns that nobody can use', () => source('/(x1/\n'.repeat(9), { format: 'adblock' })],
];

test.each(damages)('a list that %s says what it said, and keeps no other list from its news', async (_, damage) => {
  const nights = new Nights();
  const good = source(rich, { format: 'adblock' });
  await nights.pass(good, other('old.test'));
  const before = names.map((name) => nights.said(name));
  expect(before.map((said) => said.length)).toEqual([1, 1, 2, 1, 1, 0]);
  const settled = names.map((name) => nights.settled(name));
  expect(nights.lost).toEqual([]);

  for (const news of ['second.test', 'third.test']) {
    const [report] = await nights.pass(damage(good), other(`old.test\n${news}`));
    expect(report).toMatchObject({ stays: true, entries: 5, named: 4 });
    expect(names.map((name) => nights.said(name))).toEqual(before);
    expect(names.map((name) => nights.settled(name))).toEqual(settled);
    expect(nights.said(news)).toHaveLength(1);
    expect(nights.lost).toEqual(['test/gambling']);
  }

  await nights.pass(source(`${rich}\n||new.test^`, { format: 'adblock' }), other('old.test'));
  expect([nights.lost, nights.said('new.test').length, nights.said('third.test')]).toEqual([[], 1, []]);
  expect(names.map((name) => nights.said(name))).toEqual(before);
});

test('a lost allow list frees what it freed; one that was a block list frees nothing of that', async () => {
  const nights = new Nights();
  const allow = source('ok.test\nfine.test', { action: 'allow' });
  await nights.pass(allow, other('old.test'));
  const before = nights.said('ok.test');
  expect(before).toEqual([`test/gambling gambling frees subtree ${day(1)}`]);
  await nights.pass({ ...allow, path: '/gone' }, other('old.test'));
  expect(nights.said('ok.test')).toEqual(before);
  await nights.pass({ ...allow, path: '/gone', action: 'block' }, other('old.test'));
  expect([nights.said('ok.test'), nights.lost]).toEqual([[], []]);
});

test('patterns of a list that is not believed take no room from those that are', async () => {
  const nights = new Nights();
  const good = source('||a.test^\n||b.test^\n/stay[0-9]/', { format: 'adblock' });
  const last = source('/found[0-9]/', { id: 'last', format: 'adblock' });
  await nights.pass(good, last);
  const flood = Array.from({ length: 6000 }, (_, i) => `@@/free${i}x/`).join('\n');
  const [, report] = await nights.pass(source(flood, { format: 'adblock' }), last);
  expect(report).toMatchObject({ entries: 1, stays: false });
  expect([nights.said('stay1.test').length, nights.said('found1.test').length]).toEqual([1, 1]);
});
