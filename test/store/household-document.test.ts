import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFamily, writeFamily } from '../../src/config/family-document.ts';
import type { Household } from '../../src/core/family/household.ts';
import { type HouseholdNews, HouseholdStore } from '../../src/store/household.ts';
import { HouseholdReader } from '../../src/store/household-reader.ts';
import type { HouseholdCodec } from '../../src/store/household-revisions.ts';
import { household, monday, strict } from './household-kit.ts';

/** The store with a codec that refuses: what `family export` could not give is no household. */
const codec: HouseholdCodec = {
  encode(given) {
    const written = writeFamily(given);
    return 'text' in written ? written.text : undefined;
  },
  decode(text) {
    const read = readFamily(text);
    return 'household' in read ? read.household : undefined;
  },
  originOf: () => undefined,
};

/** A folder for the data, and what was said since the household was opened. */
function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'household-file-'));
  const place = { folder, codec, fallback: strict };
  const told: HouseholdNews[] = [];
  const open = () => {
    const said: HouseholdNews[] = [];
    let opening = true;
    const store = new HouseholdStore(
      place,
      () => monday,
      (news) => (opening ? said : told).push(news),
    );
    const newest = store.newest();
    opening = false;
    return { store, newest, said };
  };
  const path = join(folder, 'household.db');
  return { place, path, open, told, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

test('a household is opened, saved, and read by others; what is to be said is said', () => {
  using data = dataFolder();
  const { store, newest, said } = data.open();
  expect([newest.household, said]).toEqual([strict, [{ kind: 'begun' }]]);
  const reader = new HouseholdReader(data.place);
  expect(store.save(household(1), newest.revision)).toEqual({ kind: 'saved', revision: 2 });
  expect(reader.read(({ revisions }) => revisions.newest()?.household)).toEqual({ kind: 'done', value: household(1) });
  store.snapshot('2026-06-01');
  store.close();

  writeFileSync(data.path, readFileSync(data.path).fill(0, 0, 2_000));
  const again = data.open();
  expect(again.newest.household).toEqual(household(1));
  expect(again.said).toMatchObject([{ kind: 'restored', why: 'damaged' }]);
  expect(data.told).toEqual([]);
  again.store.close();
});

test('what no document can say is not saved', () => {
  using data = dataFolder();
  const { store, newest } = data.open();
  const twice: Household = { ...household(1), people: [household(1).people[0]!, household(1).people[0]!] };
  expect(store.save(twice, newest.revision)).toEqual({ kind: 'unsound' });
  expect(store.newest().household).toEqual(strict);
  store.close();
});

/** Octets that this process has written so far, to whatever file (proc_pid_io(5)). */
function writtenSoFar(): number | undefined {
  try {
    return Number(/wchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

test('a busy day, a hundred changes and minutes each five minutes, costs a flash card less than 10 MB', ({ skip }) => {
  const before = writtenSoFar();
  if (before === undefined) return skip('this system does not say what was written');
  using data = dataFolder();
  const { store } = data.open();
  let { revision } = store.newest();
  const family = household(1, 30);
  for (let batch = 0; batch < 288; batch++) {
    const spent = ['mia', 'leo'].flatMap((who) =>
      ['total', 'service:youtube', 'group:games'].map((target) => ({ day: '2026-06-01', who, target, minutes: 3 })),
    );
    store.write(({ usage, clock }) => {
      usage.add(spent);
      clock.set(monday + batch);
    });
    if (batch >= 100) continue;
    const bonuses = [{ who: 'mia', target: { kind: 'total' } as const, day: '2026-06-01', minutes: batch }];
    const saved = store.save({ ...family, bonuses }, revision);
    revision = saved.kind === 'saved' ? saved.revision : NaN;
  }
  expect(store.snapshot('2026-06-01')).toEqual({ kind: 'done', value: 'made' });
  store.close();
  expect(revision).toBe(101);
  expect(writtenSoFar()! - before).toBeLessThan(10e6);
});
