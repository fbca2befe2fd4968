import { expect, test } from 'vitest';
import { shareOf, weekNumbers } from '../../web/screens/activity/week/week-numbers.ts';

const today = Date.UTC(2026, 5, 7);
const dayLong = 86_400_000;
type Row = Parameters<typeof weekNumbers>[0][number];
const row = (past: number, who: string, what: Row['what'], name: string, count: number): Row => ({
  start: today - past * dayLong,
  who,
  what,
  name,
  count,
});
const rows = [
  row(7, 'masha', 'asked', '', 1000),
  row(6, 'masha', 'asked', '', 10),
  row(6, 'masha', 'blocked', 'games', 2),
  row(0, 'masha', 'blocked', 'service:youtube', 3),
  row(0, 'masha', 'asked', '', 4),
  row(0, 'anton', 'asked', '', 5),
  row(0, 'anton', 'blocked', 'games', 5),
  row(0, '', 'source', 'cache', 500),
  row(0, '', 'blocked', 'registry', 7),
];

test('a week has seven days, and those of the family who are counted by name', () => {
  const { days, byDay, people, topics } = weekNumbers(rows, today, '');
  expect(days).toHaveLength(7);
  expect(byDay[0]).toEqual({ asked: 10, blocked: 2 });
  expect(byDay[6]).toEqual({ asked: 9, blocked: 8 });
  expect([...people.keys()]).toEqual(['masha', 'anton']);
  expect(topics).toEqual([
    ['games', 7],
    ['service:youtube', 3],
  ]);
});

test('of one person there is that person alone', () => {
  const { byDay, topics } = weekNumbers(rows, today, 'anton');
  expect(byDay[0]).toEqual({ asked: 0, blocked: 0 });
  expect(topics).toEqual([['games', 5]]);
});

test('a day on which nothing was asked has no part that was blocked', () => {
  expect([shareOf({ asked: 0, blocked: 0 }), shareOf({ asked: 4, blocked: 1 })]).toEqual([undefined, 0.25]);
});
