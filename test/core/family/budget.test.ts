import { describe, expect, test } from 'vitest';
import { minutesLeft, targetsOf } from '../../../src/core/family/budget.ts';
import type { Bonus, Budget, BudgetTarget } from '../../../src/core/family/household.ts';
import { readTarget, targetKey } from '../../../src/core/family/target.ts';
import type { Tag } from '../../../src/core/tags.ts';

const games: BudgetTarget = { kind: 'group', id: 'games' };
const roblox: BudgetTarget = { kind: 'service', id: 'roblox' };
const video: BudgetTarget = { kind: 'category', id: 'video' };
const total: BudgetTarget = { kind: 'total' };

describe('minutes left', () => {
  const budget: Budget = { target: games, minutes: { mon: 60, tue: 0, wed: 60, thu: 60, fri: 60, sat: 90, sun: 90 } };
  const monday = '2026-11-23';
  const bonus = (parts: Partial<Bonus> = {}): Bonus => ({
    who: 'ann',
    target: games,
    day: monday,
    minutes: 30,
    ...parts,
  });
  const cases = [
    { name: 'none used', used: 0, left: 60 },
    { name: 'some used', used: 59, left: 1 },
    { name: 'all used', used: 60, left: 0 },
    { name: 'more than all', used: 99, left: 0 },
    { name: 'a free day has its own', day: '2026-11-28', used: 60, left: 30 },
    { name: 'a day without any', day: '2026-11-24', used: 0, left: 0 },
    { name: 'a bonus comes on top', bonuses: [bonus()], used: 60, left: 30 },
    { name: 'bonuses add up', bonuses: [bonus(), bonus({ minutes: 5 })], used: 60, left: 35 },
    { name: 'a bonus of another day helps nothing', bonuses: [bonus({ day: '2026-11-22' })], used: 60, left: 0 },
    { name: 'nor for another target', bonuses: [bonus({ target: total })], used: 60, left: 0 },
    { name: "nor another person's", bonuses: [bonus({ who: 'bob' })], used: 60, left: 0 },
  ];
  test.each(cases)('$name: $left', ({ day = monday, bonuses = [], used, left }) => {
    expect(minutesLeft(budget, 'ann', day, bonuses, new Map([['group:games', used]]))).toBe(left);
  });
});

describe('a minute counts for', () => {
  const tag = (kind: Tag['kind'], name: string, effect: Tag['effect'] = 'is'): Tag => ({
    kind,
    name,
    source: 's',
    effect,
  });
  const alwaysFor = (who: string): Tag => ({ ...tag('always', 'diary.test'), who });
  const groups = new Map([
    ['roblox', 'games'],
    ['minecraft', 'games'],
  ]);
  const metered = [games, roblox, video, total];
  const cases = [
    { name: 'the service, its group and all', tags: [tag('service', 'roblox')], targets: [games, roblox, total] },
    {
      name: 'the group and all, where the service has no budget',
      tags: [tag('service', 'minecraft')],
      targets: [games, total],
    },
    { name: 'the category and all', tags: [tag('category', 'video')], targets: [video, total] },
    { name: 'all, where nothing is known', tags: [], targets: [total] },
    {
      name: 'no category that a list takes back',
      tags: [tag('category', 'video'), tag('category', 'video', 'isnt')],
      targets: [total],
    },
    {
      name: 'nothing, where devices ask by themselves',
      tags: [tag('background', 'roblox'), tag('service', 'roblox')],
      targets: [],
    },
    { name: 'nothing, where the house needs it', tags: [tag('essential', 'time')], targets: [] },
    { name: 'nothing, where it is always open', tags: [tag('always', 'help.test')], targets: [] },
    { name: 'nothing, where it is always open to the child', tags: [alwaysFor('ann')], targets: [] },
    { name: 'all, where it is always open to another child', tags: [alwaysFor('bob')], targets: [total] },
  ];
  test.each(cases)('$name', ({ tags, targets }) => expect(targetsOf('ann', tags, metered, groups)).toEqual(targets));

  test('nothing, where nothing is counted', () =>
    expect(targetsOf('ann', [tag('service', 'roblox')], [], groups)).toEqual([]));
});

test.each([games, roblox, video, total])('a target is read as it was written: %j', (target) => {
  expect(readTarget(targetKey(target))).toEqual(target);
});
test.each(['', 'totals', 'group:', 'list:ads'])('%j is no target', (key) => expect(readTarget(key)).toBeUndefined());
