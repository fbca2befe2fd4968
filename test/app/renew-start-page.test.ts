import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readStartPage } from '../../src/app/blocklists.ts';
import { anyDue, ledgerPath } from '../../src/app/list-ledger.ts';
import { type ListNews, renewLists } from '../../src/app/renew-lists.ts';
import { startPageFile, StartPages } from '../../src/app/start-pages.ts';
import type { Settings } from '../../src/config/schema.ts';
import { readLedger } from '../../src/lists/download/ledger.ts';
import { settingsOf } from '../house/test-house.ts';
import { ListServer, tightLimits } from '../lists/download/list-server.ts';
import { Signer } from '../lists/download/signer.ts';

const hour = 3_600_000;
const bundled = readStartPage();
const signer = new Signer('page');

/** An edition as it is published: the sites of the house from `skip` on, written as its files have them. */
function edition(skip = 0, changes: object = {}): string {
  const sites = bundled.sites.slice(skip).map((site) => ({ ...site, purchases: false, chat: false, ...changes }));
  return JSON.stringify({ topics: bundled.topics, sites });
}

/** A house that takes its start page from a server whose files a test changes. */
class Home {
  now = 1_782_000_000_000;
  readonly files = new Map<string, string>();
  readonly settings: Settings;
  readonly pages: StartPages;

  private constructor(server: string, key: string) {
    const data = mkdtempSync(join(tmpdir(), 'domovoy-start-page-'));
    onTestFinished(() => rmSync(data, { recursive: true, force: true }));
    const start_page = { url: `${server}/page.json`, key, allow_host: '127.0.0.1' };
    this.settings = settingsOf({ directories: { data }, lists: { starter: false }, start_page });
    this.pages = new StartPages(this.settings);
  }

  static async open(): Promise<Home> {
    const server = await ListServer.open(({ url = '' }, reply) => {
      const text = home.files.get(url);
      if (text === undefined) reply.writeHead(404).end();
      else reply.end(text);
    });
    const home = new Home(server.url(''), signer.key);
    return home;
  }

  publish(text: string, serial: number, by = signer): void {
    this.files.set('/page.json', text).set('/page.json.minisig', by.sign(text, `serial:${serial}`));
  }

  /** A day passes, and what is due is renewed; the news in a line each. */
  async tomorrow(): Promise<string[]> {
    this.now += 24 * hour;
    const news: string[] = [];
    const told = (one: ListNews): void => {
      news.push('refusal' in one ? `${one.type} ${one.refusal.reason}` : one.type);
    };
    await renewLists(this.settings, { now: () => this.now, random: () => 0.5, told, limits: tightLimits });
    return news;
  }

  get sites(): number {
    return this.pages.current.sites.length;
  }

  get isDue(): boolean {
    return anyDue(this.settings, readLedger(ledgerPath(this.settings)), this.now);
  }
}

const all = bundled.sites.length;

test('until an edition comes the page of the house serves; then the edition, until a newer one does', async () => {
  const home = await Home.open();
  expect(home.sites).toBe(all);
  expect(await home.tomorrow()).toEqual(['stale status']);
  expect(home.sites).toBe(all);
  home.publish(edition(10), 1);
  const { version } = home.pages;
  expect(await home.tomorrow()).toEqual(['well-again']);
  expect(home.pages.version).not.toBe(version);
  expect(home.sites).toBe(all - 10);
  expect(home.isDue).toBe(false);
  home.publish(edition(20), 2);
  expect(await home.tomorrow()).toEqual([]);
  expect(home.sites).toBe(all - 20);
});

const refused: readonly [what: string, publish: (home: Home) => void, reason: string][] = [
  ['an older one', (home) => home.publish(edition(20), 6), 'rolled-back'],
  ['one without half of what was there', (home) => home.publish(edition(all / 2 + 10), 8), 'shrunken'],
  ['an empty one', (home) => home.publish(JSON.stringify({ topics: [], sites: [] }), 8), 'shrunken'],
  ['one that is no JSON', (home) => home.publish('{', 8), 'not-a-start-page'],
  ['one with a chat in it', (home) => home.publish(edition(20, { chat: true }), 8), 'not-a-start-page'],
  [
    'one with a script for an address',
    (home) => home.publish(edition(20, { url: 'javascript:1' }), 8),
    'not-a-start-page',
  ],
  ['one of somebody else', (home) => home.publish(edition(20), 8, new Signer('other')), 'other-key'],
  [
    'a changed one',
    (home) => (home.publish(edition(20), 8), home.files.set('/page.json', edition(30))),
    'wrong-signature',
  ],
  ['an unsigned one', (home) => (home.publish(edition(20), 8), home.files.delete('/page.json.minisig')), 'unsigned'],
];

test.each(refused)('%s is refused, and the last good one stays', async (_what, publish, reason) => {
  const home = await Home.open();
  home.publish(edition(10), 7);
  await home.tomorrow();
  const before = readFileSync(startPageFile(home.settings), 'utf8');
  publish(home);
  expect(await home.tomorrow()).toEqual([`refused ${reason}`]);
  expect(readFileSync(startPageFile(home.settings), 'utf8')).toBe(before);
  expect(home.sites).toBe(all - 10);
});

test('an edition that the disk has spoilt gives way to the page of the house, and is fetched again', async () => {
  const home = await Home.open();
  home.publish(edition(10), 1);
  await home.tomorrow();
  writeFileSync(startPageFile(home.settings), '{"topics":[],"sites":[{}]}');
  expect(home.sites).toBe(all);
  expect(await home.tomorrow()).toEqual([]);
  expect(home.sites).toBe(all - 10);
});

test('whatever happens to the file on the disk, there is a page', async () => {
  const home = await Home.open();
  home.publish(edition(10), 1);
  await home.tomorrow();
  const path = startPageFile(home.settings);
  const whole = readFileSync(path);
  for (const one of [Buffer.alloc(0), whole.subarray(0, 1000), Buffer.alloc(100), Buffer.from('null')]) {
    writeFileSync(path, one);
    expect(home.sites).toBe(all);
  }
});

test('where no edition is named any more, the page of the house serves', async () => {
  const home = await Home.open();
  home.publish(edition(10), 1);
  await home.tomorrow();
  const { startPage, ...rest } = home.settings;
  expect(new StartPages({ ...rest, startPage: { ...startPage, url: undefined } }).current.sites).toHaveLength(all);
});
