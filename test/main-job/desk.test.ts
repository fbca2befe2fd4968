import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { key, password, report } from '../api/desk/desk-kit.ts';
import { eventually } from '../kit.ts';
import { bareEnvironment, build, freePort, program } from './built-house.ts';

const folder = mkdtempSync(join(tmpdir(), 'domovoy-desk-'));
const env = bareEnvironment();
let origin: string;
let listen: string;
const open: ChildProcess[] = [];

beforeAll(async () => {
  build();
  listen = `127.0.0.1:${await freePort()}`;
  origin = `http://${listen}`;
  writeFileSync(join(folder, 'password'), `${password}\n`);
});

afterAll(async () => {
  for (const desk of open) await end(desk, 'SIGKILL');
  rmSync(folder, { recursive: true });
});

const domovoy = (...args: string[]) =>
  spawnSync(process.execPath, [program, 'desk', ...args], { cwd: folder, env, encoding: 'utf8' });

async function serve(): Promise<ChildProcess> {
  const args = [program, 'desk', 'serve', 'desk', '--listen', listen];
  const desk = spawn(process.execPath, args, { cwd: folder, env, stdio: 'pipe' });
  open.push(desk);
  let said = '';
  for (const stream of [desk.stdout, desk.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  await eventually('the desk is open', () => {
    if (desk.exitCode !== null) throw new Error(said);
    return said.includes(`${origin}/inbox`) ? true : undefined;
  });
  return desk;
}

async function end(desk: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (desk.exitCode !== null || desk.signalCode !== null) return desk.exitCode;
  const ended = once(desk, 'exit');
  desk.kill(signal);
  await ended;
  return desk.exitCode;
}

const file = async (number: number): Promise<Response> => {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${origin}/desk/cases`, { method: 'POST', headers, body: JSON.stringify(report({ key: key(number) })) });
};

test('a desk is made, opened, and killed while it accepts cases: each that it answered is there, and each is one', async () => {
  expect(domovoy('init', 'desk', '--reviewer', 'vera', '--password-file', 'password')).toMatchObject({ status: 0 });
  const first = await serve();
  const accepted = new Map<number, string>();
  const trials = Array.from({ length: 30 }, (_, number) =>
    file(number).then(
      async (reply) => {
        accepted.set(number, ((await reply.json()) as { number: string }).number);
        if (accepted.size === 10) first.kill('SIGKILL');
      },
      () => undefined,
    ),
  );
  await Promise.all(trials.map((trial) => trial.catch(() => undefined)));
  await end(first, 'SIGKILL');
  expect(accepted.size).toBeGreaterThanOrEqual(10);

  const second = await serve();
  const numbers = new Set<string>();
  for (let number = 0; number < 30; number++) {
    const reply = await file(number);
    const said = ((await reply.json()) as { number: string }).number;
    numbers.add(said);
    const before = accepted.get(number);
    if (before === undefined) expect([200, 201]).toContain(reply.status);
    else expect([reply.status, said]).toEqual([200, before]);
  }
  expect(numbers.size).toBe(30);
  // Beside a desk that is open.
  expect(domovoy('reviewer', 'add', 'desk', 'oleg', '--password-file', 'password')).toMatchObject({ status: 0 });
  const body = new URLSearchParams({ name: 'oleg', password });
  expect((await fetch(`${origin}/sign-in`, { method: 'POST', body, redirect: 'manual' })).status).toBe(303);
  expect(await end(second, 'SIGTERM')).toBe(0);
});

test('a desk is never made over another, and none is opened where there is none', () => {
  const again = domovoy('init', 'desk', '--password-file', 'password');
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('never written over')]);
  expect(domovoy('serve', 'nowhere')).toMatchObject({ status: 1 });
});
