import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFamily } from '../../src/config/family-document.ts';
import { sayFamilyProblem } from '../../src/config/family-say.ts';
import { lift } from '../../src/config/family-lift.ts';
import { family, familyBut, type Loose, problemsOf, read } from './family-kit.ts';
import { limits } from '../../src/core/family/limits.ts';

/** The family with something changed, and what is wrong with it then. */
const cases: readonly { name: string; change: (family: Loose) => void; problems: readonly string[] }[] = [
  { name: 'nothing', change: () => {}, problems: [] },
  { name: 'no version', change: (f) => delete f.version, problems: ['no-version'] },
  { name: 'a version that is no number', change: (f) => (f.version = '1'), problems: ['no-version'] },
  { name: 'a later version', change: (f) => (f.version = 2), problems: ['later-version'] },
  { name: 'an unknown zone', change: (f) => (f.zone = 'Europe/Moskow'), problems: ['not-a-zone zone'] },
  { name: 'an offset for a zone', change: (f) => (f.zone = '+03:00'), problems: ['not-a-zone zone'] },
  { name: 'no people', change: (f) => delete f.people, problems: expect.arrayContaining(['missing people']) as never },
  { name: 'no strangers', change: (f) => delete f.strangers, problems: ['missing strangers'] },
  { name: 'null for a person', change: (f) => (f.people[1] = null), problems: ['wrong-kind people[1]'] },
  { name: 'a key nobody knows', change: (f) => (f.persons = []), problems: ['unknown-key persons'] },
  {
    name: 'a misspelled key deep inside',
    change: (f) => (f.people[0].choices.closed.bedtme = []),
    problems: ['unknown-key people[0].choices.closed.bedtme'],
  },
  {
    name: 'a person twice',
    change: (f) => f.people.push({ ...f.people[1], name: 'Other' }),
    problems: ['repeated people[2].id'],
  },
  { name: 'an id with blanks', change: (f) => (f.people[1].id = 'my son'), problems: ['not-an-id people[1].id'] },
  {
    name: 'an id with a meaning',
    change: (f) => (f.people[1].id = 'everyone'),
    problems: ['reserved-id people[1].id'],
  },
  {
    name: 'a day that never was',
    change: (f) => (f.people[0].born = '2015-02-29'),
    problems: ['not-a-day people[0].born'],
  },
  {
    name: 'an age group that is none',
    change: (f) => (f.people[1].ageGroup = '7-11'),
    problems: ['not-a-choice people[1].ageGroup'],
  },
  {
    name: 'a colour by name',
    change: (f) => (f.people[1].colour = 'red'),
    problems: ['not-a-colour people[1].colour'],
  },
  {
    name: 'a name that turns the line round',
    change: (f) => (f.people[1].name = 'Leo\u202e'),
    problems: ['not-a-label people[1].name'],
  },
  { name: 'an empty name', change: (f) => (f.devices[0].name = ''), problems: ['not-a-label devices[0].name'] },
  {
    name: 'an unknown category, service, engine and group',
    change: (f) => {
      f.people[0].choices.categories = { gambing: 'blocked' };
      f.people[0].choices.services = { yuotube: 'blocked' };
      f.people[0].choices.safeSearch = { altavista: 'strict' };
      f.people[0].choices.budgets[0].target = { kind: 'group', id: 'vidoe' };
    },
    problems: [
      'no-such people[0].choices.categories.gambing',
      'no-such people[0].choices.services.yuotube',
      'no-such people[0].choices.safeSearch.altavista',
      'no-such people[0].choices.budgets[0].target.id',
    ],
  },
  {
    name: 'a permission that is none',
    change: (f) => (f.everyone.services = { youtube: 'maybe', roblox: { hours: [{ days: ['mon'], from: '08:00' }] } }),
    problems: ['not-a-choice everyone.services.youtube', 'missing everyone.services.roblox.hours[0].to'],
  },
  {
    name: 'a target of an unknown kind',
    change: (f) => (f.bonuses[0].target = { kind: 'totl' }),
    problems: ['not-a-choice bonuses[0].target.kind'],
  },
  {
    name: 'a target that is text',
    change: (f) => (f.bonuses[0].target = 'total'),
    problems: ['wrong-kind bonuses[0].target'],
  },
  {
    name: 'a grant of a name without the name',
    change: (f) => delete f.grants[0].what.name,
    problems: ['missing grants[0].what.name'],
  },
  {
    name: 'an owner who is nobody',
    change: (f) => (f.devices[0].owner = 'mya'),
    problems: ['no-such devices[0].owner'],
  },
  {
    name: 'things for people who are not there',
    change: (f) => {
      f.grants[0].who = 'max';
      f.pauses[0].who = 'max';
      f.exceptions[0].who = 'max';
      f.bonuses[0].who = 'everyone';
    },
    problems: ['no-such exceptions[0].who', 'no-such pauses[0].who', 'no-such grants[0].who', 'no-such bonuses[0].who'],
  },
  {
    name: 'a MAC that is none, and one of a group',
    change: (f) => (f.devices[0].macs = ['a4:83:e7:12:34', '01:00:5e:00:00:01', 'ff-ff-ff-ff-ff-ff']),
    problems: ['not-a-mac devices[0].macs[0]', 'not-a-mac devices[0].macs[1]', 'not-a-mac devices[0].macs[2]'],
  },
  {
    name: 'a MAC of two devices, however it is written',
    change: (f) => (f.devices[1].macs = ['A4-83-E7-12-34-56']),
    problems: ['taken devices[1].macs[0]'],
  },
  {
    name: 'a host name twice with one device',
    change: (f) => (f.devices[1].hostNames = ['tv', 'TV']),
    problems: ['repeated devices[1].hostNames[1]'],
  },
  {
    name: 'ranges that are none',
    change: (f) => (f.devices[1].ranges = ['10/8', '192.168.1.0/33', 'home', 'fe80::1%eth0', '192.168.1.1-9']),
    problems: [0, 1, 2, 3, 4].map((index) => `not-a-range devices[1].ranges[${index}]`),
  },
  {
    name: 'a client id with a dot',
    change: (f) => (f.devices[1].clientIds = ['mias.phone']),
    problems: ['not-a-client-id devices[1].clientIds[0]'],
  },
  {
    name: 'an exception that ends before it begins',
    change: (f) => (f.exceptions[0].last = '2026-04-30'),
    problems: ['ends-before-it-begins exceptions[0].last'],
  },
  {
    name: 'a window without a day',
    change: (f) => (f.people[0].choices.closed.bedtime[0].days = []),
    problems: ['no-days people[0].choices.closed.bedtime[0].days'],
  },
  {
    name: 'a day twice in a window',
    change: (f) => (f.people[0].choices.closed.bedtime[0].days = ['mon', 'mon']),
    problems: ['repeated people[0].choices.closed.bedtime[0].days[1]'],
  },
  {
    name: 'more minutes than a day has, and less than none',
    change: (f) => Object.assign(f.people[0].choices.budgets[0].minutes, { mon: 1441, tue: -1, wed: 1.5, thu: '30' }),
    problems: ['too-large', 'too-small', 'wrong-kind', 'wrong-kind'].map(
      (code, index) => `${code} people[0].choices.budgets[0].minutes.${['mon', 'tue', 'wed', 'thu'][index]}`,
    ),
  },
  {
    name: 'two budgets for one thing',
    change: (f) => f.people[0].choices.budgets.push(f.people[0].choices.budgets[0]),
    problems: ['repeated people[0].choices.budgets[1].target'],
  },
  {
    name: 'moments without a zone, of no calendar',
    change: (f) => {
      f.grants[0].until = '2026-06-01T13:00:00';
      f.grants[1].until = '2026-02-30T13:00:00Z';
    },
    problems: ['not-a-moment grants[0].until', 'not-a-moment grants[1].until'],
  },
  {
    name: 'more people than any home has',
    change: (f) =>
      (f.people = Array.from({ length: 65 }, (_, i) => ({
        ...family.people[1],
        id: i < 2 ? ['mia', 'leo'][i] : `p${i}`,
      }))),
    problems: ['too-many people'],
  },
];

test.each(cases)('$name: told, with its place', ({ change, problems }) => {
  expect(problemsOf(read(familyBut(change)))).toEqual(problems);
});

test.each(cases)('$name: said in both languages', ({ change }) => {
  const found = read(familyBut(change));
  for (const problem of 'problems' in found ? found.problems : []) {
    for (const language of ['en', 'ru'] as const) {
      const { sentence, hint, where } = sayFamilyProblem(problem, language);
      expect(sentence).toMatch(/[.:?]$/);
      expect(hint).toMatch(/[.:?]$/);
      expect(sentence + hint + where).not.toMatch(/undefined|\[object|, ,/);
      if (language === 'ru') expect(sentence + hint).toMatch(/[а-я]/);
    }
  }
});

test('every problem is told at once, in the order of the document, whichever check finds it', () => {
  const text = familyBut((f) => {
    f.zone = 'Mars';
    f.people[0].choices.categories.gamse = 'blocked';
    f.people[0].choices.closed.bedtime[0].from = '9:00';
    f.people[1].colour = 'blue';
    f.devices[0].owner = 'leo2';
    f.grants[0].when = 'now';
  });
  expect(problemsOf(read(text))).toEqual([
    'not-a-zone zone',
    'no-such people[0].choices.categories.gamse',
    'not-a-start people[0].choices.closed.bedtime[0].from',
    'not-a-colour people[1].colour',
    'no-such devices[0].owner',
    'unknown-key grants[0].when',
  ]);
});

test('a place is said in words', () => {
  const found = read(
    familyBut((f) => {
      f.people[0].choices.closed.bedtime[0].from = '9:00';
      f.people[0].choices.categories.games.hours[0].days = ['sta'];
      f.devices[0].macs[0] = 'x';
    }),
  );
  const said = (language: 'en' | 'ru'): string[] =>
    'problems' in found ? found.problems.map((problem) => sayFamilyProblem(problem, language).where) : [];
  expect(said('en')).toEqual([
    'person "Мия", categories, "games", window 1, day 1',
    'person "Мия", bedtime, window 1, from',
    'device "Mia\'s phone", MAC 1',
  ]);
  expect(said('ru')).toEqual([
    'человек «Мия», категории, «games», окно 1, день 1',
    'человек «Мия», отбой, окно 1, начало',
    "устройство «Mia's phone», MAC-адрес 1",
  ]);
});

test.each([
  ['categories', 'gambing', 'gambling'],
  ['services', 'yuotube', 'youtube'],
  ['safeSearch', 'gogle', 'google'],
])('a misspelled id of %s gets the nearest known one', (key, wrong, right) => {
  const found = read(familyBut((f) => (f.everyone[key] = { [wrong]: key === 'safeSearch' ? 'strict' : 'blocked' })));
  expect(found).toMatchObject({ problems: [{ fault: { code: 'no-such', value: wrong, nearest: right } }] });
});

test('without a vocabulary no id is unknown: what was saved is read also when a category is gone', () => {
  const text = familyBut((f) => (f.everyone.categories = { gone: 'blocked' }));
  expect(readFamily(text)).toHaveProperty('household');
});

describe('a document that is no document', () => {
  test.each([
    ['empty', '', 'syntax'],
    ['cut off', JSON.stringify(family).slice(0, 500), 'syntax'],
    ['a list', '[]', 'wrong-kind'],
    ['a number', '7', 'wrong-kind'],
    ['nested a million deep', '['.repeat(1_000_000), 'syntax'],
    [
      'nested deep where a list of people should be',
      `{"version":1,"people":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'wrong-kind',
    ],
    ['too long', `{"version":1,"zone":"${'x'.repeat(limits.document)}"}`, 'too-long'],
  ])('%s: is refused', (_what, text, code) => {
    const [first] = problemsOf(read(text));
    expect(first?.split(' ')[0]).toBe(code);
  });

  test('the line is told at which it stops being JSON', () => {
    const lines = JSON.stringify(family, null, 2).split('\n');
    for (const at of [3, 20, lines.length - 2]) {
      const broken = lines.with(at, `${lines[at]} }}} "`).join('\n');
      expect(readFamily(broken)).toMatchObject({ problems: [{ fault: { code: 'syntax', line: at + 1 } }] });
    }
  });

  test('what a sentence repeats is short and obeyed by no terminal', () => {
    const found = read(familyBut((f) => (f.zone = `\u001b[2J${'x'.repeat(1_000)}`)));
    const [problem] = 'problems' in found ? found.problems : [];
    expect(sayFamilyProblem(problem!, 'en').sentence).not.toMatch(/\u001b|x{70}/);
  });

  test('a key that JavaScript itself knows is a key like any other', () => {
    const text = JSON.stringify(family).replace('"zone"', '"__proto__":{"allowOnly":true},"constructor":1,"zone"');
    expect(problemsOf(read(text))).toContain('unknown-key constructor');
  });
});

describe('times and windows, as other programs judge them', () => {
  const window = (from: unknown, to: unknown): string =>
    familyBut((f) => (f.people[0].choices.closed.bedtime = [{ days: ['mon'], from, to }]));
  const path = '../shared/suites/schedule/third_party.json';
  const suite = new URL(`../../${path}`, import.meta.url);

  /** Where we judge otherwise, and why. */
  const different: Readonly<Record<string, string>> = {
    'aghome/range/start_greater_end': 'a window that ends before it begins goes on over midnight',
    'adguarddns/intervals/before': 'a window that ends before it begins goes on over midnight',
    'adguarddns/intervals/same_start': 'windows may overlap: together they are what either is',
    'blocky/weekday/FRI': 'one way to write a day, so that documents compare well; the nearest is suggested',
    'blocky/schedule/undefined_schedule_ref': 'schedules are not named here',
    'blocky/schedule/undefined_list_ref': 'lists are named in the settings',
  };

  test('each case of the suite', ({ skip }) => {
    if (!existsSync(suite)) return skip(`${path} is not there`);
    const { validation } = JSON.parse(readFileSync(suite, 'utf8')) as { validation: Loose[] };
    for (const one of validation) {
      const isFine = (text: string): boolean => 'household' in read(text);
      expect([one.id, judged(one, isFine)]).toEqual([
        one.id,
        one.id in different ? !(one.error === null) : one.error === null,
      ]);
    }
    expect(validation.map(({ id }) => id as string)).toEqual(expect.arrayContaining(Object.keys(different)));
  });

  function judged(one: Loose, isFine: (text: string) => boolean): boolean {
    const clock = (minutes: number): string =>
      minutes < 0
        ? '-01:00'
        : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    if ('json' in one) return isFine(one.json);
    if ('minutes' in one) {
      return isFine(
        familyBut((f) => {
          f.people[0].choices.closed.bedtime = one.minutes.map(([from, to]: [number, number]) => {
            return { days: ['mon'], from: clock(from), to: clock(to) };
          });
        }),
      );
    }
    if ('time' in one) return isFine(window(one.time, '23:58'));
    if ('weekday' in one) return isFine(familyBut((f) => (f.people[0].choices.closed.bedtime[0].days = [one.weekday])));
    if ('schedule' in one)
      return 'ref' in one.schedule || 'list' in one.schedule || isFine(window(one.schedule.start, one.schedule.end));
    const hours = (text: string): string => clock(Number.parseInt(text, 10) * 60);
    return isFine(window(hours(one.start), hours(one.end)));
  }

  test.each([
    ['08:00', '24:00', []],
    ['21:00', '00:00', []],
    ['24:00', '08:00', ['not-a-start']],
    ['08:00', '24:01', ['not-an-end']],
    ['8:00', '9:00', ['not-a-start', 'not-an-end']],
    ['08:00', '08:00', ['empty-window']],
    [' 08:00', '09:00', ['not-a-start']],
    ['08:00:00', '09:00', ['not-a-start']],
    [480, '09:00', ['wrong-kind']],
  ] as const)('from %j to %j: %j', (from, to, codes) => {
    expect(problemsOf(read(window(from, to))).map((problem) => problem.split(' ')[0])).toEqual(codes);
  });
});

describe('older versions', () => {
  const steps = [
    (tree: Loose) => ({ ...tree, second: tree.first }),
    (tree: Loose) => ({ ...tree, third: tree.second }),
  ];

  test.each([
    [1, { first: 1, second: 1, third: 1 }],
    [2, { first: 1, third: undefined }],
    [3, { first: 1 }],
  ])('version %i is lifted step by step', (version, tree) => {
    expect(lift({ version, first: 1 }, steps)).toEqual({ tree });
  });

  test.each([
    [4, { code: 'later-version', value: '4', newest: 3 }],
    [0, { code: 'no-version' }],
    [1.5, { code: 'no-version' }],
    [undefined, { code: 'no-version' }],
  ])('version %j is refused', (version, fault) => {
    expect(lift({ version }, steps)).toEqual(fault);
  });
});
