import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FakeDesk } from '../fake-desk.ts';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { ask, eventually, qname } from '../kit.ts';
import { bareEnvironment, build, BuiltHouse, freePort, program } from './built-house.ts';

/** Every starter list has such a name, for whoever tries whether it works. */
const blocked = 'gambling.domovoy.test';
const minute = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'domovoy-case-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Case {
  readonly id: string;
  readonly state: string;
  readonly times: Readonly<Record<string, number | null>>;
  readonly decision: { readonly reason: { readonly en: string } } | null;
}

test('a wrong block is reported at home, the desk decides, and the name resolves at home within a minute; after a power cut too', async () => {
  build();
  await using desk = await FakeDesk.open(() => Date.now());
  await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.7']);
  const port = await freePort();
  const env = bareEnvironment({
    DOMOVOY_DNS_LISTEN: '127.0.0.1:0',
    DOMOVOY_ADMIN_LISTEN: `127.0.0.1:${port}`,
    DOMOVOY_ADMIN_SETUP_CODE: '7KQ4-M2XP',
    DOMOVOY_UPSTREAM_SERVERS: upstream.name,
    DOMOVOY_HOUSEHOLD_AGE: '12',
    DOMOVOY_DESK_URL: desk.url,
    DOMOVOY_DESK_KEY: desk.key,
  });
  const open = () => BuiltHouse.open([process.execPath, program, 'serve'], folder, env);
  const origin = `http://127.0.0.1:${port}`;
  let cookie = '';
  const call = async (method: string, path: string, json?: object): Promise<Response> => {
    const headers = { cookie, ...(json && { 'content-type': 'application/json' }) };
    const reply = await fetch(`${origin}${path}`, { method, headers, ...(json && { body: JSON.stringify(json) }) });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply;
  };
  const caseNow = async (): Promise<Case> => {
    const { cases } = (await (await call('GET', '/api/cases')).json()) as { cases: Case[] };
    return cases[0]!;
  };

  const house = await open();
  const code = async (at: BuiltHouse, name: string) => (await ask(at.port, name, 'A', { edns: 1232 })).ede?.code;
  await eventually('the lists are compiled', async () => (await code(house, blocked)) === 17, 90_000);
  const parent = { code: '7KQ4-M2XP', name: 'Anna', password: 'a house of seven windows', zone: 'Europe/Berlin' };
  const entered = await call('POST', '/api/setup', parent);
  cookie = entered.headers.get('set-cookie')!.split(';')[0]!;
  const report = { kind: 'wrong-block', name: blocked, category: 'gambling', note: 'It is a test.', toDesk: true };
  await call('POST', '/api/cases', report);
  await eventually('the desk has the case', () => desk.cases.size === 1);
  expect(await code(house, blocked)).toBe(17);

  const [key] = [...desk.cases.keys()];
  desk.decide(key!, { sign: '-', category: 'gambling', name: qname(blocked) });
  await eventually('the name resolves', async () => (await code(house, blocked)) === undefined, minute);
  await eventually('the case is decided', async () => (await caseNow()).state === 'decided', minute);
  const decided = await caseNow();
  expect(decided).toMatchObject({ id: key, state: 'decided', decision: { reason: { en: 'We have looked at it.' } } });
  const { receivedAt, acknowledgedAt, decidedAt } = decided.times;
  expect([acknowledgedAt! >= receivedAt!, decidedAt! >= acknowledgedAt!]).toEqual([true, true]);
  expect(await code(house, 'dating.domovoy.test')).toBe(17);

  await house.kill();
  await using again = await open();
  expect(await code(again, blocked)).toBeUndefined();
  expect((await caseNow()).state).toBe('decided');
  expect(desk.cases.size).toBe(1);
}, 240_000);
