import { expect, test } from 'vitest';
import { UsageTally } from '../../src/app/usage-tally.ts';

const games = { who: 'masha', target: { kind: 'category', id: 'games' } } as const;
const total = { who: 'masha', target: { kind: 'total' } } as const;
const day = '2026-11-24';

test('a minute counts once for a person and a target, however often it is told', () => {
  const tally = new UsageTally(day, []);
  expect(tally.count([games, total], 100)).toBe(true);
  expect(tally.count([games], 100)).toBe(false);
  expect(tally.count([games], 101)).toBe(true);
  expect(tally.minutes.get('masha')).toEqual(
    new Map([
      ['category:games', 2],
      ['total', 1],
    ]),
  );
});

test('it goes on from what was saved, and gives only what is new to be saved', () => {
  const tally = new UsageTally(day, [{ day, who: 'masha', target: 'total', minutes: 30 }]);
  tally.count([total], 100);
  expect(tally.minutes.get('masha')?.get('total')).toBe(31);
  expect(tally.unsaved).toEqual([{ day, who: 'masha', target: 'total', minutes: 1 }]);
  tally.saved();
  expect(tally.unsaved).toEqual([]);
});
