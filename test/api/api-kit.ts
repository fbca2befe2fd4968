import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import type { Caller } from '../../src/api/caller.ts';
import type { HouseView } from '../../src/api/house-view.ts';
import { openAccounts } from '../../src/app/accounts/accounts.ts';
import { PasswordHash } from '../../src/app/accounts/password-hash.ts';
import { readData, readHelpLines } from '../../src/app/blocklists.ts';
import { CaseBook } from '../../src/app/cases/case-book.ts';
import { documentSide } from '../../src/app/document-side.ts';
import { houseSides } from '../../src/app/house-sides.ts';
import { kidsSide } from '../../src/app/kids-side.ts';
import type { HouseWish } from '../../src/app/messages.ts';
import { openHouseholdStore } from '../../src/app/family-keeper.ts';
import { journalSide } from '../../src/app/journal-side.ts';
import { LiveFeed } from '../../src/app/live-feed.ts';
import { Newsroom } from '../../src/app/newsroom.ts';
import { householdOf } from '../../src/app/household-view.ts';
import { Notifier } from '../../src/app/notify/notifier.ts';
import { openFamily } from '../../src/app/open-family.ts';
import { subjectTitles } from '../../src/app/subject-titles.ts';
import { subjectsSide } from '../../src/app/subjects-side.ts';
import { whatChanges } from '../../src/app/what-changes.ts';
import { Trials } from '../../src/app/trials.ts';
import { load } from '../../src/config/load.ts';
import { Journal } from '../../src/store/journal.ts';
import { reportOf } from './report-kit.ts';

/** Sat 28 November 2026, 12:00 in UTC. */
export const noon = Date.UTC(2026, 10, 28, 12);

export const parent: Caller = { kind: 'account', id: 'anna', role: 'parent', session: 'one' };
export const caregiver: Caller = { kind: 'account', id: 'granny', role: 'caregiver', session: 'two' };

/** What a call brought. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Whatever the route says; each test names what it looks at.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** The API over a real household in a folder of its own; who calls is said with each call. */
export interface ApiUnderTest {
  readonly view: HouseView;
  /** Where its data lies. */
  readonly folder: string;
  readonly journal: Journal;
  readonly feed: LiveFeed;
  readonly newsroom: Newsroom;
  /** What the supervisor was asked for. */
  readonly wishes: readonly HouseWish[];
  readonly call: (method: string, path: string, more?: Call) => Promise<Answer>;
}

interface Call {
  /** `shown`: whoever the cookie, the token and the address tell. */
  readonly as?: Caller | 'shown';
  readonly address?: string;
  readonly json?: unknown;
  /** Octets, in place of JSON. */
  readonly octets?: string | ReadableStream<Uint8Array>;
  /** The body as it is, whatever it is. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a test may want otherwise. */
interface Circumstances {
  readonly now?: () => number;
  /** A clock that never jumps. */
  readonly steady?: () => number;
  /** Whose device is at an address, if that person is not grown up. */
  readonly childAt?: (address: string) => string | undefined;
  /** The same, if that person is grown up. */
  readonly grownUpAt?: (address: string) => string | undefined;
  /** Of the data; else one of its own, which goes with the test. */
  readonly folder?: string;
  /** Settings by their path. */
  readonly flags?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export function openApi(
  changes: Partial<HouseView> = {},
  { folder, flags = {}, env = {}, ...circumstances }: Circumstances = {},
): ApiUnderTest {
  const { now = () => noon, steady = () => 0, childAt = () => undefined, grownUpAt = () => undefined } = circumstances;
  const directory = mkdtempSync(join(tmpdir(), 'domovoy-api-'));
  const given = { ...flags, 'directories.data': folder ?? join(directory, 'data') };
  const loaded = load({ directory, env, flags: given });
  if (!('settings' in loaded)) throw new Error('the usual settings are sound');
  const { family, close } = openFamily(loaded.settings, now);
  const store = openHouseholdStore(loaded.settings, () => {});
  // What a password costs in earnest, `test/main-job/accounts.test.ts` and the test of the hash pay.
  const passwords = new PasswordHash({ memory: 64, passes: 1, parallelism: 1 });
  const doors = { settings: loaded.settings, store, now, steady, childAt, grownUpAt, passwords };
  const { accounts, gate } = openAccounts(doors);
  const channels = new Notifier({
    store,
    folder: loaded.settings.directories.data,
    isTimeKnown: () => true,
    moment: () => family.moment(),
    household: () => householdOf(store.newest(), loaded.settings),
    newcomers: () => [],
    levels: () => new Map(),
    days: () => [],
    titles: subjectTitles(readData()),
    failing: () => {},
    surprised: (cause) => {
      throw cause;
    },
  });
  onTestFinished(async () => {
    await channels.close();
    close();
    store.close();
    journal.close(now());
    rmSync(directory, { recursive: true });
  });
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const kept = { size: 1024 ** 2, days: 30, privacy: 'full' } as const;
  const journal = new Journal({ path: join(directory, 'journal.db'), ...kept, dayOf }, () => {});
  journal.open(now());
  const feed = new LiveFeed();
  const cases = new CaseBook({
    store,
    family,
    now,
    hasDesk: loaded.settings.desk.url !== undefined,
    helpLines: readHelpLines,
  });
  const newsroom = new Newsroom(() => whatChanges(family, cases, reportOf()));
  let caller: Caller | 'shown' = parent;
  const wishes: HouseWish[] = [];
  mkdirSync(loaded.settings.directories.data, { recursive: true });
  const lan: HouseView['lan'] = {
    newcomers: () => [],
    seen: () => new Map(),
    deviceAt: () => undefined,
    ownAddresses: () => ['192.168.1.1', 'fd00::1'],
    isOneDevice: (address, other) => address === other,
  };
  const explain: HouseView['explain'] = changes.explain ?? (() => Promise.resolve('no-catalogue'));
  const personAt = (address: string) => childAt(address) ?? grownUpAt(address);
  const subjects = subjectsSide();
  const journalPort = journalSide(journal, feed);
  const view: HouseView = {
    version: '1.2.3',
    pages: join(directory, 'no-pages'),
    gate: { callerOf: (shown) => (caller === 'shown' ? gate.callerOf(shown) : caller) },
    accounts,
    channels,
    cases,
    family,
    lan,
    kids: kidsSide({
      settings: loaded.settings,
      family,
      lan,
      journal: journalPort,
      subjects,
      explain,
      cases,
      now,
      personAt,
    }),
    trials: new Trials(steady),
    subjects,
    documents: documentSide(family.terms.subjects),
    certificate: undefined,
    journal: journalPort,
    news: newsroom,
    ...houseSides({
      settings: loaded.settings,
      origins: { directory, flags: given },
      env,
      locked: undefined,
      accounts,
      now,
      house: () => undefined,
      wish: (wish) => void wishes.push(wish),
    }),
    report: () => reportOf(),
    explain,
    surprised: (cause) => {
      throw cause;
    },
    ...changes,
  };
  const app = createApp(view);
  return {
    view,
    folder: loaded.settings.directories.data,
    journal,
    feed,
    newsroom,
    wishes,
    async call(method, path, { as = parent, address = '192.168.1.9', json, text, octets, headers = {} } = {}) {
      caller = as;
      const socket = { remoteAddress: address, remotePort: 40_000, localAddress: '192.168.1.1' };
      const init = {
        method,
        headers: {
          host: '192.168.1.1:8530',
          ...(json !== undefined && { 'content-type': 'application/json' }),
          ...(octets !== undefined && { 'content-type': 'application/octet-stream' }),
          ...headers,
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
        ...(octets !== undefined && { body: octets, duplex: 'half' as const }),
        ...(text !== undefined && { body: text }),
      };
      const reply = await app.request(path, init, { incoming: { socket } });
      const said = await reply.text();
      const isJson = reply.headers.get('content-type')?.includes('json') ?? false;
      return { status: reply.status, headers: reply.headers, body: isJson && said !== '' ? JSON.parse(said) : said };
    },
  };
}
