import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { noCounts } from '../../src/core/counts.ts';
import { Journal } from '../../src/store/journal.ts';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { ask, eventually } from '../kit.ts';
import { event, plainSettings } from '../store/journal-kit.ts';
import { bareEnvironment, build, BuiltHouse, freePort, program } from './built-house.ts';

/** So much was asked before. */
const before = 50_000;

/** Writes down what the house was asked before. */
function fill(path: string, now: number): void {
  const journal = new Journal({ path, ...plainSettings, size: 64 * 1024 ** 2 }, () => {});
  const events = Array.from({ length: before }, (_, n) => {
    return event({ at: now - before + n, name: n === 17 ? 'needle.test' : `host-${n % 500}.test` });
  });
  journal.add(events, noCounts(), now);
  journal.close(now);
}

/** Reads on until the text has come; all that was read. */
async function readUntil(reader: ReadableStreamDefaultReader<string>, text: string): Promise<string> {
  let read = '';
  while (!read.includes(text)) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`it ended without ${text}: ${read}`);
    read += value;
  }
  return read;
}

test(
  'a query shows in the live journal, in the search, among the top names and in the exports of 50,000 rows',
  { timeout: 120_000 },
  async () => {
    build();
    const folder = mkdtempSync(join(tmpdir(), 'domovoy-journal-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    fill(join(folder, 'data', 'journal.db'), Date.now());
    await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.7']);
    const pages = await freePort();
    const env = bareEnvironment({
      DOMOVOY_DNS_LISTEN: '127.0.0.1:0',
      DOMOVOY_ADMIN_LISTEN: `127.0.0.1:${pages}`,
      DOMOVOY_UPSTREAM_SERVERS: upstream.name,
      DOMOVOY_ADMIN_SETUP_CODE: 'KDRM4T7W',
      DOMOVOY_LISTS_STARTER: 'false',
    });
    await using house = await BuiltHouse.open([process.execPath, program, 'serve'], folder, env);
    const entered = await fetch(`http://127.0.0.1:${pages}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: 'KDRM4T7W', name: 'Anna', password: 'correct horse battery' }),
    });
    const [cookie = ''] = entered.headers.getSetCookie();
    const get = async (path: string): Promise<Response> => {
      const reply = await fetch(`http://127.0.0.1:${pages}/api/${path}`, {
        headers: { cookie: cookie.split(';')[0]! },
      });
      expect(reply.status).toBe(200);
      return reply;
    };
    const read = async (path: string): Promise<ReadableStreamDefaultReader<string>> =>
      (await get(path)).body!.pipeThrough(new TextDecoderStream()).getReader();

    const live = await read('journal/live');
    await readUntil(live, 'retry:');
    await ask(house.port, 'asked-now.test');
    expect(await readUntil(live, 'asked-now.test')).toMatch(/event: events\ndata: .*"name":"asked-now\.test"/);
    await live.cancel();

    const search = async (query: string): Promise<string[]> => {
      const { entries } = (await (await get(`journal?${query}`)).json()) as { entries: { name: string }[] };
      return entries.map(({ name }) => name);
    };
    expect(await search('limit=1')).toEqual(['asked-now.test']);
    expect(await search('text=EEDLE')).toEqual(['needle.test']);
    const top = (await (await get('statistics/top?limit=1')).json()) as { total: number };
    expect(top).toMatchObject({ names: [{ name: 'host-0.test', count: 100 }], total: before + 1, looked: null });

    // Its first row is here, and nobody reads on: the house does other things meanwhile.
    const slow = await read('journal/export?format=csv');
    const begun = await readUntil(slow, 'asked-now.test');
    expect(await search('text=needle')).toEqual(['needle.test']);
    await eventually('DNS is answered', async () => (await ask(house.port, 'meanwhile.test')).answers.length > 0);
    let lines = begun.split('\n').length - 1;
    for (let piece = await slow.read(); !piece.done; piece = await slow.read()) {
      lines += piece.value.split('\n').length - 1;
    }
    expect(lines).toBe(1 + before + 1);
    const rows = (await (await get('journal/export?format=json&text=asked-now')).json()) as { name: string }[];
    expect(rows).toMatchObject([{ name: 'asked-now.test' }]);
  },
);
