import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatEndpoint } from '../../src/config/endpoint.ts';
import { eventually } from '../kit.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

/** Mounts a disk of one MiB there; undefined where this machine does not let us. */
function mountTiny(folder: string): Disposable | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return { [Symbol.dispose]: () => void execFileSync('/bin/umount', ['-l', folder]) };
}

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
