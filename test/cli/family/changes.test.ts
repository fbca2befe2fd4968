import { describe, expect, test } from 'vitest';
import type { Household } from '../../../src/core/family/household.ts';
import { Home, tablet } from './home.ts';

const masha = ({ people }: Household): Household['people'][number] => people.find(({ id }) => id === 'masha')!;
const weekend = { days: ['sat', 'sun'], from: 600, to: 1200 };
const school = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: 1020, to: 1140 };

/** What is done after Masha and her tablet are there, and what the household has then. */
const cases: readonly (readonly [lines: readonly string[], part: (household: Household) => unknown, is: unknown])[] = [
  [
    ['add "Петя Иванов" --age-group 14-17 --colour #336699'],
    ({ people }) => people[1],
    { id: 'petya-ivanov', name: 'Петя Иванов', born: null, ageGroup: '14-17', colour: '#336699', choices: {} },
  ],
  [['add Маша --born 2012-01-01'], ({ people }) => people.map(({ id }) => id), ['masha', 'masha-2']],
  [['add Everyone --age-group adult'], ({ people }) => people[1]?.id, 'everyone-2'],
  [
    ['change Маша --name Мария --born 2011-01-01'],
    masha,
    { id: 'masha', name: 'Мария', born: '2011-01-01', ageGroup: '14-17', colour: '#3366cc', choices: {} },
  ],
  [['change masha --age-group 11-13'], (home) => masha(home).born, null],
  [['remove masha'], ({ people, devices }) => [people.length, devices[0]?.owner], [0, null]],

  [
    ['device phone --mac 10-20-30-40-50-60 --range 192.168.1.7 --host-name Phone --client-id phone'],
    ({ devices }) => devices[1],
    {
      id: 'phone',
      name: 'phone',
      owner: null,
      since: Date.UTC(2026, 10, 24, 15),
      macs: ['10:20:30:40:50:60'],
      hostNames: ['Phone'],
      ranges: ['192.168.1.7'],
      clientIds: ['phone'],
    },
  ],
  [
    ['device 10:20:30:40:50:60 --name "Телефон Пети" --owner masha'],
    ({ devices }) => [devices[1]?.id, devices[1]?.name, devices[1]?.owner],
    ['telefon-peti', 'Телефон Пети', 'masha'],
  ],
  [
    [`device ${tablet} --name "The tablet" --owner nobody`],
    ({ devices }) => [devices.length, devices[0]?.owner],
    [1, null],
  ],
  [['device tablet --mac 10:20:30:40:50:60'], ({ devices }) => devices[0]?.macs, [tablet, '10:20:30:40:50:60']],
  [
    ['device tablet --range 192.168.1.7', `device tablet --without ${tablet}`],
    ({ devices }) => [devices[0]?.macs, devices[0]?.ranges],
    [[], ['192.168.1.7']],
  ],
  [['merge 12:20:30:40:50:60 tablet'], ({ devices }) => devices[0]?.macs, [tablet, '12:20:30:40:50:60']],
  [
    ['device phone --mac 10:20:30:40:50:60', 'merge phone Tablet'],
    ({ devices }) => devices.map(({ id, macs }) => [id, macs]),
    [['tablet', [tablet, '10:20:30:40:50:60']]],
  ],
  [['forget tablet'], ({ devices }) => devices, []],

  [['set category.games blocked --for masha'], (home) => masha(home).choices, { categories: { games: 'blocked' } }],
  [
    ['set service.youtube "mon-fri 17:00-19:00, sat sun 10:00-20:00"'],
    ({ everyone }) => everyone,
    { services: { youtube: { hours: [school, weekend] } } },
  ],
  [['set safe-search.google off --for Маша'], (home) => masha(home).choices, { safeSearch: { google: 'off' } }],
  [
    ['set quiet "sat sun 10:00-20:00"', 'set bedtime none'],
    ({ everyone }) => everyone.closed,
    { quiet: [weekend], bedtime: [] },
  ],
  [
    ['set budget.group.games "mon-fri 60, sat sun 90" --for masha'],
    (home) => masha(home).choices.budgets,
    [
      {
        target: { kind: 'group', id: 'games' },
        minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 90, sun: 90 },
      },
    ],
  ],
  [
    ['set always "school.test, пример.рф" --for masha', 'set allow-only on --for masha', 'set logging counts'],
    (home) => [masha(home).choices, home.everyone],
    [{ always: ['school.test', 'xn--e1afmkfd.xn--p1ai'], allowOnly: true }, { logging: 'counts' }],
  ],
  [['set budget.total 60', 'set bedtime none', 'unset budget.total', 'unset bedtime'], ({ everyone }) => everyone, {}],
  [
    ['allow пример.рф', 'deny bad.test --for masha --exact'],
    (home) => [home.everyone.rules, masha(home).choices.rules],
    [
      [{ effect: 'allow', name: 'xn--e1afmkfd.xn--p1ai', scope: 'subtree' }],
      [{ effect: 'deny', name: 'bad.test', scope: 'exact' }],
    ],
  ],
  [['deny bad.test --for masha', 'unrule bad.test --for masha'], (home) => masha(home).choices, {}],
  [
    ['set service.tiktok off', 'set category.games открыто', 'set safe-search.google умеренный', 'set allow-only да'],
    ({ everyone }) => everyone,
    {
      services: { tiktok: 'blocked' },
      categories: { games: 'allowed' },
      safeSearch: { google: 'moderate' },
      allowOnly: true,
    },
  ],
  [['add Tom --age-group 5', 'change tom --born 12.3.2021'], ({ people }) => people.at(-1)?.born, '2021-03-12'],
  [['add Tom --age-group 5'], ({ people }) => people.at(-1)?.ageGroup, '0-6'],
  [
    ['except все bedtime 24.12.2026 6.1.2027'],
    ({ exceptions }) => exceptions.map(({ who, first, last }) => [who, first, last]),
    [[null, '2026-12-24', '2027-01-06']],
  ],
  [
    ['allow https://www.g.test/play?a=1', 'deny *.bad.test', 'deny .zip'],
    ({ everyone }) => everyone.rules?.map(({ effect, name, scope }) => `${effect} ${name} ${scope}`),
    ['allow www.g.test subtree', 'deny bad.test subtree', 'deny zip subtree'],
  ],

  [
    ['pause', 'pause masha --minutes 30'],
    ({ pauses }) => pauses,
    [
      { who: null, until: null },
      { who: 'masha', until: Date.UTC(2026, 10, 24, 15, 30) },
    ],
  ],
  [['pause', 'pause masha', 'resume'], ({ pauses }) => pauses, [{ who: 'masha', until: null }]],
  [
    ['grant masha bbc.co.uk --minutes 15', 'grant everyone service.youtube --minutes 60'],
    ({ grants }) => grants,
    [
      { id: 'grant', who: 'masha', what: { kind: 'name', name: 'bbc.co.uk' }, until: Date.UTC(2026, 10, 24, 15, 15) },
      { id: 'grant-2', who: null, what: { kind: 'service', id: 'youtube' }, until: Date.UTC(2026, 10, 24, 16) },
    ],
  ],
  [['grant masha everything --minutes 15', 'revoke grant'], ({ grants }) => grants, []],
  [
    ['bonus masha group.games 30', 'bonus masha group.games 15'],
    ({ bonuses }) => bonuses,
    [{ who: 'masha', target: { kind: 'group', id: 'games' }, day: '2026-11-24', minutes: 45 }],
  ],
  [
    ['except everyone bedtime 2026-12-31 2027-01-10 --windows 23:30-09:00', 'except masha school 2026-12-25'],
    ({ exceptions }) => exceptions,
    [
      {
        id: 'bedtime-2026-12-31',
        who: null,
        first: '2026-12-31',
        last: '2027-01-10',
        kind: 'bedtime',
        windows: [{ from: 1410, to: 540 }],
      },
      {
        id: 'school-2026-12-25',
        who: 'masha',
        first: '2026-12-25',
        last: '2026-12-25',
        kind: 'school',
        windows: [],
      },
    ],
  ],
  [['except masha quiet 2026-12-25', 'unexcept quiet-2026-12-25'], ({ exceptions }) => exceptions, []],

  [
    ['zone Asia/Yekaterinburg', 'day-start 04:30'],
    ({ zone, dayStart }) => [zone, dayStart],
    ['Asia/Yekaterinburg', 270],
  ],
  [['strangers 12'], ({ strangers }) => strangers.ageGroup, '11-13'],
  [['pause masha', 'undo'], ({ pauses }) => pauses, []],
  [['pause masha', 'deny x.test', 'undo', 'undo'], ({ pauses, everyone }) => [pauses, everyone], [[], {}]],
  [['pause masha', 'undo', 'deny x.test', 'undo', 'undo'], ({ devices, everyone }) => [devices, everyone], [[], {}]],
  [['pause masha', 'resume masha', 'undo'], ({ pauses }) => pauses.length, 1],
];

describe('a command changes the household that lies on the disk:', () => {
  test.each(cases.map(([lines, part, is]) => ({ lines, part, is })))('$lines', async ({ lines, part, is }) => {
    using home = await Home.withMasha();
    for (const line of lines) {
      expect(await home.does(line)).toMatch(/[.:)]\n$/);
    }
    expect(part(await home.household())).toEqual(is);
  });
});

test('the settings say the age of strangers up to the first change, and not after it', async () => {
  using home = new Home();
  const ageGroup = async (age: number): Promise<string> => {
    home.settings = `[household]\nage = ${age}\n`;
    return (await home.household()).strangers.ageGroup;
  };
  expect([await ageGroup(16), await ageGroup(12)]).toEqual(['14-17', '11-13']);
  await home.does('zone Europe/Moscow');
  expect(await ageGroup(12)).toBe('11-13');
  expect(await ageGroup(5)).toBe('11-13');
});

test('for scripts a change is its revision and its sentence', async () => {
  using home = await Home.withMasha();
  const { exit, out } = await home.say('pause masha --json');
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toEqual({ revision: 5, sentence: expect.stringMatching(/^Маша: everything is closed/) });
});

test('each is said in Russian too', async () => {
  using home = await Home.withMasha();
  const { out } = await home.say('pause masha --minutes 30', 'ru');
  expect(out).toBe('Маша: всё закрыто до 18:30.\n');
});
