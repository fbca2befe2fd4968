import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import type { FromAdmin, ToAdmin } from '../../src/app/messages.ts';
import type { Event } from '../../src/core/event.ts';
import type { Endpoint } from '../../src/core/ports.ts';
import { noCounts } from '../../src/core/counts.ts';
import { eventually } from '../kit.ts';
import { Journal } from '../../src/store/journal.ts';
import { plainSettings, withoutIds } from '../store/journal-kit.ts';

const data = mkdtempSync(join(tmpdir(), 'admin-'));
afterAll(() => rmSync(data, { recursive: true }));

const journal = { size: 1024 ** 2, days: 30_000, privacy: 'full' } as const;
const event: Event = {
  at: Date.UTC(2026, 5, 1),
  client: '192.168.1.7',
  who: 'strangers',
  name: 'school.test',
  type: 1,
  rcode: 0,
  source: 'cache',
  action: undefined,
  because: undefined,
  latency: 0,
};

/** Nobody was busy, and nobody came. */
const quiet = { busy: [], strangers: [], trials: [] } as const;

/** The thread as the supervisor starts it, up to its `ready`. */
async function start(listen: Endpoint | undefined) {
  const settings = {
    directories: { data },
    journal,
    admin: { listen, https: false },
    kids: { listen: undefined, bonus: 0, quizzes: 2 },
    desk: { url: undefined, key: undefined },
    dns: { lan: ['loopback'] },
    lan: { leases: [], cut: [] },
    household: { age: 6, blocked: [], allowed: [], allow: [], deny: [] },
    startPage: { url: undefined },
  };
  const worker = new Worker(new URL('../../src/app/admin-thread.ts', import.meta.url), {
    workerData: { settings, version: '1.2.3' },
    env: { ...process.env, DOMOVOY_LOG: 'silent' },
  });
  const told: FromAdmin[] = [];
  worker.on('message', (message: FromAdmin) => told.push(message));
  const ready = await eventually('the thread is ready', () => told.find(({ type }) => type === 'ready'));
  const tell = (message: ToAdmin): void => worker.postMessage(message);
  const stop = async (): Promise<number> => {
    tell({ type: 'stop' });
    return ((await once(worker, 'exit')) as [number])[0];
  };
  return { bound: ready.type === 'ready' ? ready.bound : undefined, told, tell, stop };
}

test('what it is told is in /health at once, and in the journal when it stops', async () => {
  const admin = await start({ address: '127.0.0.1', port: 0 });
  const house = {
    catalogue: undefined,
    upstreams: [],
    impairments: ['catalogue-missing' as const],
    lists: [],
    registry: null,
    compiling: undefined,
    resolvers: 1,
    restarts: 2,
  };
  admin.tell({ type: 'status', status: house });
  for (const _ of [1, 2]) {
    admin.tell({
      type: 'events',
      events: [event],
      counts: { ...noCounts(), bySource: new Map([['cache', 1]]) },
      ...quiet,
    });
  }
  const reply = await fetch(`http://127.0.0.1:${admin.bound!.port}/health`);
  expect(await reply.json()).toMatchObject({
    status: 'impaired',
    reasons: ['catalogue-missing'],
    resolvers: { up: 1, restarts: 2 },
    queries: { total: 2 },
  });
  expect(await admin.stop()).toBe(0);

  const written = new Journal({ path: join(data, 'journal.db'), ...plainSettings }, () => {});
  written.open(0);
  expect(withoutIds(written.latest(10))).toEqual([event, event]);
  written.close(0);
});

test('a thread that comes back says anew what is wrong, so that nothing old is believed', async () => {
  const admin = await start(undefined);
  expect(admin.told).toContainEqual({ type: 'impairments', impairments: [] });
  expect(await admin.stop()).toBe(0);
});

test('without its port the rest goes on', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const admin = await start({ address: '127.0.0.1', port });
  expect(admin.bound).toBeUndefined();
  admin.tell({ type: 'events', events: [event], counts: noCounts(), ...quiet });
  expect(await admin.stop()).toBe(0);
  other.close();
});

test('with its pages off it opens no port', async () => {
  const admin = await start(undefined);
  expect(admin.bound).toBeUndefined();
  expect(await admin.stop()).toBe(0);
});
