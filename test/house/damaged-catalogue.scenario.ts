import {
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileApart } from '../../src/app/compile-apart.ts';
import { rollBackCatalogue } from '../../src/app/roll-back.ts';
import { eventually } from '../kit.ts';
import { Disk, ThreadHouse } from './thread-house.ts';

const files = (disk: Disk): string[] => readdirSync(disk.data).filter((file) => file.startsWith('catalogue-'));

/** Turns one bit in the middle of a file, as a tired SD card does. */
function turnBit(path: string): void {
  const octets = readFileSync(path);
  octets[Math.floor(octets.length * 0.7)]! ^= 0x10;
  writeFileSync(path, octets);
}

test('a new catalogue with one bit turned is never used: the one before it serves, and a sound one is made', async () => {
  using disk = new Disk(['bet.test']);
  await using home = await ThreadHouse.open(disk);
  disk.writeList(['bet.test', 'other.test']);
  // Ready beside, then there at once, as a rename puts it.
  copyFileSync(join(disk.data, 'catalogue-1.db'), join(disk.folder, 'next.db'));
  turnBit(join(disk.folder, 'next.db'));
  copyFileSync(join(disk.folder, 'next.db'), join(disk.data, 'catalogue-2.db'));
  await eventually('the damaged one is put aside and another is made', () => files(disk).includes('catalogue-3.db'));
  expect(files(disk)).not.toContain('catalogue-2.db');
  expect(await home.address('bet.test')).toBe('0.0.0.0');
});

test('a house that opens on a catalogue with one bit turned makes a sound one', async () => {
  using disk = new Disk(['bet.test']);
  {
    await using first = await ThreadHouse.open(disk);
    expect(await first.address('bet.test')).toBe('0.0.0.0');
  }
  turnBit(join(disk.data, 'catalogue-1.db'));
  await using home = await ThreadHouse.open(disk);
  await eventually('another is made', () => files(disk).includes('catalogue-2.db'));
  await eventually('it is used', async () => (await home.address('bet.test')) === '0.0.0.0');
});

test('a disk that goes bad under the house: what cannot be read is put aside, and the family stays protected', async () => {
  using disk = new Disk(Array.from({ length: 50_000 }, (_, i) => `bet${i}.test`));
  await using home = await ThreadHouse.open(disk);
  expect(await home.address('bet7.test')).toBe('0.0.0.0');
  const path = join(disk.data, 'catalogue-1.db');
  const file = openSync(path, 'r+');
  const size = statSync(path).size;
  for (let at = 4096 * 4; at < size; at += 4096) writeSync(file, Buffer.alloc(64, 0xff), 0, 64, at);
  closeSync(file);
  await eventually('a look-up stumbles, and another catalogue is made', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => home.address(`bet${i * 977}.test`)));
    return files(disk).includes('catalogue-2.db');
  });
  await eventually('it is used', async () => (await home.address('bet49000.test')) === '0.0.0.0');
});

test('a catalogue is put back: the house takes it, keeps it over a restart, and lets go when a list changes', async () => {
  using disk = new Disk(['bet.test']);
  const blocked = async (home: ThreadHouse, name: string) => (await home.address(name)) === '0.0.0.0';
  {
    await using home = await ThreadHouse.open(disk);
    disk.writeList(['bet.test', 'school.test']);
    await compileApart({ settings: home.settings, renew: false });
    await eventually('the new list holds', () => blocked(home, 'school.test'));
    expect(await rollBackCatalogue(home.settings)).toEqual({ from: 2, to: 1 });
    await eventually('the old one is back', async () => !(await blocked(home, 'school.test')));
    expect(await blocked(home, 'bet.test')).toBe(true);
    expect(await rollBackCatalogue(home.settings)).toBeUndefined();
  }
  {
    await using home = await ThreadHouse.open(disk);
    expect(await blocked(home, 'school.test')).toBe(false);
    expect(files(disk).sort()).toEqual(['catalogue-1.db', 'catalogue-2.db.put-back']);
  }
  // Even what was put back may be spoilt: the house opens all the same.
  writeFileSync(join(disk.data, 'catalogue-2.db.put-back'), '');
  disk.writeList(['bet.test', 'other.test']);
  await using home = await ThreadHouse.open(disk);
  await eventually('the list changed, so a new catalogue is made', () => blocked(home, 'other.test'));
  expect(files(disk).sort()).toEqual(['catalogue-1.db', 'catalogue-3.db']);
});
