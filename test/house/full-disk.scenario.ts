import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileApart } from '../../src/app/compile-apart.ts';
import { renewLists } from '../../src/app/renew-lists.ts';
import { formatEndpoint } from '../../src/config/endpoint.ts';
import { eventually } from '../kit.ts';
import { ListServer, namesList } from '../lists/download/list-server.ts';
import { mountTiny } from '../tiny-disk.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

test('a full disk costs log lines and no answer (F8, F12)', async ({ skip }) => {
  using disk = new Disk();
  using mounted = mountTiny(disk.data);
  if (mounted === undefined) return skip('a tiny disk can be mounted by root alone');
  const filler = join(disk.data, 'filler');
  const fill = (): void => expect(() => writeFileSync(filler, Buffer.alloc(2 ** 20))).toThrow('ENOSPC');

  const first = await ThreadHouse.open(disk);
  fill();
  for (let i = 0; i < 1_000; i++) expect((await first.ask(`n${i % 50}.test`)).rcode).toBe(0);
  await first[Symbol.asyncDispose]();

  // There is no room even to begin a journal.
  for (const part of ['', '-wal', '-shm']) rmSync(join(disk.data, `journal.db${part}`), { force: true });
  fill();
  await using home = await ThreadHouse.open(disk, {}, { admin: { listen: '127.0.0.1:0' } });
  const pages = await eventually('the pages are open', () => home.house.pages);
  const response = await fetch(`http://${formatEndpoint(pages)}/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ journal: { failure: expect.stringMatching(/^SQLITE_/) } });
  expect(await home.address('bet.test')).toBe('0.0.0.0');
  expect(await home.address('open.test')).toBe('192.0.2.1');
  expect(home.house.supervisor.admin.restarts).toBe(0);
});

test('a disk that fills while a catalogue is written leaves the old one in use, and no half of a new one', async ({
  skip,
}) => {
  using disk = new Disk(['bet.test']);
  using mounted = mountTiny(disk.data);
  if (mounted === undefined) return skip('a tiny disk can be mounted by root alone');
  await using home = await ThreadHouse.open(disk);
  const order = { settings: home.settings, renew: false };
  disk.writeList(['bet.test', ...Array.from({ length: 100_000 }, (_, i) => `name-${i}.listed.test`)]);
  expect(await compileApart(order)).toMatchObject({ type: 'failed', sentence: expect.stringMatching(/full|ENOSPC/) });
  expect([await home.address('bet.test'), await home.address('open.test')]).toEqual(['0.0.0.0', '192.0.2.1']);
  expect(readdirSync(disk.data).filter((file) => file.startsWith('catalogue-'))).toEqual(['catalogue-1.db']);
  disk.writeList(['bet.test', 'other.test']);
  expect(await compileApart(order)).toMatchObject({ type: 'done' });
});

test('a disk that fills while a list is downloaded leaves the last good one, and says so', async ({ skip }) => {
  using disk = new Disk();
  using mounted = mountTiny(disk.data);
  if (mounted === undefined) return skip('a tiny disk can be mounted by root alone');
  let names = 5;
  const server = await ListServer.open((_, reply) => void reply.end(namesList(names)));
  const source = [{ id: 'web', url: server.url('/list'), allow_host: server.host, update: 1, category: 'gambling' }];
  await using home = await ThreadHouse.open(disk, {}, { source });
  await eventually('the list holds', async () => (await home.address('bet-4.test')) === '0.0.0.0');

  names = 200_000;
  const tomorrow = { now: () => Date.now() + 86_400_000, random: () => 0.5, told: () => {} };
  await renewLists(home.settings, tomorrow);
  expect(readFileSync(join(disk.data, 'lists.json'), 'utf8')).toContain('"reason": "disk"');
  expect(readdirSync(join(disk.data, 'sources', 'web')).filter((file) => file.endsWith('.new'))).toEqual([]);
  expect(await compileApart({ settings: home.settings, renew: false })).toEqual({ type: 'unchanged', lost: [] });
  expect([await home.address('bet-4.test'), await home.address('open.test')]).toEqual(['0.0.0.0', '192.0.2.1']);
});
