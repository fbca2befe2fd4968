import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDesk, type DeskView } from '../../../src/api/desk/desk-app.ts';
import type { DeskPort, Reviewer, Ruling } from '../../../src/api/ports/desk-port.ts';
import { PasswordHash } from '../../../src/app/accounts/password-hash.ts';
import { addReviewer, makeDesk, openDeskFolder } from '../../../src/app/desk/desk-folder.ts';
import { deskSide } from '../../../src/app/desk/desk-side.ts';
import { readCategories } from '../../../src/app/blocklists.ts';

/** Sat 28 November 2026, 12:00 in UTC. */
export const noon = Date.UTC(2026, 10, 28, 12);
export const hour = 3_600_000;

/** What a call brought. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Whatever the route says; each test names what it looks at.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

interface Call {
  readonly address?: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>> | undefined;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A desk in a folder of its own, with two reviewers, and a clock that stands until it is moved. */
export interface DeskUnderTest {
  readonly folder: string;
  readonly desk: DeskPort;
  readonly view: DeskView;
  /** As homes have it in "desk.key". */
  readonly key: string;
  readonly vera: Reviewer;
  readonly oleg: Reviewer;
  wait(ms: number): void;
  call(method: string, path: string, more?: Call): Promise<Answer>;
  /** Signs in by the page; the cookie. */
  signIn(name: string): Promise<string>;
}

export const password = 'correct horse';

/** What a password costs in earnest, the test of the hash pays. */
export const cheapPasswords = (): PasswordHash => new PasswordHash({ memory: 64, passes: 1, parallelism: 1 });

export async function openDeskUnderTest({ behindProxy = false, mostOpen = 50_000 } = {}): Promise<DeskUnderTest> {
  const folder = join(mkdtempSync(join(tmpdir(), 'domovoy-desk-')), 'desk');
  const passwords = cheapPasswords();
  const made = await makeDesk(folder, { name: 'Vera', password }, noon, passwords);
  if (!('key' in made)) throw new Error(made.fault);
  await addReviewer(folder, { name: 'Oleg', password }, noon, passwords);
  const opened = openDeskFolder(folder);
  if ('fault' in opened) throw new Error(opened.fault);
  const { store, secret } = opened;
  onTestFinished(() => {
    store.close();
    rmSync(join(folder, '..'), { recursive: true });
  });
  let ahead = 0;
  const now = (): number => noon + ahead;
  const steady = (): number => ahead;
  const desk = deskSide({ store, secret, categories: readCategories(), now, steady, passwords, mostOpen });
  const surprised = (cause: unknown): never => {
    throw cause;
  };
  const view: DeskView = { desk, version: '1.2.3', steady, behindProxy, surprised };
  const app = createDesk(view);
  const reviewer = (key: string): Reviewer => {
    const { id, name } = store.read(({ reviewers }) => reviewers.byName(key))!;
    return { id, name };
  };
  const call: DeskUnderTest['call'] = async (method, path, more = {}) => {
    const { address = '192.0.2.1', json, form, cookie, headers = {} } = more;
    const socket = { remoteAddress: address, remotePort: 40_000, localAddress: '192.0.2.99' };
    const init = {
      method,
      headers: {
        host: 'desk.example',
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(cookie !== undefined && { cookie }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(form !== undefined && { body: new URLSearchParams(form) }),
    };
    const reply = await app.request(path, init, { incoming: { socket } });
    const text = await reply.text();
    const isJson = reply.headers.get('content-type')?.includes('json') ?? false;
    return { status: reply.status, headers: reply.headers, text, body: isJson ? JSON.parse(text) : undefined };
  };
  return {
    folder,
    desk,
    view,
    key: made.key,
    vera: reviewer('vera'),
    oleg: reviewer('oleg'),
    wait: (ms) => void (ahead += ms),
    call,
    async signIn(name) {
      const { headers } = await call('POST', '/sign-in', { form: { name, password } });
      return (headers.get('set-cookie') ?? '').split(';')[0]!;
    },
  };
}

/** The key of a case: `key(1)`. */
export const key = (number: number): string => number.toString(16).padStart(32, '0');

/** A wrong block, or what `changes` make of it. */
export function report(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    key: key(1),
    kind: 'wrong-block',
    name: 'chess.example',
    category: 'gambling',
    list: 'ut1/gambling',
    note: 'a club of chess players',
    ...changes,
  };
}

/** A no. */
export const no: Ruling = { outcome: 'rejected', reason: { en: 'No.', ru: 'Нет.' }, change: null };

/** A yes to {@link report}. */
export const yes: Ruling = {
  outcome: 'list-changed',
  reason: { en: 'Yes.', ru: 'Да.' },
  change: { sign: '-', category: 'gambling' },
};
