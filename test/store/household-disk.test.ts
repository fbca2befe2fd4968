import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HouseholdReader } from '../../src/store/household-reader.ts';
import { mountTiny } from '../tiny-disk.ts';
import { household, householdIn, monday, strict } from './household-kit.ts';

const full = { kind: 'failed', code: expect.stringMatching(/^SQLITE_(FULL|IOERR|CANTOPEN)/) };

/** Fills the disk to its last octet. */
function fill(folder: string): void {
  expect(() => writeFileSync(join(folder, 'filler'), Buffer.alloc(2 ** 21))).toThrow('ENOSPC');
}

test('a full disk refuses a change, keeps the household, and takes the change once there is room', ({ skip }) => {
  using place = householdIn();
  using mounted = mountTiny(place.folder);
  if (mounted === undefined) return skip('a tiny disk can be mounted by root alone');
  const store = place.open();
  store.save(household(1, 5), store.newest().revision);
  fill(place.folder);
  for (let mark = 2; mark <= 5; mark++) expect(store.save(household(mark, 500), 2)).toEqual(full);
  expect(store.newest()).toMatchObject({ revision: 2, household: household(1, 5) });
  expect(store.snapshot('2026-06-01')).toEqual(full);
  expect(place.news.slice(1)).toEqual([{ kind: 'failing', code: full.code }]);
  rmSync(join(place.folder, 'filler'));
  expect(store.save(household(6, 500), 2)).toEqual({ kind: 'saved', revision: 3 });
  expect(store.snapshot('2026-06-01')).toEqual({ kind: 'done', value: 'made' });
  expect(place.news.slice(2)).toEqual([{ kind: 'recovered' }]);
  store.close();
});

test('a house that is opened on a full disk has its household, and its readers too', ({ skip }) => {
  using place = householdIn();
  using mounted = mountTiny(place.folder);
  if (mounted === undefined) return skip('a tiny disk can be mounted by root alone');
  const before = place.open();
  before.save(household(1, 5), before.newest().revision);
  before.close();
  fill(place.folder);
  const store = place.open();
  expect(store.newest()).toMatchObject({ revision: 2, household: household(1, 5) });
  const reader = new HouseholdReader(place.place);
  const read = reader.read(({ revisions }) => revisions.newest()?.household);
  expect(read).toEqual({ kind: 'done', value: household(1, 5) });
  expect(store.save(household(2, 5), 2)).toEqual(full);
  expect(store.newest().household).toEqual(household(1, 5));
  rmSync(join(place.folder, 'filler'));
  expect(store.save(household(2, 5), 2)).toEqual({ kind: 'saved', revision: 3 });
  expect(reader.read(({ revisions }) => revisions.newest()?.revision)).toEqual({ kind: 'done', value: 3 });
  store.close();
});

test.for([['after an orderly end', true] as const, ['after a power cut, with a log', false] as const])(
  'a disk that lets nobody write, %s: the household is read all the same',
  ([, orderly], { skip }) => {
    using source = householdIn();
    using place = householdIn();
    using mounted = mountTiny(place.folder);
    if (mounted === undefined) return skip('a tiny disk can be mounted by root alone');
    const before = source.open();
    before.save(household(1, 5), before.newest().revision);
    before.write(({ clock }) => clock.set(monday));
    if (orderly) before.close();
    cpSync(source.folder, place.folder, { recursive: true });
    rmSync(`${place.path}-shm`, { force: true });
    before.close();
    writeFileSync(`${place.path}.4194305.tmp`, 'left by a power cut');
    execFileSync('/bin/mount', ['-o', 'remount,ro', place.folder]);

    const store = place.open();
    expect(store.newest()).toMatchObject({ revision: 2, household: household(1, 5) });
    expect(store.read(({ clock }) => clock.lastKnown)).toEqual({ kind: 'done', value: monday });
    expect(store.save(household(2, 5), 2)).toMatchObject({ kind: 'failed' });
    expect(store.newest().household).toEqual(household(1, 5));
    store.close();
  },
);

test('a damaged file on a full disk is mended in memory, and on the disk once there is room', ({ skip }) => {
  using place = householdIn();
  using mounted = mountTiny(place.folder);
  if (mounted === undefined) return skip('a tiny disk can be mounted by root alone');
  const before = place.open();
  before.save(household(1, 5), before.newest().revision);
  before.snapshot('2026-06-01');
  before.close();
  writeFileSync(place.path, readFileSync(place.path).fill(0, 0, 3_000));
  fill(place.folder);
  for (const _ of [1, 2]) {
    const store = place.open();
    const { revision, household: found } = store.newest();
    expect(found).toEqual(household(1, 5));
    expect(store.save(household(2, 5), revision)).toMatchObject({ kind: 'failed' });
    store.close();
  }
  rmSync(join(place.folder, 'filler'));
  const store = place.open();
  const { revision, household: found } = store.newest();
  expect(found).toEqual(household(1, 5));
  expect(store.save(household(2, 5), revision)).toMatchObject({ kind: 'saved' });
  store.close();
  expect(readdirSync(place.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a folder that cannot be had: the household that protects holds, and nobody can save over another', () => {
  using place = householdIn();
  const inTheWay = join(place.folder, 'data');
  writeFileSync(inTheWay, '');
  const store = place.open(inTheWay);
  expect(store.newest()).toEqual({ revision: 0, at: 0, household: strict });
  expect(store.save(household(1), 0)).toMatchObject({ kind: 'failed' });
  rmSync(inTheWay);
  expect(store.save(household(1), 0)).toEqual({ kind: 'conflict', revision: 1 });
  store.close();
});
