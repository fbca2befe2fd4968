import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync as readFile,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { trialsOf } from '../how-long.ts';
import { household, householdIn, monday, strict } from './household-kit.ts';

/** A process number that nobody has: Linux gives none so high. */
const nobody = 2 ** 22 + 1;

/** The folder of a household that is damaged, and where the power is cut while it is mended. */
interface Cut {
  readonly folder: string;
  readonly path: string;
  readonly aside: string;
  /** A whole file such as the mending makes. */
  readonly whole: string;
}

const cuts: readonly { name: string; cut: (at: Cut) => void }[] = [
  { name: 'before the first step', cut: () => {} },
  {
    name: 'while the new file is written',
    cut: ({ path }) => writeFileSync(`${path}.${nobody}.tmp`, 'SQLite format 3\0 and no more'),
  },
  {
    name: 'when the damaged file is aside and its log is not',
    cut: ({ path, aside }) => renameSync(path, aside),
  },
  {
    name: 'when the damaged file and its log are aside',
    cut: ({ path, aside }) => {
      renameSync(path, aside);
      renameSync(`${path}-wal`, `${aside}-wal`);
    },
  },
  {
    name: 'when the new file is whole and has no name yet',
    cut: ({ path, aside, whole }) => {
      renameSync(path, aside);
      renameSync(`${path}-wal`, `${aside}-wal`);
      copyFileSync(whole, `${path}.${nobody}.tmp`);
    },
  },
  {
    name: 'when the new file has its name and what it was made from is still there',
    cut: ({ path, aside, whole }) => {
      renameSync(path, aside);
      renameSync(`${path}-wal`, `${aside}-wal`);
      copyFileSync(whole, `${path}.${nobody}.tmp`);
      linkSync(`${path}.${nobody}.tmp`, path);
    },
  },
];

test.each(cuts)('the power is cut $name: the household is there', ({ cut }) => {
  using source = householdIn();
  using place = householdIn();
  const store = source.open();
  store.save(household(1), store.newest().revision);
  store.snapshot('2026-06-01');
  store.save(household(2), 2);
  store.write(({ clock }) => clock.set(monday));
  // As it lies there while it is in use: with a log.
  cpSync(source.folder, place.folder, { recursive: true });
  const whole = join(source.folder, 'whole.db');
  copyFileSync(source.path, whole);
  store.close();
  rmSync(`${place.path}-shm`, { force: true });
  expect(existsSync(`${place.path}-wal`)).toBe(true);
  // The last page is the end of the newest document; all before it can be read.
  const octets = Buffer.from(readFile(place.path));
  writeFileSync(place.path, octets.fill(0, octets.length - 1024));

  cut({ folder: place.folder, path: place.path, aside: `${place.path}.damaged-${monday - 1}`, whole });
  const again = place.open();
  const { household: found, revision } = again.newest();
  expect([household(1), household(2)]).toContainEqual(found);
  expect(again.save(household(3), revision)).toMatchObject({ kind: 'saved' });
  again.close();
  const last = place.open();
  expect(last.newest().household).toEqual(household(3));
  last.close();
  const left = readdirSync(place.folder).filter((name) => !name.includes('.damaged-'));
  expect(left.sort()).toEqual(['household.db', 'snapshots']);
});

test('the first household of all is there whole or not at all', () => {
  using place = householdIn();
  writeFileSync(`${place.path}.${nobody}.tmp`, 'SQLite format 3\0 and no more');
  const store = place.open();
  expect(store.newest()).toMatchObject({ revision: 1, household: strict });
  store.close();
  expect(readdirSync(place.folder)).toEqual(['household.db']);
});

/** Waits until the saver has acknowledged so many, kills it at once, and gives the last mark that it said. */
async function killAfter(saver: ChildProcess, count: number): Promise<number> {
  let last = -1;
  let heard = 0;
  const lines = createInterface({ input: saver.stdout! });
  lines.on('line', (line) => {
    last = Number(line);
    if (++heard === count) saver.kill('SIGKILL');
  });
  await once(lines, 'close');
  return last;
}

const kills = trialsOf(24, 8);

test(`a process that is killed in the middle of saving, ${kills} times, loses nothing that was acknowledged`, async () => {
  using place = householdIn();
  const script = fileURLToPath(new URL('household-saver.ts', import.meta.url));
  let last = -1;
  for (let kill = 0; kill < kills; kill++) {
    const saver = spawn(process.execPath, [script, place.folder, String(last + 1)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // A prime, so that kills meet snapshots and trims at different steps.
    const acknowledged = await killAfter(saver, 1 + ((kill * 5) % 11));
    expect(acknowledged).toBeGreaterThan(last);
    const store = place.open();
    const { people } = store.newest().household;
    const mark = Number(/-(\d+)\./.exec(people[0]!.choices.rules![0]!.name)![1]);
    // One more may be on the disk than was said.
    expect([acknowledged, acknowledged + 1, acknowledged + 2]).toContain(mark);
    const counted = store.read(({ usage }) => usage.on('2026-06-01').map(({ target }) => target));
    expect(counted).toMatchObject({ kind: 'done', value: expect.arrayContaining([`total-${acknowledged}`]) });
    store.close();
    last = mark;
  }
  expect(place.news).toEqual([]);
}, 300_000);
