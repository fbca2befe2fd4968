import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { ask, eventually } from '../kit.ts';
import { ListServer, namesList } from '../lists/download/list-server.ts';
import { bareEnvironment, build, BuiltHouse, program } from './built-house.ts';

/** What a parent's browser does at the house: it keeps the cookie. */
class Pages {
  readonly #house: BuiltHouse;
  #cookie = '';

  constructor(house: BuiltHouse) {
    this.#house = house;
  }

  async call(
    method: string,
    path: string,
    json?: unknown,
  ): Promise<{ readonly status: number; readonly body: unknown }> {
    const [, origin] = /(http:\/\/127\.0\.0\.1:\d+)\/\s/.exec(this.#house.output)!;
    const reply = await fetch(`${origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    this.#cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie;
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) };
  }
}

/** The address that a name gets. */
async function addressOf(house: BuiltHouse, name: string): Promise<string | undefined> {
  const { answers } = await ask(house.port, name);
  return answers[0]?.split(' ')[3];
}

test(
  'by the pages a list is added and other servers are asked; broken by hand, the house opens and says so',
  {
    timeout: 120_000,
  },
  async () => {
    build();
    const folder = mkdtempSync(join(tmpdir(), 'domovoy-pages-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const server = await ListServer.open((_, reply) => void reply.end(namesList(3)));
    await using first = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
    await using second = await FakeUpstream.open(['*.test 300 A 192.0.2.2']);
    const toml = [
      '[dns]\nlisten = ["127.0.0.1:0"]\nhosts = ""',
      '[admin]\nlisten = "127.0.0.1:0"\nsetup_code = "7KQ4-M2XP"',
      `[upstream]\nservers = ["${first.name}"]`,
      '[lists]\nstarter = false',
    ].join('\n');
    writeFileSync(join(folder, 'settings.toml'), toml);
    const open = () => BuiltHouse.open([process.execPath, program, 'serve'], folder, bareEnvironment());

    {
      await using house = await open();
      const pages = new Pages(house);
      const parent = { code: '7KQ4-M2XP', name: 'Anna', password: 'a long walk by the river' };
      expect(await pages.call('POST', '/api/setup', parent)).toMatchObject({ status: 201 });

      const list = { title: 'Bets', category: 'gambling', url: server.url(), isAtHome: true };
      expect(await pages.call('POST', '/api/lists', list)).toMatchObject({ status: 201, body: { id: 'own/bets' } });
      await eventually('the list holds', async () => (await addressOf(house, 'bet-2.test')) === '0.0.0.0', 30_000);
      expect(await addressOf(house, 'before.test')).toBe('192.0.2.1');

      const set = { 'upstream.servers': [second.name] };
      expect(await pages.call('PATCH', '/api/settings', { set })).toMatchObject({ status: 200 });
      let asked = 0;
      const isAskedByTheOther = async () => (await addressOf(house, `after-${asked++}.test`)) === '192.0.2.2';
      await eventually('the other server is asked', isAskedByTheOther, 30_000);
      expect(await addressOf(house, 'bet-2.test')).toBe('0.0.0.0');
      const told = await eventually('the pages are back', async () => {
        const { body } = await pages.call('GET', '/api/lists').catch(() => ({ body: undefined }));
        return body as { lists: { id: string }[] } | undefined;
      });
      expect(told.lists.find(({ id }) => id === 'own/bets')).toMatchObject({ state: 'good', counts: { named: 3 } });
    }

    {
      await using house = await open();
      expect(await addressOf(house, 'again.test')).toBe('192.0.2.2');
    }

    writeFileSync(join(folder, 'data', 'settings-from-pages.toml'), '[upstream]\nservers = ["nine"]');
    await using house = await open();
    expect(await addressOf(house, 'again.test')).toBe('192.0.2.1');
    expect(house.output).toMatch(/settings-from-pages\.toml:2: upstream\.servers\[0\]: "nine" is not a DNS server/);
    const health = await eventually('the status says so', async () => {
      const { body } = await new Pages(house).call('GET', '/health');
      const { reasons } = body as { reasons: string[] };
      return reasons.includes('settings-ignored') && reasons;
    });
    expect(health).toContain('settings-ignored');
  },
);
