import { describe, expect, test } from 'vitest';
import type { Changed } from '../../../src/core/family/change.ts';
import { type Choice, choose, type Terms, unchoose } from '../../../src/core/family/choosing.ts';
import { addDevice, changeDevice, mergeDevices, removeDevice } from '../../../src/core/family/devices.ts';
import { addException, removeException } from '../../../src/core/family/exceptions.ts';
import { addBonus, addGrant, revokeGrant, takeBonus } from '../../../src/core/family/grants.ts';
import type { Bonus, Device, Exception, Grant, Household, OwnRule } from '../../../src/core/family/household.ts';
import { limits } from '../../../src/core/family/limits.ts';
import { addRule, removeRule } from '../../../src/core/family/own-rules.ts';
import { pause, resume } from '../../../src/core/family/pauses.ts';
import { addPerson, changePerson, type PersonFacts, removePerson } from '../../../src/core/family/people.ts';
import { pruned } from '../../../src/core/family/pruning.ts';
import { beginDayAt, moveTo } from '../../../src/core/family/wall-settings.ts';
import { ZoneClock } from '../../../src/core/family/zone-clock.ts';
import { qname } from '../../kit.ts';
import { household, person, subjects, windows } from './kit.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const facts: PersonFacts = { name: 'Bob', born: '2012-02-29', ageGroup: '11-13', colour: '#00aa00' };
const phone: Device = {
  id: 'phone',
  name: 'Phone',
  owner: 'ann',
  macs: ['a4:83:e7:12:34:56'],
  hostNames: ['anns-phone'],
  ranges: [],
  clientIds: [],
  since: 1000,
};
const tablet: Device = {
  ...phone,
  id: 'tablet',
  name: 'Tablet',
  owner: null,
  macs: ['02:00:00:00:00:01'],
  hostNames: [],
  since: 500,
};
const terms: Terms = { subjects, locked: undefined };
const grant: Grant = { id: 'g1', who: 'ann', what: { kind: 'service', id: 'roblox' }, until: now + 1 };
const bonus: Bonus = { who: 'ann', target: { kind: 'group', id: 'games' }, day: '2026-11-24', minutes: 30 };
const holidays: Exception = {
  id: 'x1',
  who: null,
  first: '2026-12-28',
  last: '2027-01-10',
  kind: 'school',
  windows: [],
};
const rule: OwnRule = { effect: 'deny', name: qname('play.test'), scope: 'subtree' };
const noGames: Choice = { field: 'categories', key: 'games', value: 'blocked' };

/** The household after the changes, each of which must be made. */
function after(begin: Household, ...changes: ((household: Household) => Changed)[]): Household {
  return changes.reduce((home, change) => {
    const outcome = change(home);
    if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
    return outcome.household;
  }, begin);
}

describe('what cannot be done says why, and changes nothing', () => {
  const home = after(
    household({ devices: [phone, tablet] }),
    (h) => addGrant(h, subjects, grant, now),
    (h) => addException(h, holidays),
  );
  const many = <T>(count: number, one: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => one(n));
  const locked: Terms = { subjects, locked: { by: { en: '', ru: '' }, choices: { categories: { games: 'allowed' } } } };
  const full = {
    people: household({ people: many(limits.people, (n) => person({ id: `p${n}` })) }),
    devices: household({ devices: many(limits.devices, (n) => ({ ...phone, id: `d${n}`, macs: [], hostNames: [] })) }),
    rules: household({
      everyone: { rules: many(limits.rules, (n) => ({ ...rule, name: qname(`n${n}.test`) })) },
    }),
    grants: household({ grants: many(limits.grants, (n) => ({ ...grant, id: `g${n}` })) }),
  };
  const badWindow = windows('21:00-21:00');
  const cases: readonly (readonly [name: string, change: () => Changed, code: string, value: string])[] = [
    ['an id in upper case', () => addPerson(home, 'Bob', facts), 'not-an-id', 'Bob'],
    ['the id of another', () => addPerson(home, 'ann', facts), 'taken', 'ann'],
    ['the id of the strangers', () => addPerson(home, 'strangers', facts), 'taken', 'strangers'],
    ['no name', () => addPerson(home, 'bob', { ...facts, name: ' ' }), 'not-a-name', ' '],
    [
      'a birthday that no calendar has',
      () => addPerson(home, 'bob', { ...facts, born: '2023-02-29' }),
      'not-a-day',
      '2023-02-29',
    ],
    ['a colour by its name', () => changePerson(home, 'ann', { colour: 'red' }), 'not-a-colour', 'red'],
    ['one more than a house holds', () => addPerson(full.people, 'bob', facts), 'too-many', '64'],
    ['to rename nobody', () => changePerson(home, 'bob', { name: 'B' }), 'no-such-person', 'bob'],
    ['to take out nobody', () => removePerson(home, 'bob'), 'no-such-person', 'bob'],
    ['to take out the strangers', () => removePerson(home, 'strangers'), 'no-such-person', 'strangers'],
    ['a choice for nobody', () => choose(home, terms, 'bob', noGames), 'no-such-person', 'bob'],
    ['a category that is none', () => choose(home, terms, 'ann', { ...noGames, key: 'gmaes' }), 'not-known', 'gmaes'],
    [
      'an engine that is none',
      () => choose(home, terms, null, { field: 'safeSearch', key: 'x', value: 'off' }),
      'not-known',
      'x',
    ],
    ['what the provider has locked', () => choose(home, locked, 'ann', noGames), 'locked', 'games'],
    [
      'an empty window',
      () => choose(home, terms, 'ann', { field: 'closed', key: 'bedtime', value: badWindow }),
      'not-a-window',
      'bedtime',
    ],
    [
      'empty hours',
      () => choose(home, terms, 'ann', { ...noGames, value: { hours: badWindow } }),
      'not-a-window',
      'games',
    ],
    [
      'more windows than anyone needs',
      () =>
        choose(home, terms, 'ann', {
          field: 'closed',
          key: 'quiet',
          value: many(limits.windows + 1, () => windows('1:00-2:00')[0]!),
        }),
      'too-many',
      String(limits.windows),
    ],
    ['to take back what nobody has chosen', () => unchoose(home, 'ann', { field: 'logging' }), 'not-chosen', 'logging'],
    ['a device twice', () => addDevice(home, phone), 'taken', 'phone'],
    [
      'a MAC that another has',
      () => addDevice(home, { ...phone, id: 'other', hostNames: [] }),
      'taken',
      'a4:83:e7:12:34:56',
    ],
    ['a MAC that is none', () => changeDevice(home, 'phone', { macs: ['A4-83'] }), 'not-a-mac', 'A4-83'],
    ['a device for nobody known', () => changeDevice(home, 'phone', { owner: 'bob' }), 'no-such-person', 'bob'],
    [
      'a device for the strangers',
      () => changeDevice(home, 'phone', { owner: 'strangers' }),
      'no-such-person',
      'strangers',
    ],
    ['one device more', () => addDevice(full.devices, phone), 'too-many', '1024'],
    ['to merge a device with itself', () => mergeDevices(home, 'phone', 'phone'), 'same-device', 'phone'],
    ['to merge a device that is not there', () => mergeDevices(home, 'tv', 'phone'), 'no-such-device', 'tv'],
    ['to take out a device that is not there', () => removeDevice(home, 'tv'), 'no-such-device', 'tv'],
    ['a pause that is over', () => pause(home, 'ann', now, now), 'not-ahead', String(now)],
    ['a pause of no moment', () => pause(home, 'ann', NaN, now), 'not-ahead', 'NaN'],
    ['to end no pause', () => resume(home, 'ann'), 'not-paused', 'ann'],
    ['a grant twice', () => addGrant(home, subjects, grant, now), 'taken', 'g1'],
    [
      'a grant that is over',
      () => addGrant(home, subjects, { ...grant, id: 'g2' }, now + 1),
      'not-ahead',
      String(now + 1),
    ],
    [
      'a grant of nothing known',
      () => addGrant(home, subjects, { ...grant, id: 'g2', what: { kind: 'service', id: 'tetris' } }, now),
      'not-known',
      'tetris',
    ],
    [
      'one grant more',
      () => addGrant(full.grants, subjects, { ...grant, id: 'more' }, now),
      'too-many',
      String(limits.grants),
    ],
    ['to take back a grant that is over', () => revokeGrant(home, 'g9'), 'no-such-grant', 'g9'],
    ['to take back minutes that nobody has given', () => takeBonus(home, bonus), 'no-such-bonus', 'group:games'],
    ['no minutes', () => addBonus(home, subjects, { ...bonus, minutes: 0 }), 'not-a-number-of-minutes', '0'],
    [
      'minutes for a group that is none',
      () => addBonus(home, subjects, { ...bonus, target: { kind: 'group', id: 'x' } }),
      'not-known',
      'group:x',
    ],
    [
      'holidays that end before they begin',
      () => addException(home, { ...holidays, id: 'x2', last: '2026-12-27' }),
      'ends-before-it-begins',
      '2026-12-28/2026-12-27',
    ],
    ['holidays without a day', () => addException(home, { ...holidays, id: 'x2', last: 'soon' }), 'not-a-day', 'soon'],
    ['to take out no exception', () => removeException(home, 'x9'), 'no-such-exception', 'x9'],
    ['one rule more', () => addRule(full.rules, terms, null, rule), 'too-many', '5000'],
    ['to take out no rule', () => removeRule(home, 'ann', rule), 'no-such-rule', 'play.test'],
    ['a zone that is none', () => moveTo(home, 'Europe/Mosco'), 'not-a-zone', 'Europe/Mosco'],
    ['a day that begins after its end', () => beginDayAt(home, 1440), 'not-a-number-of-minutes', '1440'],
  ];
  test.each(cases)('%s', (_name, change, code, value) => {
    const before = JSON.stringify(home);
    expect(change()).toEqual({ problem: { code, value } });
    expect(JSON.stringify(home)).toBe(before);
  });
});

describe('people', () => {
  test('one comes, grows, and keeps what was chosen', () => {
    const home = after(
      household(),
      (h) => addPerson(h, 'bob', facts),
      (h) => choose(h, terms, 'bob', noGames),
      (h) => changePerson(h, 'bob', { name: 'Robert', born: null, ageGroup: '14-17' }),
    );
    expect(home.people.map(({ id }) => id)).toEqual(['ann', 'bob']);
    expect(home.people[1]).toEqual({
      id: 'bob',
      name: 'Robert',
      born: null,
      ageGroup: '14-17',
      colour: '#00aa00',
      choices: { categories: { games: 'blocked' } },
    });
  });

  test('one goes with all that was said for that person only', () => {
    const begin = household({ devices: [phone] });
    const home = after(
      begin,
      (h) => pause(h, 'ann', null, now),
      (h) => pause(h, null, now + 1, now),
      (h) => addGrant(h, subjects, grant, now),
      (h) => addBonus(h, subjects, bonus),
      (h) => addException(h, { ...holidays, who: 'ann' }),
      (h) => removePerson(h, 'ann'),
    );
    const pauses = [{ who: null, until: now + 1 }];
    expect(home).toEqual({ ...begin, people: [], devices: [{ ...phone, owner: null }], pauses });
  });
});

describe('choices', () => {
  const choices: readonly Choice[] = [
    noGames,
    { field: 'services', key: 'roblox', value: { hours: windows('16:00-18:00') } },
    { field: 'safeSearch', key: 'google', value: 'off' },
    { field: 'closed', key: 'school', value: windows('08:00-13:00') },
    {
      field: 'budgets',
      value: { target: { kind: 'total' }, minutes: { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 } },
    },
    { field: 'always', value: [qname('diary.test')] },
    { field: 'allowOnly', value: true },
    { field: 'logging', value: 'nothing' },
  ];
  test.each(choices)('what is chosen is there, and taken back it is gone: $field', (choice) => {
    for (const who of ['ann', 'strangers', null]) {
      const begin = household();
      const home = after(begin, (h) => choose(h, terms, who, choice));
      expect(home).not.toEqual(begin);
      const key = choice.field === 'budgets' ? { field: choice.field, key: 'total' } : choice;
      expect(after(home, (h) => unchoose(h, who, key))).toEqual(begin);
    }
  });

  test('a later word takes the place of the earlier, and leaves the others', () => {
    const home = after(
      household(),
      (h) => choose(h, terms, 'ann', noGames),
      (h) => choose(h, terms, 'ann', { ...noGames, key: 'news' }),
      (h) => choose(h, terms, 'ann', { ...noGames, value: 'allowed' }),
    );
    expect(home.people[0]!.choices).toEqual({ categories: { games: 'allowed', news: 'blocked' } });
  });

  test('a rule takes the place of the one on the same name and depth', () => {
    const exact: OwnRule = { ...rule, scope: 'exact' };
    const home = after(
      household(),
      (h) => addRule(h, terms, 'ann', rule),
      (h) => addRule(h, terms, 'ann', exact),
      (h) => addRule(h, terms, 'ann', { ...rule, effect: 'allow' }),
    );
    expect(home.people[0]!.choices).toEqual({ rules: [exact, { ...rule, effect: 'allow' }] });
    const none = after(
      home,
      (h) => removeRule(h, 'ann', exact),
      (h) => removeRule(h, 'ann', rule),
    );
    expect(none).toEqual(household());
  });
});

describe('devices', () => {
  test('one is added, renamed, given away and taken out', () => {
    const home = after(
      household(),
      (h) => addDevice(h, tablet),
      (h) => changeDevice(h, 'tablet', { name: 'Old tablet', owner: 'ann' }),
    );
    expect(home.devices).toEqual([{ ...tablet, name: 'Old tablet', owner: 'ann' }]);
    expect(after(home, (h) => removeDevice(h, 'tablet'))).toEqual(household());
  });

  test('two are one: all by which they are known stays, and the name of the one that was known', () => {
    const home = after(household({ devices: [phone, tablet] }), (h) => mergeDevices(h, 'tablet', 'phone'));
    expect(home.devices).toEqual([{ ...phone, macs: [...phone.macs, ...tablet.macs], since: 500 }]);
  });
});

describe('for a while', () => {
  test('a pause takes the place of the one before', () => {
    const home = after(
      household(),
      (h) => pause(h, 'ann', null, now),
      (h) => pause(h, 'ann', now + 60_000, now),
    );
    expect(home.pauses).toEqual([{ who: 'ann', until: now + 60_000 }]);
    expect(after(home, (h) => resume(h, 'ann'))).toEqual(household());
  });

  test('a yes is taken back', () => {
    const home = after(household(), (h) => addGrant(h, subjects, grant, now));
    expect(after(home, (h) => revokeGrant(h, 'g1'))).toEqual(household());
  });

  test('minutes of the same day add up, to a whole day at most', () => {
    const twice = after(
      household(),
      (h) => addBonus(h, subjects, bonus),
      (h) => addBonus(h, subjects, { ...bonus, minutes: 20 }),
    );
    expect(twice.bonuses).toEqual([{ ...bonus, minutes: 50 }]);
    expect(after(twice, (h) => addBonus(h, subjects, { ...bonus, minutes: 1440 })).bonuses[0]!.minutes).toBe(1440);
  });

  test('minutes are taken back, and none that another has given', () => {
    const both = after(
      household(),
      (h) => addBonus(h, subjects, bonus),
      (h) => addBonus(h, subjects, { ...bonus, minutes: 20 }),
    );
    const left = after(both, (h) => takeBonus(h, bonus));
    expect(left.bonuses).toEqual([{ ...bonus, minutes: 20 }]);
    expect(after(left, (h) => takeBonus(h, bonus))).toEqual(household());
  });
});

describe('what is over is forgotten', () => {
  const clock = new ZoneClock('Europe/London');
  const home = household({
    dayStart: 240,
    grants: [grant],
    pauses: [
      { who: 'ann', until: now + 1 },
      { who: null, until: null },
    ],
    bonuses: [bonus],
    exceptions: [{ ...holidays, first: '2026-11-24', last: '2026-11-24' }],
  });
  const cases = [
    {
      name: 'nothing is over yet',
      at: '2026-11-24T12:00:00.000Z',
      left: { grants: 1, pauses: 2, bonuses: 1, exceptions: 1 },
    },
    {
      name: 'the grant and the pause end',
      at: '2026-11-24T12:00:00.001Z',
      left: { grants: 0, pauses: 1, bonuses: 1, exceptions: 1 },
    },
    {
      name: 'in the night it is yesterday still',
      at: '2026-11-25T03:59:00Z',
      left: { grants: 0, pauses: 1, bonuses: 1, exceptions: 1 },
    },
    {
      name: 'the day of the budgets ends',
      at: '2026-11-25T04:00:00Z',
      left: { grants: 0, pauses: 1, bonuses: 0, exceptions: 1 },
    },
    {
      name: 'the last night of the exception is over',
      at: '2026-11-26T00:00:00Z',
      left: { grants: 0, pauses: 1, bonuses: 0, exceptions: 0 },
    },
  ];
  test.each(cases)('$name', ({ at, left }) => {
    const { grants, pauses, bonuses, exceptions } = pruned(home, clock.momentOf(Date.parse(at)));
    const lengths = {
      grants: grants.length,
      pauses: pauses.length,
      bonuses: bonuses.length,
      exceptions: exceptions.length,
    };
    expect(lengths).toEqual(left);
  });

  test('where nothing is over it is the same household', () => {
    expect(pruned(home, clock.momentOf(now))).toBe(home);
  });
});

test('the family moves', () => {
  const home = after(
    household(),
    (h) => moveTo(h, 'Europe/Moscow'),
    (h) => beginDayAt(h, 240),
  );
  expect(home).toEqual(household({ zone: 'Europe/Moscow', dayStart: 240 }));
});
