import { describe, expect, test } from 'vitest';
import type { Budget, Choices, Household, Locked, Person } from '../../../src/core/family/household.ts';
import { layerOf, layersOf } from '../../../src/core/family/layers.ts';
import { type Policy, policyOf } from '../../../src/core/family/policy.ts';
import { presetOf } from '../../../src/core/family/presets.ts';
import { qname } from '../../kit.ts';
import { daily, household, person, subjects, windows } from './kit.ts';

const today = '2026-11-24';
const lock = (choices: Choices): Locked => ({ by: { en: 'the provider', ru: 'провайдер' }, choices });

interface Said {
  readonly everyone?: Choices;
  readonly hers?: Choices;
  readonly locked?: Choices;
}
function policyFor({ everyone = {}, hers = {}, locked }: Said, facts: Partial<Person> = {}, day = today): Policy {
  const child = person({ choices: hers, ...facts });
  const home: Household = household({ everyone, people: [child] });
  return policyOf(child, home, subjects, locked === undefined ? undefined : lock(locked), day);
}

describe('the topmost word holds', () => {
  const games = (word: 'allowed' | 'blocked'): Choices => ({ categories: { games: word } });
  const cases: readonly (Said & { name: string; expected: string })[] = [
    { name: 'the preset, where nobody has chosen', expected: 'allowed' },
    { name: "everyone's goes over it", everyone: games('blocked'), expected: 'blocked' },
    { name: "the person's over everyone's", everyone: games('blocked'), hers: games('allowed'), expected: 'allowed' },
    { name: "the provider's over all", hers: games('allowed'), locked: games('blocked'), expected: 'blocked' },
    {
      name: 'a word on another category says nothing',
      hers: { categories: { video: 'blocked' } },
      expected: 'allowed',
    },
  ];
  test.each(cases)('$name', ({ expected, ...said }) => {
    expect(policyFor(said).categories.get('games')).toBe(expected);
  });

  test('closed times go kind by kind', () => {
    const { closed } = policyFor({
      everyone: { closed: { school: windows('08:00-13:00') } },
      hers: { closed: { bedtime: [] } },
    });
    expect(closed).toEqual({ bedtime: [], school: windows('08:00-13:00'), quiet: [] });
  });

  test('budgets go target by target', () => {
    const budget = (id: string, each: number): Budget => ({
      target: { kind: 'group', id },
      minutes: Object.fromEntries(daily.map((day) => [day, each])) as Budget['minutes'],
    });
    const { budgets } = policyFor({
      everyone: { budgets: [budget('social', 5)] },
      hers: { budgets: [budget('games', 7)] },
    });
    const monday = budgets.map(({ target, minutes }) => [target.kind === 'group' && target.id, minutes.mon]);
    expect(Object.fromEntries(monday)).toEqual({ games: 7, films: 60, video: 60, social: 5 });
  });

  test('names that are always open come together', () => {
    const [ours, hers] = [qname('family.test'), qname('diary.test')];
    const { always } = policyFor({ everyone: { always: [ours] }, hers: { always: [hers, ours] } });
    expect(always).toEqual([...presetOf(7, subjects).always, ours, hers]);
  });

  test('a service of which nothing is said goes by its categories', () => {
    expect(policyFor({}).services.has('roblox')).toBe(false);
    expect(policyFor({ hers: { services: { roblox: 'allowed' } } }).services.get('roblox')).toBe('allowed');
  });
});

describe('whose word it is', () => {
  const said: Said = {
    everyone: { logging: 'nothing', safeSearch: { bing: 'off' } },
    hers: { closed: { quiet: [] }, logging: 'counts' },
    locked: { safeSearch: { google: 'strict' } },
  };
  const layers = layersOf(
    { choices: said.hers! },
    { everyone: said.everyone! },
    presetOf(8, subjects),
    lock(said.locked!),
  );
  test.each([
    [{ field: 'logging' }, 'person'],
    [{ field: 'allowOnly' }, 'preset'],
    [{ field: 'safeSearch', key: 'google' }, 'locked'],
    [{ field: 'safeSearch', key: 'bing' }, 'everyone'],
    [{ field: 'safeSearch', key: 'youtube' }, 'preset'],
    [{ field: 'closed', key: 'quiet' }, 'person'],
    [{ field: 'budgets', key: 'group:games' }, 'preset'],
    [{ field: 'budgets', key: 'total' }, undefined],
    [{ field: 'services', key: 'roblox' }, undefined],
  ] as const)('%j: %s', (key, layer) => expect(layerOf(layers, key)).toBe(layer));
});

describe('a birthday', () => {
  const born = '2016-02-29';
  const hers: Choices = { categories: { video: 'blocked' }, logging: 'everything' };
  const before = policyFor({ hers }, { born }, '2027-02-28');
  const after = policyFor({ hers }, { born }, '2027-03-01');

  test('moves what follows the age', () => {
    expect([before, after].map(({ closed }) => closed.bedtime[0]?.from)).toEqual([20.5 * 60, 21.5 * 60]);
    expect([before, after].map(({ services }) => services.get('steam'))).toEqual(['blocked', undefined]);
  });

  test('leaves what was chosen by hand', () => {
    for (const { categories, logging } of [before, after]) {
      expect([categories.get('video'), logging]).toEqual(['blocked', 'everything']);
    }
  });

  test('opens a category in the year that it is for, within an age group too', () => {
    const news = (day: string): unknown => policyFor({}, { born }, day).categories.get('news');
    expect([news('2026-02-28'), news('2026-03-01')]).toEqual(['blocked', 'allowed']);
  });
});

test('who has told no birthday is as old as the youngest of the group', () => {
  expect(policyFor({}, { ageGroup: '14-17' })).toEqual(policyFor({}, { born: '2012-11-24' }));
});
