import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { bareEnvironment, build, BuiltHouse, freePort, program } from '../main-job/built-house.ts';

/** Whoever sets the house up, and the code on its label. */
export const anna = { name: 'Anna', password: 'a house of seven windows' } as const;
export const setupCode = '7KQ4-M2XP';

/** The product as it is shipped, on ports of this machine, with a parent who is known to it. */
export interface PagesHouse extends AsyncDisposable {
  /** `http://127.0.0.1:8530` */
  readonly origin: string;
  /** Where it answers DNS. */
  readonly dnsPort: number;
  /** Asks the API as Anna; what it says, and throws where it refuses. */
  readonly call: <Brought = unknown>(method: string, path: string, json?: unknown) => Promise<Brought>;
  /** Runs a command of the program in the same house: `family ask masha name play.test`. */
  readonly run: (...words: string[]) => Promise<string>;
  /** A visitor with this is Anna, signed in. */
  signIn(context: BrowserContext): Promise<void>;
}

/** Opens a house; `new`: nobody has set it up yet. @param settings more of them, as environment variables */
export async function openPagesHouse(
  state: 'set-up' | 'new' = 'set-up',
  settings: Readonly<Record<string, string>> = {},
): Promise<PagesHouse> {
  build();
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-pages-'));
  const upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.7']);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = bareEnvironment({
    DOMOVOY_DNS_LISTEN: '127.0.0.1:0',
    DOMOVOY_ADMIN_LISTEN: `127.0.0.1:${port}`,
    DOMOVOY_ADMIN_SETUP_CODE: setupCode,
    DOMOVOY_UPSTREAM_SERVERS: upstream.name,
    ...settings,
  });
  const house = await BuiltHouse.open([process.execPath, program, 'serve'], folder, env);
  let session = '';

  async function ask(method: string, path: string, json?: unknown): Promise<Response> {
    const reply = await fetch(`${origin}${path}`, {
      method,
      headers: { cookie: `domovoy=${session}`, ...(json !== undefined && { 'content-type': 'application/json' }) },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply;
  }

  if (state === 'set-up') {
    const reply = await ask('POST', '/api/setup', { code: setupCode, ...anna, zone: 'Europe/Berlin' });
    session = /^domovoy=([^;]+)/.exec(reply.headers.get('set-cookie') ?? '')?.[1] ?? '';
    await ask('PATCH', '/api/setup', { step: 'done' });
  }
  return {
    origin,
    dnsPort: house.port,
    call: async (method, path, json) => {
      const reply = await ask(method, path, json);
      return (reply.status === 204 ? undefined : await reply.json()) as never;
    },
    run: async (...words) =>
      (await promisify(execFile)(process.execPath, [program, ...words], { cwd: folder, env })).stdout,
    signIn: (context) =>
      context.addCookies([{ name: 'domovoy', value: session, url: origin, httpOnly: true, sameSite: 'Strict' }]),
    async [Symbol.asyncDispose]() {
      await house.close();
      await upstream[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
