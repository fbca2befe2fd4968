import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compileCatalogue } from '../../src/app/compile-catalogue.ts';
import { anyDue, ledgerPath } from '../../src/app/list-ledger.ts';
import { type ListNews, renewLists } from '../../src/app/renew-lists.ts';
import { fingerprintOf, sourcesOf } from '../../src/app/sources.ts';
import type { Settings } from '../../src/config/schema.ts';
import { readLedger } from '../../src/lists/download/ledger.ts';
import { openNewest } from '../../src/store/catalogue-folder.ts';
import { settingsOf } from '../house/test-house.ts';
import { ListServer, namesList, tightLimits } from '../lists/download/list-server.ts';
import { Signer } from '../lists/download/signer.ts';
import { damaged } from '../damage.ts';
import { qname } from '../kit.ts';

const hour = 3_600_000;

/** A house with lists at this server, its clock, and what the parent was told. */
class Renewing {
  now = 1_782_000_000_000;
  readonly data = mkdtempSync(join(tmpdir(), 'domovoy-renew-'));
  readonly settings: Settings;

  constructor(server: ListServer, ids: readonly string[], lists: object = {}) {
    onTestFinished(() => rmSync(this.data, { recursive: true, force: true }));
    const source = ids.map((id) => ({ id, url: server.url(`/${id}`), allow_host: server.host, category: 'gambling' }));
    this.settings = settingsOf({ directories: { data: this.data }, lists: { starter: false, ...lists }, source });
  }

  /** Time passes, then what is due is renewed; the news in one line each. */
  async after(ms: number): Promise<string[]> {
    this.now += ms;
    return await this.renew(this.settings);
  }

  /** Renews what is due by these settings; the news in one line each. */
  async renew(settings: Settings): Promise<string[]> {
    const news: string[] = [];
    const told = (one: ListNews): void => void news.push(lineOf(one));
    await renewLists(settings, { now: () => this.now, random: () => 0.5, told, limits: tightLimits });
    return news;
  }

  list(id: string): string {
    return readFileSync(join(this.data, 'sources', encodeURIComponent(id), 'list'), 'utf8');
  }

  get due(): boolean {
    return anyDue(this.settings, readLedger(ledgerPath(this.settings)), this.now);
  }
}

function lineOf(news: ListNews): string {
  if (news.type === 'ledger-damaged') return news.type;
  return news.type === 'well-again' ? `${news.type} ${news.id}` : `${news.type} ${news.id} ${news.refusal.reason}`;
}

/** A server whose lists a test changes: path → text; nothing there is a 404. */
async function servingLists(lists: Map<string, string>): Promise<ListServer> {
  return await ListServer.open(({ url = '' }, reply) => {
    const text = lists.get(url.slice(1));
    if (text === undefined) reply.writeHead(404).end();
    else reply.end(text);
  });
}

test('a refused list keeps none of the others from being renewed', async () => {
  const lists = new Map([
    ['a', namesList(10)],
    ['b', namesList(10)],
  ]);
  const home = new Renewing(await servingLists(lists), ['a', 'b']);
  expect(await home.after(0)).toEqual([]);
  lists.set('a', `${namesList(10)}gosuslugi.ru\n`).set('b', namesList(12));
  expect(await home.after(24 * hour)).toEqual(['refused a vital']);
  expect([home.list('a'), home.list('b')]).toEqual([namesList(10), namesList(12)]);
});

test('a failure is tried again sooner, told when the list grows old, and once when it is over', async () => {
  const lists = new Map([['a', namesList(10)]]);
  const server = await servingLists(lists);
  const home = new Renewing(server, ['a']);
  await home.after(0);
  lists.clear();
  expect(await home.after(24 * hour)).toEqual([]);
  expect(home.due).toBe(false);
  expect(await home.after(hour / 4)).toEqual([]);
  expect(server.requests.length).toBe(3);
  expect(await home.after(24 * hour)).toEqual([]);
  expect(await home.after(24 * hour)).toEqual(['stale a status']);
  expect(await home.after(24 * hour)).toEqual([]);
  lists.set('a', '<html>');
  expect(await home.after(24 * hour)).toEqual(['refused a web-page']);
  lists.clear();
  expect(await home.after(24 * hour)).toEqual([]);
  lists.set('a', namesList(11));
  expect(await home.after(24 * hour)).toEqual(['well-again a']);
  expect(await home.after(24 * hour)).toEqual([]);
});

test('a list that never came is told at once', async () => {
  const home = new Renewing(await servingLists(new Map()), ['a']);
  expect(await home.after(0)).toEqual(['stale a status']);
  expect(await home.after(hour)).toEqual([]);
});

test('a damaged ledger is put aside, and every list is asked for once more', async () => {
  const server = await servingLists(new Map([['a', namesList(10)]]));
  const home = new Renewing(server, ['a']);
  await home.after(0);
  const path = ledgerPath(home.settings);
  for (const damage of ['', '{"version":1,"lists":{"a":{}}}', '{"version":1}', '[]', '\0'.repeat(100)]) {
    writeFileSync(path, damage);
    expect(home.due).toBe(true);
    expect(await home.after(0)).toEqual(['ledger-damaged']);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(damage);
    expect(home.due).toBe(false);
  }
  expect(server.requests.length).toBe(6);
});

test('a list that the disk spoilt is due once it is to be compiled, and then waits for its turn like any other', async () => {
  const lists = new Map(['a', 'b'].map((id) => [id, namesList(10)]));
  const home = new Renewing(await servingLists(lists), ['a', 'b']);
  await home.after(0);
  const told = () => readLedger(ledgerPath(home.settings)).get('a')?.trouble?.reason;
  const path = join(home.data, 'sources', 'a', 'list');
  writeFileSync(path, damaged(readFileSync(path), { kind: 'turned', at: 0.5, bit: 0 }));
  expect([home.due, told()]).toEqual([false, undefined]);
  const unusable = async (): Promise<unknown[]> => {
    const { sources } = await compileCatalogue(home.settings);
    return sources.flatMap((report) => (report.unusable ? [report.source.id, report.unusable.reason] : []));
  };
  expect(await unusable()).toEqual(['a', 'damaged']);
  expect([home.due, told()]).toEqual([true, 'spoilt']);

  lists.delete('a');
  expect(await home.after(0)).toEqual([]);
  expect(await unusable()).toEqual(['a', 'damaged']);
  expect([home.due, told()]).toEqual([false, 'status']);

  lists.set('a', namesList(10));
  expect(await home.after(hour)).toEqual([]);
  expect([await unusable(), home.due, told()]).toEqual([[], false, undefined]);
});

test('a list of which nothing is known any more is asked for with the next one that is due', async () => {
  const lists = new Map(['a', 'b'].map((id) => [id, namesList(10)]));
  const server = await servingLists(lists);
  const home = new Renewing(server, ['a', 'b']);
  const [a, b] = home.settings.source;
  const settings = { ...home.settings, source: [a!, { ...b!, update: 1 }] };
  const asked = async (): Promise<string[]> => {
    const before = server.requests.length;
    home.now += 2 * hour;
    await home.renew(settings);
    return server.requests.slice(before).map(({ url = '' }) => url);
  };
  expect(await asked()).toEqual(['/a', '/b']);
  expect(await asked()).toEqual(['/b']);
  rmSync(join(home.data, 'sources', 'a', 'list.origin'));
  expect(await asked()).toEqual(['/a', '/b']);
  expect(await asked()).toEqual(['/b']);
});

test('a list that fells the process comes last in the next one, and then waits', async () => {
  const lists = new Map(['a', 'b', 'c'].map((id) => [id, id === 'a' ? 'gosuslugi.ru\n' : namesList(10)]));
  const server = await servingLists(lists);
  const home = new Renewing(server, ['a', 'b', 'c']);
  const asked = (): string[] => server.requests.splice(0).map(({ url = '' }) => url);
  const fall = async (): Promise<void> => {
    const told = (): void => {
      throw new Error('felled');
    };
    await expect(renewLists(home.settings, { now: () => home.now, random: () => 0.5, told })).rejects.toThrow('felled');
  };
  await fall();
  expect([asked(), home.due]).toEqual([['/a'], true]);
  await fall();
  expect([asked(), home.due]).toEqual([['/b', '/c', '/a'], false]);
  const { tried, trouble } = readLedger(ledgerPath(home.settings)).get('a')!;
  expect([tried.failures, trouble?.reason]).toEqual([2, 'interrupted']);
  home.now += hour;
  expect(home.due).toBe(true);
  expect(await home.after(0)).toEqual(['refused a vital']);
  expect([asked(), home.due]).toEqual([['/a'], false]);
});

test('slow servers keep nothing from being compiled: what is left is asked for in the next run', async () => {
  const ids = ['a', 'b', 'c', 'd'];
  const server = await ListServer.open((_, reply) => {
    home.now += 11 * 60_000;
    reply.end(namesList(10));
  });
  const home = new Renewing(server, ids);
  expect(await home.after(0)).toEqual([]);
  expect([server.requests.splice(0).map(({ url }) => url), home.due]).toEqual([['/a', '/b'], true]);
  expect(await home.after(0)).toEqual([]);
  expect([server.requests.splice(0).map(({ url }) => url), home.due]).toEqual([['/c', '/d'], false]);
});

test('deltas come before the lists of others, and after their own', async () => {
  const signer = new Signer('deltas');
  const server = await ListServer.open(({ url = '' }, reply) => {
    const text = url.startsWith('/d') ? '+new.test\n' : namesList(10);
    reply.end(url.endsWith('.minisig') ? signer.sign(text, `serial:${url.startsWith('/d') ? 2 : 1}`) : text);
  });
  const home = new Renewing(server, ['a', 'b']);
  const [a, b] = home.settings.source;
  const settings = { ...home.settings, source: [a!, { ...b!, update: 48, key: signer.key, deltas: server.url('/d') }] };
  const asked = async (): Promise<string[]> => {
    await home.renew(settings);
    return server.requests.splice(0).flatMap(({ url = '' }) => (url.endsWith('.minisig') ? [] : [url]));
  };
  expect(await asked()).toEqual(['/a', '/b', '/d']);
  home.now += 30 * hour;
  expect(await asked()).toEqual(['/d', '/a']);
  home.now += 50 * hour;
  expect(await asked()).toEqual(['/b', '/a', '/d']);
});

test('how often: never, or each list as it says itself', async () => {
  const server = await servingLists(new Map([['a', namesList(10)]]));
  const never = new Renewing(server, ['a'], { update: 0 });
  expect([never.due, await never.after(900 * hour)]).toEqual([false, []]);
  expect(existsSync(ledgerPath(never.settings))).toBe(false);

  const hourly = new Renewing(server, ['a']);
  await hourly.after(0);
  hourly.now += hour;
  expect(hourly.due).toBe(false);
  const [source] = hourly.settings.source;
  const often = { ...hourly.settings, source: [{ ...source!, update: 1 }] };
  expect(anyDue(often, readLedger(ledgerPath(often)), hourly.now)).toBe(true);
});

test('a signed delta is looked for often, laid over the list, and forgotten when the list overtakes it', async () => {
  const signer = new Signer('deltas');
  const lists = new Map<string, string>();
  const publish = (path: string, text: string, serial: number): void => {
    lists.set(path, text).set(`${path}.minisig`, signer.sign(text, `serial:${serial}`));
  };
  const server = await servingLists(lists);
  const home = new Renewing(server, ['a']);
  const [source] = home.settings.source;
  const signed = [{ ...source!, key: signer.key, deltas: server.url('/d') }];
  const settings = { ...home.settings, source: signed };
  const news = async (minutes: number): Promise<string[]> => {
    home.now += minutes * 60_000;
    return await home.renew(settings);
  };
  const listed = async (): Promise<string[]> => {
    await compileCatalogue(settings);
    const catalogue = openNewest(home.data, () => {})!;
    const names = ['bet-0.test', 'bet-1.test', 'new.test'].filter((name) => catalogue.find(qname(name)) !== 0);
    catalogue.close();
    return names;
  };

  publish('a', namesList(10), 5);
  publish('d', '-bet-1.test\n+new.test\n', 6);
  expect(await news(0)).toEqual([]);
  expect(await listed()).toEqual(['bet-0.test', 'new.test']);

  const before = fingerprintOf(sourcesOf(settings));
  publish('d', '-bet-0.test\n', 7);
  expect(await news(20)).toEqual([]);
  expect(fingerprintOf(sourcesOf(settings))).not.toBe(before);
  expect(await listed()).toEqual(['bet-1.test']);

  publish('d', '+gosuslugi.ru\n', 8);
  expect(await news(20)).toEqual(['refused a#deltas vital']);
  expect(await listed()).toEqual(['bet-1.test']);

  publish('a', namesList(9), 9);
  expect(await news(24 * 60)).toEqual(['well-again a#deltas']);
  expect(await listed()).toEqual(['bet-0.test', 'bet-1.test']);
  expect(existsSync(join(home.data, 'sources', 'a', 'delta'))).toBe(false);
});

test('an id leads out of no folder, and two ids are two files', async () => {
  const ids = ['a/../../b', 'a_b', 'a/b', 'list', 'a.new'];
  const lists = new Map([['b', namesList(1)], ...ids.map((id): [string, string] => [id, namesList(2)])]);
  const home = new Renewing(await servingLists(lists), ids);
  expect(await home.after(0)).toEqual([]);
  expect(readdirSync(join(home.data, 'sources')).length).toBe(ids.length);
  expect(readdirSync(home.data).sort()).toEqual(['lists.json', 'sources']);
});

test('a new download makes the catalogue out of date, the same list once more does not', async () => {
  const lists = new Map([['a', namesList(10)]]);
  const server = await ListServer.open(({ headers }, reply) => {
    const etag = `"${lists.get('a')!.length}"`;
    if (headers['if-none-match'] === etag) reply.writeHead(304).end();
    else reply.writeHead(200, { etag }).end(lists.get('a'));
  });
  const home = new Renewing(server, ['a']);
  const fingerprint = async (): Promise<string> => {
    await home.after(24 * hour);
    return fingerprintOf(sourcesOf(home.settings));
  };
  const first = await fingerprint();
  expect(await fingerprint()).toBe(first);
  lists.set('a', namesList(11));
  expect(await fingerprint()).not.toBe(first);
});
