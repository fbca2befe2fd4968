import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Counts, noCounts } from '../../src/core/counts.ts';
import { ZoneClock } from '../../src/core/family/zone-clock.ts';
import { journalLayout } from '../../src/store/journal-layout.ts';
import { counted, journalIn, monday } from './journal-kit.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const house = { who: '', what: 'source', name: 'cache' } as const;

/** So many queries of a person, of which so many were blocked as gambling. */
function of(who: string, asked: number, gambling = 0): Counts {
  const blocked = new Map(gambling > 0 ? [['gambling', gambling]] : []);
  return { ...counted(asked), byPerson: new Map([[who, { asked, blocked }]]) };
}

test('minutes are the house’s, and are kept for a day; hours and days follow when their five minutes are over', () => {
  using place = journalIn();
  const journal = place.open();
  for (const [count, at] of [
    [1, monday],
    [2, monday + 10_000],
    [4, monday + minute],
  ] as const) {
    journal.tick(at);
    journal.add([], counted(count), at);
  }
  journal.tick(monday + 2 * minute);
  expect(journal.statistics('minute', 0)).toEqual([
    { ...house, start: monday, count: 3 },
    { ...house, start: monday + minute, count: 4 },
  ]);
  expect(journal.statistics('hour', 0)).toEqual([]);
  journal.tick(monday + 5 * minute);
  expect(journal.statistics('hour', 0)).toEqual([{ ...house, start: monday, count: 7 }]);
  expect(journal.statistics('day', 0)).toEqual([{ ...house, start: monday - 12 * hour, count: 7 }]);
  journal.add([], counted(8), monday + 25 * hour);
  journal.close(monday + 25 * hour);
  const again = place.open();
  expect(again.statistics('minute', 0)).toEqual([{ ...house, start: monday + 25 * hour, count: 8 }]);
  expect(again.statistics('hour', 0).map(({ count }) => count)).toEqual([7, 8]);
  again.close(monday);
});

test('what was asked before the end of an hour belongs to that hour, though it is written later', () => {
  using place = journalIn();
  const journal = place.open();
  for (let at = monday + hour - 30_000; at <= monday + hour + 30_000; at += 1_000) {
    journal.tick(at);
    journal.add([], counted(1), at);
  }
  journal.close(monday + hour + 31_000);
  const again = place.open();
  expect(again.statistics('hour', 0).map(({ count }) => count)).toEqual([30, 31]);
  expect(again.statistics('minute', 0).map(({ count }) => count)).toEqual([30, 31]);
  again.close(monday);
});

describe('by person', () => {
  test('hours and days tell what each asked and what blocked it; the house’s rows are its own', () => {
    using place = journalIn();
    const journal = place.open();
    journal.add([], of('masha', 5, 2), monday);
    journal.add([], of('anton', 1), monday);
    journal.add([], of('masha', 1, 1), monday + hour);
    journal.close(monday + hour);
    const again = place.open();
    const masha = { who: 'masha', start: monday - 12 * hour };
    expect(again.statistics('day', monday, 'masha')).toEqual([
      { ...masha, what: 'asked', name: '', count: 6 },
      { ...masha, what: 'blocked', name: 'gambling', count: 3 },
    ]);
    expect(again.statistics('day', monday + 12 * hour)).toEqual([]);
    expect(again.statistics('hour', monday, '').map(({ who, count }) => [who, count])).toEqual([['', 7]]);
    expect(new Set(again.statistics('hour', 0).map(({ who }) => who))).toEqual(new Set(['', 'anton', 'masha']));
    again.close(monday);
  });

  test('a day is that of the household’s calendar', () => {
    using place = journalIn();
    const clock = new ZoneClock('Asia/Kolkata');
    const journal = place.open({ dayOf: (at) => clock.wallOf(at).day });
    const midnight = Date.UTC(2026, 5, 1, 18, 30);
    journal.add([], counted(1), midnight - minute);
    journal.flush(midnight - minute);
    journal.add([], counted(2), midnight);
    journal.close(midnight);
    const again = place.open();
    expect(again.statistics('day', 0)).toEqual([
      { ...house, start: Date.UTC(2026, 5, 1), count: 1 },
      { ...house, start: Date.UTC(2026, 5, 2), count: 2 },
    ]);
    again.close(monday);
  });
});

test('days outlive hours, and hours outlive minutes', () => {
  using place = journalIn();
  const journal = place.open();
  const kept = (at: number): string[] => {
    journal.add([], counted(1), at);
    journal.flush(at);
    journal.flush(at + 5 * minute);
    return (['minute', 'hour', 'day'] as const).filter(
      (span) => (journal.statistics(span, 0)[0]?.start ?? Infinity) < monday + hour,
    );
  };
  expect(kept(monday)).toEqual(['minute', 'hour', 'day']);
  expect(kept(monday + 2 * day)).toEqual(['hour', 'day']);
  expect(kept(monday + 399 * day)).toEqual(['hour', 'day']);
  expect(kept(monday + 402 * day)).toEqual(['day']);
  expect(kept(monday + 1826 * day)).toEqual(['day']);
  expect(kept(monday + 1830 * day)).toEqual([]);
  journal.close(monday);
});

test.each([1, 2])('a file of layout %i keeps its events and counts', (layout) => {
  using place = journalIn();
  const old = new Database(place.path);
  for (const step of journalLayout.slice(0, layout)) old.exec(step);
  old.pragma(`user_version = ${layout}`);
  old.exec(`INSERT INTO events (at, client, name, type, rcode, source, latency)
    VALUES (${monday}, '192.168.1.7', 'school.test', 1, 0, 'cache', 0)`);
  const insert = old.prepare('INSERT INTO counts (span, start, what, name, count) VALUES (?, ?, ?, ?, ?)');
  insert.run(hour, monday - day, 'source', 'cache', 100);
  insert.run(hour, monday, 'source', 'cache', 10);
  insert.run(minute, monday + 2 * minute, 'source', 'cache', 3);
  insert.run(minute, monday + 3 * minute, 'source', 'cache', 4);
  insert.run(minute, monday + 3 * minute, 'blocked', 'gambling', 5);
  old.close();
  const journal = place.open();
  expect(place.news).toEqual([]);
  expect(journal.latest(10)).toMatchObject([{ name: 'school.test', who: '' }]);
  journal.add([], { ...noCounts(), bySource: new Map([['cache', 1000]]) }, monday + 4 * minute);
  journal.close(monday + 4 * minute);
  const again = place.open();
  const short = (span: 'minute' | 'hour' | 'day') => again.statistics(span, 0).map(({ name, count }) => [name, count]);
  expect(short('minute')).toEqual([
    ['cache', 3],
    ['gambling', 5],
    ['cache', 4],
    ['cache', 1000],
  ]);
  expect(short('hour')).toEqual([
    ['cache', 100],
    ['gambling', 5],
    ['cache', 1017],
  ]);
  expect(again.statistics('day', 0).map(({ start, name, count }) => [start - monday, name, count])).toEqual([
    [-36 * hour, 'cache', 100],
    [-12 * hour, 'gambling', 5],
    [-12 * hour, 'cache', 1017],
  ]);
  again.close(monday);
});

test('a file of layout 3 keeps its events, with who asked and what came of it', () => {
  using place = journalIn();
  const old = new Database(place.path);
  for (const step of journalLayout.slice(0, 3)) old.exec(step);
  old.pragma('user_version = 3');
  old.exec("INSERT INTO reasons (kind, name, source) VALUES ('category', 'gambling', 'ut1/gambling')");
  const insert = old.prepare(`INSERT INTO events (at, client, who, name, type, rcode, source, action, reason, latency)
    VALUES (?, '192.168.1.7', 'masha', ?, 1, 0, 'policy', ?, ?, 7)`);
  insert.run(monday, 'casino.test', 'block', 1);
  insert.run(monday + 1, 'school.test', null, null);
  old.close();
  const journal = place.open();
  expect(place.news).toEqual([]);
  const common = { client: '192.168.1.7', who: 'masha', type: 1, rcode: 0, source: 'policy', latency: 7 };
  const because = { kind: 'category', name: 'gambling', source: 'ut1/gambling' };
  expect(journal.latest(10, { who: 'masha' })).toEqual([
    { ...common, id: 2, at: monday + 1, name: 'school.test', action: undefined, because: undefined },
    { ...common, id: 1, at: monday, name: 'casino.test', action: 'block', because },
  ]);
  journal.close(monday);
});
