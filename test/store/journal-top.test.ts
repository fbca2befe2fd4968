import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { noCounts } from '../../src/core/counts.ts';
import type { Event } from '../../src/core/event.ts';
import type { LogLevel } from '../../src/core/family/household.ts';
import type { CountFilter } from '../../src/store/journal-search.ts';
import type { Top } from '../../src/store/journal-walk.ts';
import type { Journal } from '../../src/store/journal.ts';
import { blocked, event, journalIn, monday } from './journal-kit.ts';

const hour = 3_600_000;

/** Chapters of 2,048 events, for the file may have a megabyte. */
const many = 10_000;

/** As many ticks as it takes to count all chapters, and more: it rests for sixty when there is nothing to do. */
const ticks = 80;

/** Events of two days, their names ever rarer and others in each half, of three people. */
const events = Array.from({ length: many }, (_, n): Event => {
  const name = `host-${Math.floor(2 ** ((n * 7919) % 11))}.${n < many / 2 ? 'early' : 'late'}-${n % 3}.test`;
  const at = monday + Math.floor((n / many) * 48 * hour);
  return { ...(n % 5 === 0 ? blocked : event()), at, who: `child-${n % 3}`, name };
});

const filters: readonly [string, CountFilter][] = [
  ['of all', {}],
  ['of a child', { who: 'child-1' }],
  ['of nobody', { who: 'nobody' }],
  ['of what was blocked', { isBlocked: true }],
  ['of what was not, of a child', { who: 'child-2', isBlocked: false }],
  ['of a time that begins and ends amidst chapters', { from: monday + 5 * hour, to: monday + 40 * hour }],
];

/** Written by the hundred, with as many ticks. */
function write(journal: Journal, list: readonly Event[] = events): void {
  for (let n = 0; n < list.length; n += 100) {
    const now = list[n]!.at;
    journal.add(list.slice(n, n + 100), noCounts(), now);
    journal.flush(now);
  }
}

function tick(journal: Journal, now = monday): void {
  for (let n = 0; n < ticks; n++) journal.tick(now);
}

function topOf(journal: Journal, filter: CountFilter, limit = 5): Top {
  const [top] = [
    ...journal.top(
      filter,
      limit,
      monday,
      () => 0,
      () => false,
    ),
  ].filter((step) => step !== undefined);
  return top!;
}

/** Counted one by one. */
function countedIn(journal: Journal, { who, isBlocked, from = -Infinity, to = Infinity }: CountFilter, limit = 5): Top {
  const sums = new Map<string, number>();
  for (const { name, at, who: whose, action } of journal.latest(many)) {
    if ((who ?? whose) !== whose || at < from || at >= to) continue;
    if (isBlocked !== undefined && isBlocked !== (action === 'block')) continue;
    sums.set(name, (sums.get(name) ?? 0) + 1);
  }
  const names = [...sums].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  const total = names.reduce((sum, [, count]) => sum + count, 0);
  return { names: names.slice(0, limit).map(([name, count]) => ({ name, count })), total, looked: null };
}

/** Chapters of the file, and those that have tallies. */
function talliedIn(path: string): { readonly chapters: number; readonly tallied: number; readonly persons: string[] } {
  using db = { file: new Database(path, { readonly: true }), [Symbol.dispose]: () => void db.file.close() };
  const count = (sql: string): number => db.file.prepare<[], number>(sql).pluck().get()!;
  return {
    chapters: count('SELECT count(*) FROM chapters'),
    tallied: count('SELECT count(*) FROM chapters WHERE tallied = 1'),
    persons: db.file.prepare<[], string>('SELECT DISTINCT who FROM tallies ORDER BY who').pluck().all(),
  };
}

test.each(filters)(
  'the most frequent names %s are the same before and after chapters are counted',
  (_whose, filter) => {
    using place = journalIn();
    const journal = place.open();
    write(journal);
    const expected = countedIn(journal, filter);
    expect(topOf(journal, filter)).toEqual(expected);
    tick(journal);
    const { chapters, tallied } = talliedIn(place.path);
    expect([chapters, tallied]).toEqual([5, 4]);
    expect(topOf(journal, filter)).toEqual(expected);
    expect(topOf(journal, filter, 1_000)).toEqual(countedIn(journal, filter, 1_000));
    journal.close(monday);
  },
);

test('it makes do with the newest chapters where it takes too long', () => {
  using place = journalIn();
  const journal = place.open();
  write(journal);
  tick(journal);
  const [top] = [
    ...journal.top(
      {},
      5,
      monday,
      () => 0,
      () => true,
    ),
  ].filter((step) => step !== undefined);
  expect(top!.looked).toBeGreaterThan(monday);
  expect(top!.total).toBeLessThan(many);
  expect(top!.total).toBe(events.filter(({ at }) => at >= top!.looked!).length);
  journal.close(monday);
});

test.each(['blocked', 'counts', 'nothing'] as const)(
  'whose level becomes %s has no more in it than in the log',
  (level) => {
    using place = journalIn({ size: 4 * 1024 ** 2 });
    const journal = place.open();
    // All in one day: the first chapter has 8,192 of them, and takes two steps to count.
    write(
      journal,
      events.map((one, n) => ({ ...one, at: monday + n })),
    );
    // What was counted amidst it must not come back.
    journal.tick(monday);
    journal.keepTo(new Map<string, LogLevel>([['child-1', level]]), monday);
    tick(journal);
    expect(topOf(journal, {})).toEqual(countedIn(journal, {}));
    expect(topOf(journal, { who: 'child-1' }).total).toBe(countedIn(journal, { who: 'child-1' }).total);
    const persons = level === 'blocked' ? ['child-0', 'child-1', 'child-2'] : ['child-0', 'child-2'];
    expect(talliedIn(place.path).persons).toEqual(persons);
    journal.close(monday);
  },
);

test('less privacy in the settings empties them too', () => {
  using place = journalIn();
  const before = place.open();
  write(before);
  tick(before);
  before.close(monday);
  const after = place.open({ privacy: 'none' });
  expect(topOf(after, {}).total).toBe(0);
  expect(talliedIn(place.path).persons).toEqual([]);
  after.close(monday);
});

test('events that are too old are not among them', () => {
  using place = journalIn({ days: 7 });
  const journal = place.open();
  write(journal);
  tick(journal);
  tick(journal, monday + 8 * 24 * hour);
  expect(countedIn(journal, {}).total).toBeLessThan(many);
  expect(topOf(journal, {})).toEqual(countedIn(journal, {}));
  // The chapter that is half gone is not counted again each hour.
  const { chapters, tallied } = talliedIn(place.path);
  expect(chapters - tallied).toBe(2);
  journal.close(monday);
});

test('events that made room for others are not among them', () => {
  using place = journalIn({ size: 256 * 1024 });
  const journal = place.open();
  for (let n = 0; n < many; n += 500) {
    write(journal, events.slice(n, n + 500));
    tick(journal, events[n]!.at);
  }
  expect(place.news).toEqual([]);
  expect(topOf(journal, {})).toEqual(countedIn(journal, {}));
  expect(topOf(journal, {}).total).toBeLessThan(many);
  expect(talliedIn(place.path).tallied).toBeGreaterThan(0);
  journal.close(monday);
});
