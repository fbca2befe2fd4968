import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { writeAdded } from '../../src/app/added-lists.ts';
import { stateOfCatalogue } from '../../src/app/catalogue-state.ts';
import type { CompileOutcome, CompileProgress } from '../../src/app/compile-process.ts';
import { ListJob, type ListJobParts } from '../../src/app/list-job.ts';
import { ledgerPath } from '../../src/app/list-ledger.ts';
import { createLog } from '../../src/app/log.ts';
import type { Settings } from '../../src/config/schema.ts';
import type { ListStatus } from '../../src/core/status.ts';
import { writeLedger } from '../../src/lists/download/ledger.ts';
import { killCompileProcess } from '../house/compile-process.ts';
import { settingsOf } from '../house/test-house.ts';
import { ListServer, namesList } from '../lists/download/list-server.ts';
import { temporaryFolder } from '../lists/list-files.ts';

const minute = 60_000;
const hour = 60 * minute;

function jobOf(settings: Settings, parts: Partial<ListJobParts>): ListJob {
  const silent = { now: Date.now, told: () => {}, compiling: () => {}, compiled: () => {} };
  return new ListJob({ settings, log: createLog('test', 'silent'), ...silent, ...parts });
}

/** A job with one list at a server that gives it, a clock that can be moved, and what it told. */
async function jobWithOneList() {
  const server = await ListServer.open((_, reply) => void reply.end(namesList(10)));
  const data = mkdtempSync(join(tmpdir(), 'domovoy-job-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const settings = settingsOf({
    directories: { data },
    lists: { starter: false },
    source: [{ id: 'a', url: server.url(), allow_host: server.host, category: 'gambling' }],
  });
  const clock = { now: Date.now() };
  const lists: (readonly ListStatus[])[] = [];
  const outcomes: CompileOutcome['type'][] = [];
  const onProgress = { does: (_progress: CompileProgress): void => {} };
  const job = jobOf(settings, {
    now: () => clock.now,
    told: (status) => lists.push(status),
    compiling: (progress) => onProgress.does(progress),
    compiled: ({ type }) => outcomes.push(type),
  });
  const catalogue = (serial: number): string => join(data, `catalogue-${serial}.db`);
  return { job, server, settings, clock, lists, outcomes, onProgress, catalogue };
}

test('what is due is downloaded and compiled once, and not again before its time', async () => {
  const { job, server, clock, lists, outcomes } = await jobWithOneList();
  await Promise.all([job.look(), job.look()]);
  clock.now += hour;
  await job.look();
  expect([server.requests.length, outcomes]).toEqual([1, ['done']]);
  expect(lists.at(-1)).toEqual([{ id: 'a', good: expect.any(Number), trouble: null, stale: false, refused: false }]);
});

test('a list that is being downloaded is told as such, until it is there', async () => {
  const { job, lists } = await jobWithOneList();
  await job.look();
  const fetched = lists.map((told) => told.some(({ id, isFetched }) => id === 'a' && isFetched === true));
  expect(fetched).toContain(true);
  expect(fetched.at(-1)).toBe(false);
});

test('a run that falls is told, harms nobody, and is not repeated at once', async () => {
  const { job, server, settings, clock, outcomes } = await jobWithOneList();
  mkdirSync(ledgerPath(settings));
  await job.look();
  clock.now += hour / 60;
  await job.look();
  expect([server.requests.length, outcomes]).toEqual([0, ['failed']]);
  rmSync(ledgerPath(settings), { recursive: true });
  clock.now += hour;
  await job.look();
  expect([server.requests.length, outcomes.at(-1)]).toEqual([1, 'done']);
});

test('what fell between a download and its catalogue is made good after a rest, though nothing is due', async () => {
  const { job, server, settings, clock, outcomes, onProgress } = await jobWithOneList();
  onProgress.does = ({ step }) => {
    if (step !== 'merge') return;
    // A long run: the rest begins when it ends.
    clock.now += hour;
    killCompileProcess();
  };
  await job.look();
  onProgress.does = () => {};
  expect([server.requests.length, outcomes, stateOfCatalogue(settings)]).toEqual([1, ['failed'], 'missing']);
  clock.now += 14 * minute;
  await job.look();
  expect(outcomes).toEqual(['failed']);
  clock.now += minute;
  await job.look();
  await job.look();
  expect([server.requests.length, outcomes, stateOfCatalogue(settings)]).toEqual([1, ['failed', 'done'], 'good']);
});

test('a damaged catalogue is made anew at once, and where that one is damaged too, after a rest', async () => {
  const { job, clock, outcomes, catalogue } = await jobWithOneList();
  await job.look();
  rmSync(catalogue(1));
  await job.damaged();
  expect([outcomes, existsSync(catalogue(1))]).toEqual([['done', 'done'], true]);
  clock.now += minute;
  rmSync(catalogue(1));
  await job.damaged();
  await job.look();
  expect(outcomes).toEqual(['done', 'done']);
  clock.now += 15 * minute;
  await job.look();
  expect([outcomes, existsSync(catalogue(1))]).toEqual([['done', 'done', 'done'], true]);
});

test('a catalogue that is damaged while the lists are renewed waits for its turn', async () => {
  const { job, clock, outcomes, onProgress } = await jobWithOneList();
  let mending: Promise<void> | undefined;
  onProgress.does = () => void (mending ??= job.damaged());
  await job.look();
  await mending;
  expect(outcomes).toEqual(['done']);
  // The run that was under way has made a good one.
  clock.now += minute;
  await job.look();
  expect(outcomes).toEqual(['done']);
});

test('where another catalogue is as good as the damaged one, nothing is compiled', async () => {
  const { job, outcomes } = await jobWithOneList();
  await job.look();
  await job.damaged();
  expect(outcomes).toEqual(['done']);
});

test('a surprise ends neither the job nor the house', async () => {
  const { settings, catalogue } = await jobWithOneList();
  const surprising = jobOf(settings, {
    compiled: () => {
      throw new Error('nobody listens');
    },
  });
  await surprising.look();
  rmSync(catalogue(1));
  await surprising.mend();
  expect(existsSync(catalogue(1))).toBe(true);
});

test('a job that is closed starts nothing', async () => {
  const { job, server, lists } = await jobWithOneList();
  job.close();
  job.start();
  await job.mend();
  expect([server.requests.length, lists]).toEqual([0, []]);
});

/** What is warned of, line by line. */
function warnings() {
  const lines: string[] = [];
  return { lines, log: pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) }) };
}

test.each([
  ['there was none before it', null],
  ['the one before it stays', 1],
])('what is refused is told by what is left: %s', async (left, good) => {
  const { lines, log } = warnings();
  const server = await ListServer.open((_, reply) => void reply.end('<html>Pay for your Wi-Fi</html>'));
  const settings = settingsOf({
    directories: { data: temporaryFolder() },
    source: [{ id: 'a', url: server.url(), allow_host: server.host, category: 'gambling' }],
  });
  const tried = { at: 1, failures: 0, draw: 0 };
  writeLedger(ledgerPath(settings), new Map([['a', { tried, good, trouble: null }]]));
  await jobOf(settings, { log }).look();
  expect(lines.join('')).toContain(`what came for this list is refused; ${left}"`);
});

test('a file of one’s own that cannot be used is told, and once in the log', async () => {
  const { lines, log } = warnings();
  const told: (readonly ListStatus[])[] = [];
  const data = temporaryFolder();
  writeFileSync(join(data, 'page.txt'), '<html>Not found</html>\n');
  const source = ['page', 'gone'].map((id) => ({ id, path: join(data, `${id}.txt`), category: 'gambling' }));
  const job = jobOf(settingsOf({ directories: { data }, source }), { told: (lists) => told.push(lists), log });
  await job.mend();
  await job.look();
  const unusable = { good: null, stale: false, refused: false, unusable: 'left-out' };
  expect(told.at(-1)).toEqual([
    { ...unusable, id: 'page', trouble: { reason: 'web-page', detail: source[0]!.path, since: expect.any(Number) } },
    { ...unusable, id: 'gone', trouble: { reason: 'missing', detail: source[1]!.path, since: expect.any(Number) } },
  ]);
  expect(lines.filter((line) => line.includes('this list is left out'))).toHaveLength(2);
});

test('who asks for every list has it fetched before its time, once for all who ask meanwhile', async () => {
  const { job, server, outcomes } = await jobWithOneList();
  await job.look();
  await Promise.all([job.update(), job.update()]);
  expect([server.requests.length, outcomes.length]).toEqual([2, 2]);
});

test('a list that parents add while another is fetched has its turn at once', async () => {
  const { job, server, settings, lists } = await jobWithOneList();
  const looking = job.look();
  const more = { id: 'own/more', title: 'More', category: 'gambling', action: 'block', format: 'auto' } as const;
  writeAdded(settings.directories.data, [{ ...more, url: server.url('/more'), allowHost: server.host }]);
  await Promise.all([looking, job.changed()]);
  expect(lists.at(-1)!.map(({ id, trouble }) => [id, trouble])).toEqual([
    ['a', null],
    ['own/more', null],
  ]);
});
