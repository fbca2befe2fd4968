import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CompileOutcome } from '../../src/app/compile-process.ts';
import { ListJob } from '../../src/app/list-job.ts';
import { ledgerPath } from '../../src/app/list-ledger.ts';
import { createLog } from '../../src/app/log.ts';
import type { ListStatus } from '../../src/core/status.ts';
import { settingsOf } from '../house/test-house.ts';
import { ListServer, namesList } from '../lists/download/list-server.ts';

const hour = 3_600_000;

/** A job with one list at a server that gives it, and what it told. */
async function jobWithOneList() {
  const server = await ListServer.open((_, reply) => void reply.end(namesList(10)));
  const data = mkdtempSync(join(tmpdir(), 'domovoy-job-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const settings = settingsOf({
    directories: { data },
    lists: { starter: false },
    source: [{ id: 'a', url: server.url(), allow_host: server.host, category: 'gambling' }],
  });
  const lists: (readonly ListStatus[])[] = [];
  const outcomes: CompileOutcome['type'][] = [];
  const job = new ListJob({
    settings,
    log: createLog('test', 'silent'),
    told: (status) => lists.push(status),
    compiling: () => {},
    compiled: ({ type }) => outcomes.push(type),
  });
  return { job, server, settings, lists, outcomes };
}

test('what is due is downloaded and compiled once, and not again before its time', async () => {
  const { job, server, lists, outcomes } = await jobWithOneList();
  const now = Date.now();
  await Promise.all([job.look(now), job.look(now)]);
  await job.look(now + hour);
  expect([server.requests.length, outcomes]).toEqual([1, ['done']]);
  expect(lists.at(-1)).toEqual([{ id: 'a', good: expect.any(Number), trouble: null, stale: false, refused: false }]);
});

test('a run that falls is told, harms nobody, and is not repeated at once', async () => {
  const { job, server, settings, outcomes } = await jobWithOneList();
  mkdirSync(ledgerPath(settings));
  const now = Date.now();
  await job.look(now);
  await job.look(now + hour / 60);
  expect([server.requests.length, outcomes]).toEqual([0, ['failed']]);
  rmSync(ledgerPath(settings), { recursive: true });
  await job.look(now + hour);
  expect([server.requests.length, outcomes]).toEqual([1, ['failed', 'done']]);
});

test('a job that is closed starts nothing', async () => {
  const { job, server, lists } = await jobWithOneList();
  job.close();
  job.start();
  expect([server.requests.length, lists]).toEqual([0, []]);
});
