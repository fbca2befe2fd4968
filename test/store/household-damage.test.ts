import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HouseholdRevisions } from '../../src/store/household-revisions.ts';
import { trialsOf } from '../how-long.ts';
import { household, householdIn, monday, plainCodec, strict } from './household-kit.ts';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A thousand trials wait for a disk ten thousand times; a disk in memory keeps no one waiting. */
const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

type Random = () => number;
type Spoil = (octets: Buffer, random: Random) => Buffer;

const at = (octets: Buffer, random: Random): number => Math.floor(random() * octets.length);

const spoilings: Readonly<Record<string, Spoil>> = {
  'octets that turned': (octets, random) => {
    for (let n = Math.ceil(random() * 40); n > 0; n--) octets[at(octets, random)]! ^= 1 << Math.floor(random() * 8);
    return octets;
  },
  'octets that turned at the head': (octets, random) => {
    octets[Math.floor(random() * Math.min(octets.length, 200))] = Math.floor(random() * 256);
    return octets;
  },
  'a run of zeros': (octets, random) => {
    const start = at(octets, random);
    return octets.fill(0, start, Math.min(start + Math.ceil(random() * 20_000), octets.length));
  },
  'pages of something else': (octets, random) => {
    const start = Math.floor(at(octets, random) / 1024) * 1024;
    for (let i = start; i < Math.min(start + 4096, octets.length); i++) octets[i] = Math.floor(random() * 256);
    return octets;
  },
  'the end cut off': (octets, random) => octets.subarray(0, at(octets, random)),
};

/** The files of a household that was in use when the power was cut: twelve revisions, the last four in the log alone. */
let base: ReturnType<typeof householdIn>;
let withSnapshots: ReturnType<typeof householdIn>;
const saved = Array.from({ length: 12 }, (_, mark) => JSON.stringify(household(mark, 12)));
/** Index of the household that the newest snapshot has. */
const inSnapshot = 8;

function fill(place: ReturnType<typeof householdIn>, snapshots: boolean, into: string): void {
  const store = place.open();
  const save = (mark: number): unknown => store.save(household(mark, 12), store.newest().revision);
  for (let mark = 0; mark < 8; mark++) {
    save(mark);
    if (snapshots && mark === 4) store.snapshot('2026-06-01');
  }
  if (snapshots) save(8);
  if (snapshots) store.snapshot('2026-06-02');
  store.write(({ usage }) => usage.add([{ day: '2026-06-01', who: 'mia', target: 'total', minutes: 20 }]));
  store.close();
  const db = new Database(place.path);
  const revisions = new HouseholdRevisions(db, plainCodec);
  for (let mark = snapshots ? 9 : 8; mark < 12; mark++) {
    db.transaction(() => revisions.save(household(mark, 12), revisions.newest()!.revision, monday + mark))();
  }
  cpSync(place.folder, into, { recursive: true });
  db.close();
}

beforeAll(() => {
  base = householdIn(inMemory);
  withSnapshots = householdIn(inMemory);
  for (const [place, snapshots] of [
    [base, false],
    [withSnapshots, true],
  ] as const) {
    using source = householdIn(inMemory);
    fill(source, snapshots, place.folder);
  }
});

afterAll(() => {
  for (const place of [base, withSnapshots]) place[Symbol.dispose]();
});

const snapshots = ['snapshots/household-2026-06-01.db', 'snapshots/household-2026-06-02.db'];
const file = 'household.db';
const log = 'household.db-wal';

/** What is spoilt, and the index of the oldest household that may come back; -1 is the strict one. */
const cases: readonly { name: string; snapshots: boolean; files: readonly string[]; oldest: number }[] = [
  { name: 'the file, and there are snapshots', snapshots: true, files: [file], oldest: inSnapshot },
  { name: 'the log, and there are snapshots', snapshots: true, files: [log], oldest: inSnapshot },
  { name: 'the file and the log, and there are snapshots', snapshots: true, files: [file, log], oldest: inSnapshot },
  { name: 'the file, the log and each snapshot', snapshots: true, files: [file, log, ...snapshots], oldest: -1 },
  { name: 'the file, without a snapshot', snapshots: false, files: [file], oldest: -1 },
  { name: 'the log, without a snapshot', snapshots: false, files: [log], oldest: 7 },
  { name: 'the file and the log, without a snapshot', snapshots: false, files: [file, log], oldest: -1 },
];

/** Spoils a copy, opens it, and gives which household came back and how it was found. */
function openSpoilt(origin: string, files: readonly string[], spoil: Spoil, random: Random) {
  using place = householdIn(inMemory);
  cpSync(origin, place.folder, { recursive: true });
  // What SQLite keeps there in memory is gone after a power cut.
  rmSync(`${place.path}-shm`, { force: true });
  for (const name of files) {
    const path = join(place.folder, name);
    writeFileSync(path, spoil(readFileSync(path), random));
  }
  const store = place.open();
  const { household: came, revision } = store.newest();
  const opening = place.news[0]?.kind ?? 'sound';
  // It goes on from here, and what is saved now is found the next time, without a word.
  expect(store.save(household(99, 1), revision)).toEqual({ kind: 'saved', revision: revision + 1 });
  store.close();
  const again = place.open();
  expect(again.newest()).toMatchObject({ revision: revision + 1, household: household(99, 1) });
  again.close();
  expect(place.news).toHaveLength(opening === 'sound' ? 0 : 1);
  return { document: JSON.stringify(came), opening };
}

/** Of each kind of damage to each case: 1,400 in all, or 210. */
const trials = trialsOf(40, 6);

test.each(cases)(
  '$name: what comes back was saved, or protects',
  ({ snapshots, files, oldest }) => {
    const openings: Partial<Record<string, number>> = {};
    for (const [what, spoil] of Object.entries(spoilings)) {
      const random = seeded(what.length * 1000 + files.join().length);
      for (let trial = 0; trial < trials; trial++) {
        const { document, opening } = openSpoilt((snapshots ? withSnapshots : base).folder, files, spoil, random);
        openings[opening] = (openings[opening] ?? 0) + 1;
        // The first revision of all was the strict household too.
        const index = document === JSON.stringify(strict) ? -1 : saved.indexOf(document);
        if (index < 0) expect(document).toBe(JSON.stringify(strict));
        if (opening === 'lost') expect(index).toBe(-1);
        expect(index, `${what}, trial ${trial}`).toBeGreaterThanOrEqual(oldest);
      }
    }
    // A log that is spoilt is cut off by SQLite itself, at the last commit before.
    if (files.includes(file)) expect(openings['restored']).toBeGreaterThanOrEqual(2 * trials);
  },
  300_000,
);
