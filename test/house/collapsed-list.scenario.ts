import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compileCatalogue } from '../../src/app/compile-catalogue.ts';
import { renewLists } from '../../src/app/renew-lists.ts';
import { openNewest } from '../../src/store/catalogue-folder.ts';
import { ListServer } from '../lists/download/list-server.ts';
import { qname } from '../kit.ts';
import { settingsOf } from './test-house.ts';

/** What a public source served on eleven days of June 2026: `<list>_<time>_<octets>.txt`. */
const folder = fileURLToPath(new URL('../../../shared/suites/list-incidents/collapse-2026', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).sort() : [];
const good = files.findLast((file) => Number(/_(\d+)\.txt$/.exec(file)?.[1]) > 10_000) ?? '';
const day = 24 * 3_600_000;

/** Each list's days: a good one first where the collection has only the collapse. */
const lists = Map.groupBy(files, (file) => file.split('_')[0]!);
const days = [...lists].map(([id, own]) => ({ id, days: own.includes(good) ? own : [good, ...own] }));

describe.skipIf(files.length === 0)('a public source collapses for days (skipped without ../shared)', () => {
  test.each(days)('$id: the good list stays throughout, and the parent is told once', async ({ id, days }) => {
    let served = '';
    const server = await ListServer.open((_, reply) => void reply.end(readFileSync(join(folder, served))));
    const data = mkdtempSync(join(tmpdir(), 'domovoy-collapse-'));
    onTestFinished(() => rmSync(data, { recursive: true, force: true }));
    const settings = settingsOf({
      directories: { data },
      lists: { starter: false },
      source: [{ id, url: server.url(), allow_host: server.host, category: 'gambling' }],
    });

    const told: string[] = [];
    let lastGood = '';
    let now = 1_782_000_000_000;
    const pass = async (file: string): Promise<void> => {
      // Past the longest pause: a day and a quarter, after a failure.
      [served, now] = [file, now + 1.3 * day];
      await renewLists(settings, { now: () => now, random: Math.random, told: ({ type }) => told.push(type) });
    };
    for (const file of days) {
      await pass(file);
      const text = readFileSync(join(folder, file), 'utf8');
      if (text.length > 10_000) lastGood = text;
      expect(readFileSync(join(data, 'sources', id, 'list'), 'utf8')).toBe(lastGood);
    }
    expect(told).toEqual(['refused']);

    const { names } = await compileCatalogue(settings);
    expect(names).toBeGreaterThan(2400);
    const listed = lastGood.trimEnd().split('\n').at(-1)!.split(' ').at(-1)!;
    using catalogue = new Closing(openNewest(data, () => {})!);
    expect(catalogue.it.find(qname(listed))).not.toBe(0);

    await pass(good);
    expect(told).toEqual(['refused', 'well-again']);
  });
});

/** Closes what a test opened. */
class Closing<It extends { close(): void }> implements Disposable {
  readonly it: It;

  constructor(it: It) {
    this.it = it;
  }

  [Symbol.dispose](): void {
    this.it.close();
  }
}
