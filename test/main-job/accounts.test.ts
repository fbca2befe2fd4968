import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { bareEnvironment, build, BuiltHouse, freePort, program } from './built-house.ts';

// The built program, as a family gets it: the code from the console, the first parent, a restart, a password that is lost.

const folder = mkdtempSync(join(tmpdir(), 'domovoy-accounts-'));
let upstream: FakeUpstream;
let env: Record<string, string>;
let pages: string;
let house: BuiltHouse;

beforeAll(async () => {
  build();
  upstream = await FakeUpstream.open([]);
  const port = await freePort();
  pages = `http://127.0.0.1:${port}`;
  env = bareEnvironment({
    DOMOVOY_DNS_LISTEN: '127.0.0.1:0',
    DOMOVOY_ADMIN_LISTEN: `0.0.0.0:${port}`,
    DOMOVOY_UPSTREAM_SERVERS: upstream.name,
  });
  house = await open();
}, 120_000);

afterAll(async () => {
  await house[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const open = (): Promise<BuiltHouse> => BuiltHouse.open([process.execPath, program, 'serve'], folder, env);

async function command(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { cwd: folder, env });
  return stdout;
}

let cookie = '';

async function call(
  method: string,
  path: string,
  json?: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const reply = await fetch(pages + path, {
    method,
    headers: { cookie, ...(json !== undefined && { 'content-type': 'application/json', origin: pages }) },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

test('the console shows a code, and whoever has it becomes the first parent', async () => {
  const [, code] = /with the code ([0-9A-Z]{4}-[0-9A-Z]{4})\n/.exec(house.output) ?? [];
  expect(await command('setup-code')).toContain(code);
  expect((await call('GET', '/api/session')).body).toMatchObject({ state: 'setup' });
  expect((await call('GET', '/api/people')).status).toBe(401);
  const made = await call('POST', '/api/setup', { code, name: 'Anna', password: 'correct horse' });
  expect(made).toMatchObject({ status: 201, body: { state: 'signed-in', name: 'Anna' } });
  expect((await call('GET', '/api/people')).status).toBe(200);
});

test('after a restart nobody needs a code, and whoever was signed in still is', async () => {
  expect(await house.close()).toBe(0);
  house = await open();
  expect(house.output).not.toContain('with the code');
  expect((await call('GET', '/api/session')).body).toMatchObject({ state: 'signed-in', name: 'Anna' });
  await expect(command('setup-code')).rejects.toMatchObject({ code: 1 });
});

test('a password that is lost is replaced on the box, while the house runs', async () => {
  expect(await command('parent', 'list')).toBe('Anna: parent\n');
  const [, password] = /is now: (\S+)\n/.exec(await command('parent', 'reset', 'anna')) ?? [];
  expect((await call('GET', '/api/people')).status).toBe(401);
  expect((await call('POST', '/api/session', { password: 'correct horse' })).status).toBe(401);
  expect((await call('POST', '/api/session', { password })).body).toMatchObject({ state: 'signed-in' });
});
