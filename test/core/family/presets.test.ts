import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readData, subjectsOf } from '../../../src/app/blocklists.ts';
import { ageGroupOf, ageGroups, ageOf } from '../../../src/core/family/age-groups.ts';
import type { SafeLevel } from '../../../src/core/family/household.ts';
import { newHousehold } from '../../../src/core/family/new-household.ts';
import { isBudget, isPermission, isWindow } from '../../../src/core/family/plausible.ts';
import { type Preset, presetOf } from '../../../src/core/family/presets.ts';
import { groupAges, groupCategories, serviceAges } from '../../../src/core/family/service-ages.ts';
import { targetKey } from '../../../src/core/family/target.ts';
import { presetReasons } from '../../../src/core/family/words-presets.ts';
import { person, subjects } from './kit.ts';

const presets = ageGroups.map((ageGroup) => {
  return { ageGroup, preset: presetOf(ageOf(person({ ageGroup }), '2026-11-24'), subjects) };
});

describe.each(presets)('the preset $ageGroup', ({ ageGroup, preset }) => {
  test('speaks of every category and every engine', () => {
    expect(Object.keys(preset.categories)).toEqual(subjects.categories.map(({ id }) => id));
    expect(Object.keys(preset.safeSearch)).toEqual(subjects.engines);
  });

  test('has only what can be', () => {
    expect(Object.values(preset.categories).every(isPermission)).toBe(true);
    expect(Object.values(preset.closed).flat().every(isWindow)).toBe(true);
    expect(preset.budgets.every(isBudget)).toBe(true);
  });

  test.each(Object.keys(presetReasons) as (keyof Preset)[])('says why, in two languages: %s', (field) => {
    const { en, ru } = presetReasons[field][ageGroup];
    expect(preset[field]).toBeDefined();
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(ru).toMatch(/^[А-ЯЁ].*\.$/);
  });
});

test('a reason is given for each field, and for no other', () => {
  expect(Object.keys(presetReasons).sort()).toEqual(Object.keys(presets[0]!.preset).sort());
});

const severity: Readonly<Record<SafeLevel, number>> = { off: 0, moderate: 1, strict: 2 };
const blockedIn = (record: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(record).filter((id) => record[id] === 'blocked');

test('who grows older loses blocks and gains none', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(100), (one, other) => {
      const [younger, older] = [Math.min(one, other), Math.max(one, other)].map((age) => presetOf(age, subjects)) as [
        Preset,
        Preset,
      ];
      for (const field of ['categories', 'services'] as const) {
        expect(blockedIn(younger[field])).toEqual(expect.arrayContaining(blockedIn(older[field])));
      }
      for (const engine of subjects.engines) {
        expect(severity[younger.safeSearch[engine]!]).toBeGreaterThanOrEqual(severity[older.safeSearch[engine]!]);
      }
      expect(younger.allowOnly || !older.allowOnly).toBe(true);
    }),
  );
});

const services = [
  { age: 5, open: ['mult'] },
  { age: 7, open: ['netflix', 'mult', 'minecraft', 'roblox', 'zoom'] },
  { age: 10, open: ['youtube', 'netflix', 'mult', 'minecraft', 'roblox', 'zoom'] },
  { age: 12, open: ['youtube', 'netflix', 'mult', 'minecraft', 'roblox', 'steam', 'telegram', 'zoom'] },
];
test.each(services)('at $age years no word closes $open', ({ age, open }) => {
  const blocked = blockedIn(presetOf(age, subjects).services);
  expect(subjects.services.map(({ id }) => id).filter((id) => !blocked.includes(id))).toEqual(open);
});

test('what is made for the youngest is open to them, though they see only what is reviewed', () => {
  expect(presetOf(3, subjects)).toMatchObject({ allowOnly: true, services: { mult: 'allowed', netflix: 'blocked' } });
});

const early = [
  { age: 8, open: { netflix: 'allowed', mult: 'allowed', zoom: 'allowed' } },
  { age: 10, open: { zoom: 'allowed' } },
  { age: 12, open: {} },
];
test.each(early)('at $age years a word opens what the closed category of its group would close: $open', (one) => {
  const { services } = presetOf(one.age, subjects);
  expect(Object.fromEntries(Object.entries(services).filter(([, word]) => word === 'allowed'))).toEqual(one.open);
});

describe('with the data of the house', () => {
  const real = subjectsOf(readData());
  const known = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
  const groups = [...new Set(real.services.map(({ group }) => group))];
  const named = [
    { what: 'each service that has an age', ids: Object.keys(serviceAges), in: known(real.services) },
    { what: 'each group that has an age', ids: Object.keys(groupAges), in: groups },
    { what: 'each group that has a category', ids: Object.keys(groupCategories), in: groups },
    { what: 'the category of each group', ids: Object.values(groupCategories), in: known(real.categories) },
    { what: 'the engine that has a level of its own', ids: ['youtube'], in: real.engines },
  ];
  test.each(named)('there is $what', ({ ids, in: there }) => {
    expect(ids.filter((id) => !there.includes(id))).toEqual([]);
  });

  test('there is each group that has a budget', () => {
    const budgets = ageGroups.map((ageGroup) => {
      const preset = presetOf(ageOf(person({ ageGroup }), '2026-11-24'), real);
      return preset.budgets.map(({ target }) => targetKey(target)).join(' ');
    });
    const [child, teenager] = ['group:games group:films group:video', 'group:games group:social group:video'];
    expect(budgets).toEqual(['total', child, child, teenager, '']);
  });
});

test('at fourteen only what is for adults is closed', () => {
  expect(blockedIn(presetOf(14, subjects).services)).toEqual(['stranger-chats', 'tinder']);
  expect(blockedIn(presetOf(18, subjects).services)).toEqual([]);
});

test('YouTube is strict, then moderate, then free', () => {
  expect(presets.map(({ preset }) => preset.safeSearch['youtube'])).toEqual([
    'strict',
    'strict',
    'strict',
    'moderate',
    'off',
  ]);
  expect(presets.map(({ preset }) => preset.safeSearch['google'])).toEqual([
    'strict',
    'strict',
    'strict',
    'strict',
    'off',
  ]);
});

test('no budget is set for services that are not there', () => {
  expect(presetOf(8, { ...subjects, services: [] }).budgets).toEqual([]);
});

test('a device that nobody knows gets what a child of seven gets, or less', () => {
  const { strangers } = newHousehold('Europe/Moscow');
  const stranger = presetOf(ageOf(strangers, '2026-11-24'), subjects);
  expect(strangers.choices).toEqual({});
  expect(stranger).toEqual(presets.find(({ ageGroup }) => ageGroup === '7-10')!.preset);
});

test.each([
  [0, '0-6'],
  [6, '0-6'],
  [7, '7-10'],
  [10, '7-10'],
  [11, '11-13'],
  [13, '11-13'],
  [14, '14-17'],
  [17, '14-17'],
  [18, 'adult'],
  [99, 'adult'],
])('at %i years the age group is %s', (age, group) => expect(ageGroupOf(age)).toBe(group));
