import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Family } from '../../src/app/family.ts';
import { openFamily } from '../../src/app/open-family.ts';
import { addBonus, addGrant } from '../../src/core/family/grants.ts';
import { weekdays } from '../../src/core/family/calendar.ts';
import type { Budget, Choices } from '../../src/core/family/household.ts';
import { askFrom, atLocal, tablets } from '../house/family-house.ts';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { mashaAndPetya } from '../house/kept-house.ts';
import { settingsOf } from '../house/test-house.ts';
import { eventually, qname } from '../kit.ts';
import { bareEnvironment, build, BuiltHouse, freePort, program } from './built-house.ts';
import { MovedClock } from './moved-clock.ts';

// The built program with two resolver threads, on a machine whose clock is moved; one house, closed and opened again.

const folder = mkdtempSync(join(tmpdir(), 'domovoy-family-clock-'));
const clock = new MovedClock(join(folder, 'clock'));
const settings = settingsOf({ directories: { data: join(folder, 'data') } });

const spent = 'domovoy: no minutes left today';
const asleep = 'domovoy: it is bedtime';
const denied = "domovoy: blocked by the family's own rule";

const total = { kind: 'total' } as const;
const threeMinutes: Budget = {
  target: total,
  minutes: { mon: 3, tue: 3, wed: 3, thu: 3, fri: 3, sat: 3, sun: 3 },
};
const choices: Choices = {
  closed: { bedtime: [{ days: weekdays, from: 21 * 60, to: 7 * 60 }], school: [], quiet: [] },
  rules: [{ effect: 'deny', name: qname('chat.test'), scope: 'subtree' }],
};

/** Masha has minutes; Petya has none to count, and the same bedtime. */
const household = mashaAndPetya(choices);
const withBudget = {
  ...household,
  people: household.people.map((one) =>
    one.id === 'masha' ? { ...one, choices: { ...choices, budgets: [threeMinutes] } } : one,
  ),
};

let upstream: FakeUpstream;
let pages: number;
let house: BuiltHouse;

function open(): Promise<BuiltHouse> {
  const env = bareEnvironment({
    DOMOVOY_DNS_LISTEN: '127.0.0.1:0',
    DOMOVOY_DNS_RESOLVERS: '2',
    DOMOVOY_ADMIN_LISTEN: `127.0.0.1:${pages}`,
    DOMOVOY_UPSTREAM_SERVERS: upstream.name,
    ...clock.env,
  });
  const preload = new URL('moved-clock.ts', import.meta.url).href;
  return BuiltHouse.open([process.execPath, '--import', preload, program, 'serve'], folder, env);
}

/** Closes the house at one moment, and opens it at another. */
async function reopen(moment: number = clock.now()): Promise<void> {
  await house.close();
  clock.set(moment);
  house = await open();
}

/** What a parent does, in a process beside the house. */
function parent<T>(does: (family: Family) => T): T {
  const home = openFamily(settings, clock.now);
  try {
    return does(home.family);
  } finally {
    home.close();
  }
}

function change(...changes: readonly Parameters<Family['change']>[0][]): void {
  for (const one of changes) expect(parent((family) => family.change(one))).toMatchObject({ kind: 'done' });
}

async function see(who: string, name: string): Promise<string> {
  return (await askFrom(house.port, tablets[who]!, name)).ede?.text ?? 'open';
}

/** What both threads say: the kernel gives each socket of a device to one of them. */
async function seeOnBoth(who: string, name = 'play.test'): Promise<string> {
  const seen = await Promise.all(Array.from({ length: 16 }, () => see(who, name)));
  return [...new Set(seen)].sort().join(' | ');
}

async function health(): Promise<{ reasons: string[]; queries: { total: number } }> {
  const response = await fetch(`http://127.0.0.1:${pages}/health`);
  return (await response.json()) as Awaited<ReturnType<typeof health>>;
}

/** A child is busy in a minute, on both threads; when the house has counted it, the next minute begins. */
async function beBusy(who: string): Promise<string> {
  const before = (await health()).queries.total;
  const seen = await seeOnBoth(who);
  await eventually('it is counted', async () => (await health()).queries.total >= before + 16);
  clock.set((Math.floor(clock.now() / 60_000) + 1) * 60_000);
  return seen;
}

beforeAll(async () => {
  build();
  upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.7', 'pool.ntp.org 300 A 192.0.2.8']);
  pages = await freePort();
  clock.set(atLocal(household.zone, '2026-11-23 18:00'));
  house = await open();
}, 120_000);

afterAll(async () => {
  await house[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const patient = { timeout: 120_000 };

test('a minute on two threads is one minute; both close when minutes end, and open with more', patient, async () => {
  change(() => ({ household: withBudget }));
  await eventually('the household holds', async () => (await seeOnBoth('masha', 'chat.test')) === denied);
  expect([await beBusy('masha'), await beBusy('masha'), await beBusy('masha')]).toEqual(['open', 'open', 'open']);
  await eventually('both are closed', async () => (await seeOnBoth('masha')) === spent);
  expect(await seeOnBoth('petya')).toBe('open');

  change((before, { subjects }) =>
    addBonus(before, subjects, { who: 'masha', target: total, day: '2026-11-23', minutes: 2 }),
  );
  await eventually('both are open', async () => (await seeOnBoth('masha')) === 'open');
  expect(await beBusy('masha')).toBe('open');
  expect(await beBusy('masha')).toBe('open');
  await eventually('both are closed again', async () => (await seeOnBoth('masha')) === spent);
});

test('a restart in the middle of the evening gives no minutes back', patient, async () => {
  await reopen();
  expect(await seeOnBoth('masha')).toBe(spent);
  expect(await seeOnBoth('petya')).toBe('open');
});

test('a clock that goes back an hour gives no minutes back, and makes no yes longer', patient, async () => {
  const until = clock.now() + 30 * 60_000;
  change((before, { subjects }, { at }) =>
    addGrant(
      before,
      subjects,
      { id: 'yes', who: 'petya', what: { kind: 'name', name: qname('chat.test') }, until },
      at,
    ),
  );
  await eventually('the yes holds', async () => (await seeOnBoth('petya', 'chat.test')) === 'open');
  clock.pass(-60);
  const endOfYes = (): number => parent((family) => family.look().household.grants[0]?.until ?? NaN);
  await eventually('the house has seen it', () => endOfYes() < until);
  expect(await seeOnBoth('masha')).toBe(spent);
  clock.pass(31);
  await eventually('the yes is over', async () => (await seeOnBoth('petya', 'chat.test')) === denied);
});

test(
  'a box that wakes up in 1970 goes on as it was, names of time resolve, and the hour holds when it is known',
  patient,
  async () => {
    clock.set(atLocal(household.zone, '2026-11-23 22:00'));
    await eventually('it is bedtime', async () => (await seeOnBoth('petya')) === asleep);
    await reopen(3_600_000);
    expect(await seeOnBoth('petya')).toBe(asleep);
    expect(await seeOnBoth('petya', 'pool.ntp.org')).toBe('open');
    await eventually('the parents are told', async () => (await health()).reasons.includes('clock-unknown'));
    clock.set(atLocal(household.zone, '2026-11-24 12:00'));
    await eventually('it is noon', async () => (await seeOnBoth('petya')) === 'open');
    await reopen(3_600_000);
    expect(await seeOnBoth('petya')).toBe('open');
    clock.set(atLocal(household.zone, '2026-11-24 21:00'));
    await eventually('it is bedtime again', async () => (await seeOnBoth('petya')) === asleep);
  },
);
