import { existsSync, readdirSync, readFileSync as readFile, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HouseholdReader } from '../../src/store/household-reader.ts';
import type { StoredAsk } from '../../src/store/household-asks.ts';
import type { HouseholdStore } from '../../src/store/household.ts';
import { household, householdIn, monday, strict } from './household-kit.ts';

const done = (value: unknown) => ({ kind: 'done', value });
const numbers = (store: HouseholdStore) => store.read(({ revisions }) => revisions.list().map((one) => one.revision));

describe('revisions', () => {
  test('a house begins with a household that protects', () => {
    using place = householdIn();
    const store = place.open();
    expect(store.newest()).toEqual({ revision: 1, at: monday, household: strict });
    expect(place.news).toEqual([{ kind: 'begun' }]);
    store.close();
  });

  test('what was saved is there, also after the house was closed, and nothing is said', () => {
    using place = householdIn();
    const store = place.open();
    place.pass(5);
    expect(store.save(household(1), store.newest().revision)).toEqual({ kind: 'saved', revision: 2 });
    expect(store.newest()).toEqual({ revision: 2, at: monday + 5, household: household(1) });
    store.close();
    const again = place.open();
    expect(again.newest()).toEqual({ revision: 2, at: monday + 5, household: household(1) });
    expect(place.news).toEqual([{ kind: 'begun' }]);
    again.close();
  });

  test('who knows an older revision than the newest is told, and nothing is written', () => {
    using place = householdIn();
    const [one, other] = [place.open(), place.open()];
    const { revision } = one.newest();
    expect(other.save(household(1), revision)).toEqual({ kind: 'saved', revision: 2 });
    expect(one.save(household(2), revision)).toEqual({ kind: 'conflict', revision: 2 });
    expect(one.newest().household).toEqual(household(1));
    expect(one.save(household(2), 2)).toEqual({ kind: 'saved', revision: 3 });
    for (const store of [one, other]) store.close();
  });

  test('what breaks the rules of the document is not written', () => {
    using place = householdIn();
    const store = place.open();
    expect(store.save({ ...household(1), zone: '' }, store.newest().revision)).toEqual({ kind: 'unsound' });
    expect(store.newest().household).toEqual(strict);
    store.close();
  });

  test('what is the same is not written again', () => {
    using place = householdIn();
    const store = place.open();
    store.save(household(1), 1);
    expect(store.save(household(1), 2)).toEqual({ kind: 'saved', revision: 2 });
    expect(numbers(store)).toEqual(done([2, 1]));
    store.close();
  });

  test('before what restores another is what was before that', () => {
    using place = householdIn();
    const store = place.open();
    store.save(household(1), 1);
    store.save(household(2), 2);
    const before = () =>
      store.read(({ revisions }) => {
        const found = revisions.before(revisions.newest()!);
        return found && [found.revision, found.household];
      });
    expect(before()).toEqual(done([2, household(1)]));
    expect(store.save(household(1), 3, { restores: 2 })).toEqual({ kind: 'saved', revision: 4 });
    expect(before()).toEqual(done([1, strict]));
    expect(store.save(strict, 4, { restores: 1 })).toEqual({ kind: 'saved', revision: 5 });
    expect(before()).toEqual(done(undefined));
    store.save(household(3), 5);
    expect(before()).toEqual(done([5, strict]));
    store.close();
  });

  test('the last fifty are kept', () => {
    using place = householdIn();
    const store = place.open();
    for (let mark = 1; mark <= 60; mark++) store.save(household(mark, 1), mark);
    expect(numbers(store)).toEqual(done(Array.from({ length: 50 }, (_, i) => 61 - i)));
    store.close();
  });

  test('fewer where they are large, but never fewer than five', () => {
    using place = householdIn();
    const store = place.open();
    // A megabyte each: eight of them fit; then three megabytes each.
    for (let mark = 1; mark <= 12; mark++) store.save(household(mark, 6_000), mark);
    const kept = numbers(store);
    expect(kept).toMatchObject({ value: { length: expect.toSatisfy((n: number) => n > 5 && n < 12) } });
    for (let mark = 13; mark <= 20; mark++) store.save(household(mark, 20_000), mark);
    expect(numbers(store)).toMatchObject({ value: { length: 5 } });
    store.close();
  });
});

describe('what grows by itself', () => {
  const ask: StoredAsk = {
    id: 'a1',
    who: 'mia',
    number: null,
    device: null,
    kind: 'name',
    subject: 'wiki.test',
    reason: "für'; DROP TABLE asks; --",
    askedAt: monday,
    state: 'open',
    answeredAt: null,
    answer: null,
    note: null,
  };

  test('minutes add up, to no more than a day has, and go with their day', () => {
    using place = householdIn();
    const store = place.open();
    const spent = { day: '2026-06-01', who: 'mia', target: 'service:youtube', minutes: 7 };
    store.write(({ usage }) => usage.add([spent, spent, { ...spent, target: 'total', minutes: 2_000 }]));
    store.write(({ usage }) => usage.add([spent, { ...spent, day: '2026-06-02' }]));
    const on = (day: string) => store.read(({ usage }) => usage.on(day));
    expect(on('2026-06-01')).toEqual(
      done([
        { ...spent, minutes: 21 },
        { ...spent, target: 'total', minutes: 1440 },
      ]),
    );
    store.write(({ usage }) => usage.forgetBefore('2026-06-02'));
    expect(on('2026-06-01')).toEqual(done([]));
    expect(on('2026-06-02')).toEqual(done([{ ...spent, day: '2026-06-02' }]));
    store.close();
  });

  test('asks are answered, and forgotten once they are old and no longer open', () => {
    using place = householdIn();
    const store = place.open();
    const later = { ...ask, id: 'a2', askedAt: monday + 1 };
    store.write(({ asks }) => [ask, later].forEach((one) => asks.put(one)));
    expect(store.read(({ asks }) => asks.open())).toEqual(done([ask, later]));
    const answered = { ...ask, state: 'granted', answeredAt: monday + 5, answer: 'once-30', note: 'ok' } as const;
    store.write(({ asks }) => asks.put(answered));
    expect(store.read(({ asks }) => [asks.get('a1'), asks.open(), asks.since(monday + 1), asks.get('a3')])).toEqual(
      done([answered, [later], [later], undefined]),
    );
    store.write(({ asks }) => asks.forgetBefore(monday + 9));
    expect(store.read(({ asks }) => asks.since(0))).toEqual(done([later]));
    store.close();
  });

  test('a notice is open once for each kind and subject, and again when it was done', () => {
    using place = householdIn();
    const store = place.open();
    const raise = (subject: string, at: number) => store.write(({ notices }) => notices.raise('stranger', subject, at));
    expect([raise('a', 1), raise('a', 2), raise('b', 3)]).toEqual([done(true), done(false), done(true)]);
    const finish = () => store.write(({ notices }) => notices.finish('stranger', 'a', 9));
    expect([finish(), finish()]).toEqual([done(true), done(false)]);
    expect(store.read(({ notices }) => notices.open())).toMatchObject(done([{ subject: 'b', at: 3, doneAt: null }]));
    expect(raise('a', 10)).toEqual(done(true));
    store.write(({ notices }) => notices.forgetBefore(10));
    expect(store.read(({ notices }) => notices.open().map(({ subject, at }) => [subject, at]))).toEqual(
      done([['a', 10]]),
    );
    store.close();
  });

  test('the last known time is one', () => {
    using place = householdIn();
    const store = place.open();
    expect(store.read(({ clock }) => clock.lastKnown)).toEqual(done(undefined));
    for (const at of [monday, monday + 1]) store.write(({ clock }) => clock.set(at));
    expect(store.read(({ clock }) => clock.lastKnown)).toEqual(done(monday + 1));
    store.close();
  });

  test('an answer and its grant are written together or not at all', () => {
    using place = householdIn();
    const store = place.open();
    const slip = (): unknown =>
      store.write(({ revisions, asks }) => {
        revisions.save(household(1), 1, monday);
        asks.put(ask);
        throw new Error('a slip of ours');
      });
    expect(slip).toThrow('a slip of ours');
    expect(store.newest().revision).toBe(1);
    expect(store.read(({ asks }) => asks.open())).toEqual(done([]));
    store.close();
  });
});

describe('a reader', () => {
  const newestOf = (reader: HouseholdReader) => reader.read(({ revisions }) => revisions.newest()?.household);

  test('sees each save, and the file that took the place of another', () => {
    using place = householdIn();
    const reader = new HouseholdReader(place.place);
    expect(newestOf(reader)).toEqual({ kind: 'failed', code: 'SQLITE_CANTOPEN' });
    const store = place.open();
    store.save(household(1), store.newest().revision);
    expect(newestOf(reader)).toEqual(done(household(1)));
    store.close();
    expect(newestOf(reader)).toEqual(done(household(1)));
    writeFileSync(place.path, 'no database');
    expect(newestOf(reader)).toEqual({ kind: 'failed', code: 'SQLITE_NOTADB' });
    const mended = place.open();
    expect(newestOf(reader)).toEqual({ kind: 'failed', code: 'SQLITE_NOTADB' });
    mended.newest();
    expect(newestOf(reader)).toEqual(done(strict));
    mended.close();
  });

  test('changes nothing', () => {
    using place = householdIn();
    const store = place.open();
    store.newest();
    const reader = new HouseholdReader(place.place);
    expect(reader.read(({ clock }) => clock.set(1))).toEqual({ kind: 'failed', code: 'SQLITE_READONLY' });
    store.close();
  });
});

describe('snapshots', () => {
  const daysIn = (folder: string): string[] => readdirSync(join(folder, 'snapshots')).sort();

  test('one a day, seven are kept', () => {
    using place = householdIn();
    const store = place.open();
    for (let day = 1; day <= 9; day++) {
      store.save(household(day, 1), store.newest().revision);
      expect(store.snapshot(`2026-06-0${day}`)).toEqual(done('made'));
      expect(store.snapshot(`2026-06-0${day}`)).toEqual(done('there'));
    }
    expect(daysIn(place.folder)).toEqual([3, 4, 5, 6, 7, 8, 9].map((day) => `household-2026-06-0${day}.db`));
    store.close();
  });

  test('a clock that was ahead leaves none that push out those of today', () => {
    using place = householdIn();
    const store = place.open();
    const ahead = [1, 2, 3, 4, 5, 6, 7].map((day) => `2035-01-0${day}`);
    for (const day of [...ahead, '2026-06-01', '2026-06-02']) expect(store.snapshot(day)).toEqual(done('made'));
    expect(daysIn(place.folder).slice(0, 2)).toEqual(['household-2026-06-01.db', 'household-2026-06-02.db']);
    expect(daysIn(place.folder).length).toBe(7);
    store.close();
  });

  test('a file that is gone comes back from the newest, under a number that no one ever had', () => {
    using place = householdIn();
    const store = place.open();
    store.save(household(1), 1);
    store.snapshot('2026-06-01');
    store.save(household(2), 2);
    store.close();
    rmSync(place.path);
    place.pass(1_000);
    const again = place.open();
    const origin = { restores: 2 };
    expect(again.newest()).toEqual({ revision: 1_002, at: monday + 1_000, household: household(1), origin });
    const told = { kind: 'restored', why: 'gone', savedAt: monday, movedTo: undefined };
    expect(place.news).toEqual([{ kind: 'begun' }, told]);
    // Who still holds the revision that was lost in his hand cannot save over this one.
    expect(again.save(household(3), 3)).toEqual({ kind: 'conflict', revision: 1_002 });
    again.close();
  });

  test('what else can be read of the damaged file is kept too', () => {
    using place = householdIn();
    const store = place.open();
    store.save(household(1), 1);
    const spent = { day: '2026-06-01', who: 'mia', target: 'total', minutes: 20 };
    store.write(({ usage, clock }) => {
      usage.add([spent]);
      clock.set(monday);
    });
    store.snapshot('2026-06-01');
    store.close();
    writeFileSync(place.path, Buffer.alloc(5_000));
    const again = place.open();
    expect(again.read(({ usage, clock }) => [usage.on('2026-06-01'), clock.lastKnown])).toEqual(
      done([[spent], monday]),
    );
    const movedTo = `${place.path}.damaged-${monday}`;
    expect(place.news.at(-1)).toEqual({ kind: 'restored', why: 'damaged', savedAt: monday, movedTo });
    expect(existsSync(movedTo)).toBe(true);
    again.close();
  });

  test('a file older than its snapshot is a file that lost something', () => {
    using place = householdIn();
    const store = place.open();
    store.snapshot('2026-06-01');
    store.close();
    const old = join(place.folder, 'snapshots', 'household-2026-06-01.db');
    const newer = place.open();
    newer.save(household(1), 1);
    newer.snapshot('2026-06-02');
    newer.close();
    rmSync(place.path);
    writeFileSync(place.path, readFile(old));
    const again = place.open();
    expect(again.newest().household).toEqual(household(1));
    again.close();
  });

  test('only the last damaged file is kept', () => {
    using place = householdIn();
    for (const _ of [1, 2, 3]) {
      writeFileSync(place.path, 'x'.repeat(20_000));
      place.pass(1);
      const store = place.open();
      expect(store.newest().household).toEqual(strict);
      store.close();
    }
    expect(place.news).toHaveLength(3);
    expect(place.news[0]).toMatchObject({ kind: 'lost', why: 'damaged' });
    expect(readdirSync(place.folder).sort()).toEqual(['household.db', `household.db.damaged-${monday + 3}`]);
  });

  test('a household of a later version of the house is put aside, and the snapshot before it holds', () => {
    using place = householdIn();
    const store = place.open();
    store.save(household(1), 1);
    store.snapshot('2026-06-01');
    store.close();
    const octets = readFile(place.path);
    octets.writeUInt32BE(99, 60); // user_version
    writeFileSync(place.path, octets);
    const again = place.open();
    expect(again.newest().household).toEqual(household(1));
    expect(place.news.at(-1)).toMatchObject({ kind: 'restored', why: 'later' });
    again.close();
  });
});

test('damage that comes while the house is open is met and mended', () => {
  using place = householdIn();
  const store = place.open();
  for (let mark = 1; mark <= 3; mark++) store.save(household(mark), mark);
  const octets = readFile(place.path);
  writeFileSync(place.path, octets.fill(0xff, 2 * 1024, octets.length - 4 * 1024));
  for (let mark = 4; mark <= 8; mark++) store.save(household(mark), store.newest().revision);
  expect(store.newest().household).toEqual(household(8));
  store.close();
  const again = place.open();
  expect(again.newest().household).toEqual(household(8));
  again.close();
});
