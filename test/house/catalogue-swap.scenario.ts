import { closeSync, copyFileSync, openSync, readdirSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileApart } from '../../src/app/compile-apart.ts';
import { openNewest } from '../../src/store/catalogue-folder.ts';
import { eventually } from '../kit.ts';
import { killCompileProcess } from './compile-process.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { Disk, ThreadHouse, threadSettings } from './thread-house.ts';

const many = Array.from({ length: 400_000 }, (_, i) => `name-${i}.listed.test`);

test('a new catalogue is taken while queries run, and none of them fails (F10)', async () => {
  using disk = new Disk(['bet.test']);
  await using home = await ThreadHouse.open(disk);
  const rcodes = new Set<number>();
  for (const name of ['first.test', 'second.test', 'third.test']) {
    disk.writeList(['bet.test', name]);
    expect(await compileApart({ settings: home.settings, renew: false })).toMatchObject({
      type: 'done',
      names: expect.any(Number),
    });
    await eventually('the new list holds', async () => {
      const replies = await Promise.all(['bet.test', 'open.test', name].map((asked) => home.ask(asked)));
      for (const { rcode } of replies) rcodes.add(rcode);
      expect(replies[0]!.answers).toEqual(['bet.test 10 A 0.0.0.0']);
      return replies[2]!.answers[0]?.endsWith(' 0.0.0.0');
    });
  }
  expect([...rcodes]).toEqual([0]);
  expect(readdirSync(disk.data).filter((file) => file.startsWith('catalogue-')).length).toBe(2);
});

test.each(['read', 'merge', 'write'] as const)(
  'killed at the step %s the compiler leaves the old catalogue in use, and the next one succeeds (F8, F9)',
  async (step) => {
    using disk = new Disk(['bet.test']);
    await using home = await ThreadHouse.open(disk);
    disk.writeList(['bet.test', 'other.test', ...many.slice(0, 100_000)]);
    const order = { settings: home.settings, renew: false };
    const killed = await compileApart(order, undefined, (progress) => {
      if (progress.step === step) killCompileProcess();
    });
    expect(killed).toMatchObject({ type: 'failed', sentence: expect.stringContaining('SIGKILL') });
    expect([await home.address('bet.test'), await home.address('other.test')]).toEqual(['0.0.0.0', '192.0.2.1']);
    expect(await compileApart(order)).toMatchObject({ type: 'done' });
    await eventually('the new list holds', async () => (await home.address('other.test')) === '0.0.0.0');
    expect(readdirSync(disk.data).filter((file) => file.includes('.tmp'))).toEqual([]);
  },
);

test('a compile process that is killed leaves the old catalogue in use, and no half of a new one (F8, F9)', async () => {
  using disk = new Disk(['bet.test']);
  await using home = await ThreadHouse.open(disk);
  disk.writeList(['other.test', ...many]);
  const compiling = compileApart({ settings: home.settings, renew: false });
  await eventually('it compiles', killCompileProcess);
  expect(await compiling).toMatchObject({ type: 'failed', sentence: expect.stringContaining('SIGKILL') });
  expect(await home.address('bet.test')).toBe('0.0.0.0');
  expect(await home.address('other.test')).toBe('192.0.2.1');
  expect(readdirSync(disk.data).filter((file) => file.startsWith('catalogue'))).toEqual(['catalogue-1.db']);
});

/** Ways in which a file of the newest catalogue goes bad. */
const damages = [
  { name: 'empty', damage: (path: string) => truncateSync(path, 0) },
  { name: 'cut in half', damage: (path: string) => truncateSync(path, statSync(path).size / 2) },
  { name: 'cut by a page', damage: (path: string) => truncateSync(path, statSync(path).size - 4096) },
  { name: 'no database at all', damage: (path: string) => scribble(path, 0) },
];

function scribble(path: string, at: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, at);
  closeSync(file);
}

test('a newest catalogue that is damaged is passed over for the one before it (F6)', async () => {
  using disk = new Disk();
  await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
  await compileApart({ settings: threadSettings(disk, upstream), renew: false });
  damages.forEach(({ name, damage }, index) => {
    const newest = join(disk.data, `catalogue-${index + 2}.db`);
    copyFileSync(join(disk.data, 'catalogue-1.db'), newest);
    damage(newest);
    const passedOver: string[] = [];
    const catalogue = openNewest(disk.data, (path) => passedOver.push(path));
    expect({ name, serial: catalogue?.serial, passedOver: passedOver[0] }).toEqual({
      name,
      serial: 1,
      passedOver: newest,
    });
    catalogue?.close();
  });
  await using home = await ThreadHouse.open(disk);
  expect(await home.address('bet.test')).toBe('0.0.0.0');
  expect(await home.address('open.test')).toBe('192.0.2.1');
});
