import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { noCounts } from '../../src/core/counts.ts';
import type { LogLevel } from '../../src/core/family/household.ts';
import { blocked, counted, event, journalIn, monday } from './journal-kit.ts';

const day = 86_400_000;

const ofMasha = [
  event({ who: 'masha', name: 'masha-school.test' }),
  { ...blocked, who: 'masha', name: 'masha-casino.test' },
];
const ofAnton = event({ who: 'anton', name: 'anton.test' });
const counts = {
  ...counted(3),
  byPerson: new Map([['masha', { asked: 2, blocked: new Map([['gambling', 1]]) }]]),
};

function levels(masha: LogLevel): Map<string, LogLevel> {
  return new Map<string, LogLevel>([
    ['masha', masha],
    ['anton', 'everything'],
  ]);
}

describe('a level that is lowered', () => {
  test.each([
    ['everything', ['anton', 'masha-casino', 'masha-school'], 2],
    ['blocked', ['anton', 'masha-casino'], 2],
    ['counts', ['anton'], 2],
    ['nothing', ['anton'], 0],
  ] as const)('to %s leaves of all that was written %j', (level, names, rows) => {
    using place = journalIn();
    const journal = place.open();
    journal.keepTo(levels('everything'), monday);
    journal.add([...ofMasha, ofAnton], counts, monday);
    journal.flush(monday);
    journal.flush(monday + 300_000);
    expect(journal.statistics('day', 0, 'masha')).toHaveLength(2);
    journal.keepTo(levels(level), monday);
    expect(journal.latest(10).map(({ name }) => name.split('.')[0])).toEqual(names);
    expect(journal.statistics('day', 0, 'masha')).toHaveLength(rows);
    expect(journal.statistics('hour', 0, '')).toMatchObject([{ count: 3 }]);
    journal.close(monday);
    const octets = readFileSync(place.path, 'latin1');
    expect(['masha-casino', 'masha-school'].filter((name) => octets.includes(name))).toEqual(
      ['masha-casino', 'masha-school'].filter((name) => names.some((kept) => kept === name)),
    );
  });

  test('while the house was off is met at the next start', () => {
    using place = journalIn();
    const before = place.open();
    before.keepTo(levels('everything'), monday);
    before.add([...ofMasha, ofAnton], counts, monday);
    before.close(monday);
    const after = place.open();
    after.keepTo(levels('counts'), monday);
    expect(after.latest(10)).toMatchObject([{ who: 'anton' }]);
    after.close(monday);
  });

  test('holds for what waits to be written, and for what is told late', () => {
    using place = journalIn();
    const journal = place.open();
    journal.add([...ofMasha, ofAnton], counts, monday);
    journal.keepTo(levels('nothing'), monday);
    journal.add(ofMasha, noCounts(), monday);
    journal.close(monday);
    const after = place.open();
    expect(after.latest(10)).toMatchObject([{ who: 'anton' }]);
    expect(after.statistics('day', 0, 'masha')).toEqual([]);
    after.close(monday);
  });
});

describe('after so many days', () => {
  /** As many ticks as there are slices to look through, and more. */
  const tick = (journal: ReturnType<ReturnType<typeof journalIn>['open']>, now: number): void => {
    for (let i = 0; i < 10; i++) journal.tick(now);
  };

  test('an event goes, and the counts stay', () => {
    using place = journalIn({ days: 7, size: 8 * 1024 ** 2 });
    const journal = place.open();
    const many = Array.from({ length: 12_000 }, () => event());
    // A clock that was wrong for a while is in nobody's way.
    const late = Array.from({ length: 6_000 }, () => event({ at: monday + 9_000 * day }));
    journal.add([...late, ...many, event({ at: monday + day })], counted(18_001), monday);
    journal.flush(monday);
    tick(journal, monday + 7 * day);
    expect(journal.latest(100_000)).toHaveLength(18_001);
    tick(journal, monday + 7 * day + 3_600_001);
    expect(journal.latest(100_000).map(({ at }) => at)).toEqual([monday + day, ...late.map(({ at }) => at)]);
    expect(journal.statistics('day', 0)).toMatchObject([{ count: 18_001 }]);
    journal.close(monday);
  });

  test('a clock that wakes up in 1970 deletes nothing', () => {
    using place = journalIn({ days: 7 });
    const journal = place.open();
    journal.add([event()], counted(1), monday);
    journal.flush(monday);
    tick(journal, 1_000);
    expect(journal.latest(10)).toHaveLength(1);
    journal.close(1_000);
  });

  test('for no day nothing is written, and what was there goes', () => {
    using place = journalIn();
    const before = place.open();
    before.add([event()], counted(1), monday);
    before.close(monday);
    const after = place.open({ days: 0 });
    expect(after.latest(10)).toEqual([]);
    after.add([blocked], counted(1), monday);
    after.flush(monday);
    expect(after.latest(10)).toEqual([]);
    expect(after.statistics('minute', 0)).toMatchObject([{ count: 2 }]);
    after.close(monday);
  });
});
