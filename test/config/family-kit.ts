import fc from 'fast-check';
import type {
  Bonus,
  Budget,
  BudgetTarget,
  Choices,
  Device,
  Exception,
  Grant,
  GrantTarget,
  Household,
  Pause,
  Person,
  Window,
} from '../../src/core/family/household.ts';
import { readFamily, type FamilyRead } from '../../src/config/family-document.ts';
import type { FamilyVocabulary } from '../../src/config/family-checks.ts';
import { qname } from '../kit.ts';

const vocabulary: FamilyVocabulary = {
  categories: ['adult', 'gambling', 'games'],
  services: ['youtube', 'roblox'],
  groups: ['video', 'games'],
  engines: ['google', 'youtube'],
};

/** A small household with one of each thing; a test says what is different. */
export const family = {
  version: 1,
  zone: 'Europe/Moscow',
  dayStart: '04:00',
  people: [
    {
      id: 'mia',
      name: 'Мия',
      born: '2015-08-31',
      ageGroup: '11-13',
      colour: '#cc3366',
      choices: {
        categories: { games: { hours: [{ days: ['sat', 'sun'], from: '10:00', to: '20:00' }] } },
        services: { youtube: 'blocked' },
        safeSearch: { google: 'strict' },
        closed: { bedtime: [{ days: ['mon', 'tue'], from: '21:00', to: '07:00' }] },
        budgets: [
          {
            target: { kind: 'service', id: 'roblox' },
            minutes: { mon: 30, tue: 30, wed: 30, thu: 30, fri: 60, sat: 90, sun: 90 },
          },
        ],
        rules: [{ effect: 'deny', name: 'пример.рф', scope: 'subtree' }],
      },
    },
    { id: 'leo', name: 'Leo', ageGroup: 'adult', colour: '#336699' },
  ],
  strangers: { name: 'Guests', ageGroup: '0-6', colour: '#999999', choices: { allowOnly: true } },
  everyone: { always: ['help.test'], logging: 'blocked' },
  devices: [
    { id: 'phone', name: "Mia's phone", owner: 'mia', macs: ['a4:83:e7:12:34:56'], since: '2026-06-01T12:00:00Z' },
    { id: 'tv', name: 'TV', ranges: ['192.168.1.7', 'fd00::/64'], since: '2026-06-01T12:00:00.250Z' },
  ],
  exceptions: [{ id: 'may', who: 'everyone', first: '2026-05-01', last: '2026-05-03', kind: 'school' }],
  pauses: [{ who: 'mia' }, { who: 'everyone', until: '2026-06-01T18:00:00Z' }],
  grants: [
    { id: 'g1', who: 'mia', what: { kind: 'name', name: 'wiki.test' }, until: '2026-06-01T13:00:00Z' },
    { id: 'g2', who: 'everyone', what: { kind: 'everything' }, until: '2026-06-01T13:00:00Z' },
  ],
  bonuses: [{ who: 'mia', target: { kind: 'total' }, day: '2026-06-01', minutes: 15 }],
};

/** A value that a test may take apart and spoil. */
// eslint-disable-next-line typescript/no-explicit-any
export type Loose = any;

/** The family with one thing changed. */
export function familyBut(change: (family: Loose) => void): string {
  const copy: Loose = structuredClone(family);
  change(copy);
  return JSON.stringify(copy);
}

/** `code key`: each problem in one line. */
export function problemsOf(read: FamilyRead): string[] {
  return 'problems' in read ? read.problems.map(({ fault, key }) => `${fault.code} ${key}`.trim()) : [];
}

export function read(text: string): FamilyRead {
  return readFamily(text, vocabulary);
}

const ids = fc.stringMatching(/^[a-z\d][a-z\d._-]{0,10}$/).filter((id) => !['everyone', 'strangers'].includes(id));
const labels = fc
  .oneof(fc.string({ maxLength: 40, unit: 'grapheme' }), fc.constantFrom('Мия', "Leo's TV", '👨‍👩‍👧', '"x\\', '小明'))
  .filter((text) => text.trim() === text && text !== '' && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text.replaceAll('\u200d', '')));
const minutes = fc.integer({ min: 0, max: 1440 });
const moments = fc.integer({ min: 0, max: 4e12 });
const days = fc
  .date({ min: new Date('1930-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const names = fc.constantFrom(
  ...['a.test', 'xn--e1afmkfd.xn--p1ai', 'xn--zzzzz', '_dmarc.x.test', 'xn--strae-oqa.de', 'b'].map(qname),
);
const spans = fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: minutes }).filter(({ from, to }) => from !== to);
const windows: fc.Arbitrary<Window[]> = fc.array(
  fc
    .tuple(spans, fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { minLength: 1 }))
    .map(([span, days]) => ({ days, ...span })),
  { maxLength: 3 },
);
const permissions = fc.oneof(fc.constantFrom('allowed' as const, 'blocked' as const), fc.record({ hours: windows }));
const targets: fc.Arbitrary<BudgetTarget> = fc.oneof(
  fc.record({ kind: fc.constantFrom('service', 'category', 'group'), id: ids }),
  fc.constant({ kind: 'total' as const }),
);
const granted: fc.Arbitrary<GrantTarget> = fc.oneof(
  fc.record({ kind: fc.constant('name' as const), name: names }),
  fc.record({ kind: fc.constantFrom('service', 'category'), id: ids }),
  fc.constant({ kind: 'everything' as const }),
);
const budgets: fc.Arbitrary<Budget[]> = fc.uniqueArray(
  fc.record({
    target: targets,
    minutes: fc.record({
      mon: minutes,
      tue: minutes,
      wed: minutes,
      thu: minutes,
      fri: minutes,
      sat: minutes,
      sun: minutes,
    }),
  }),
  { maxLength: 3, selector: ({ target }) => JSON.stringify([target.kind, 'id' in target ? target.id : '']) },
);

const someChoices: fc.Arbitrary<Choices> = fc.record(
  {
    categories: fc.dictionary(ids, permissions, { maxKeys: 4, noNullPrototype: true }),
    services: fc.dictionary(ids, permissions, { maxKeys: 4, noNullPrototype: true }),
    safeSearch: fc.dictionary(ids, fc.constantFrom('off', 'moderate', 'strict'), { maxKeys: 3, noNullPrototype: true }),
    closed: fc.record({ bedtime: windows, school: windows, quiet: windows }, { requiredKeys: [] }),
    budgets,
    rules: fc.array(
      fc.record({
        effect: fc.constantFrom('allow', 'deny'),
        name: names,
        scope: fc.constantFrom('exact', 'subtree'),
      }),
      { maxLength: 4 },
    ),
    always: fc.array(names, { maxLength: 3 }),
    allowOnly: fc.boolean(),
    logging: fc.constantFrom('everything', 'blocked', 'counts', 'nothing'),
  },
  { requiredKeys: [] },
);

const profile = {
  name: labels,
  born: fc.option(days),
  ageGroup: fc.constantFrom('0-6', '7-10', '11-13', '14-17', 'adult'),
  colour: fc.stringMatching(/^#[\da-f]{6}$/),
  choices: someChoices,
} as const;

const macOf = (number: number): string =>
  `02:00:${number
    .toString(16)
    .padStart(8, '0')
    .replaceAll(/..(?=.)/g, '$&:')}`;

/** Any household that keeps the rules of the document. */
export const someHousehold: fc.Arbitrary<Household> = fc
  .uniqueArray(ids, { minLength: 1, maxLength: 4 })
  .chain((people) => {
    const person = fc.constantFrom(...people);
    const anyone = fc.oneof(person, fc.constant('strangers'));
    const whoever = fc.oneof(anyone, fc.constant(null));
    const devices: fc.Arbitrary<Device[]> = fc.uniqueArray(ids, { maxLength: 5 }).chain((devices) =>
      fc.tuple(
        ...devices.map((id, index) =>
          fc.record({
            id: fc.constant(id),
            name: labels,
            owner: fc.option(person),
            macs: fc.constantFrom([], [macOf(index)], [macOf(index), macOf(index + 1000)]),
            hostNames: fc.constantFrom([], [`host ${index}`]),
            ranges: fc.constantFrom([], [`10.0.0.${index}`, `fd00:${index}::/64`]),
            clientIds: fc.constantFrom([], [`client-${index}`]),
            since: moments,
          }),
        ),
      ),
    );
    const exceptions: fc.Arbitrary<Exception[]> = fc.uniqueArray(
      fc
        .record({
          id: ids,
          who: whoever,
          days: fc.tuple(days, days),
          kind: fc.constantFrom('bedtime', 'school', 'quiet'),
          windows: fc.array(spans, { maxLength: 2 }),
        })
        .map(({ days, ...rest }) => ({ ...rest, first: days.sort()[0], last: days.sort()[1] })),
      { maxLength: 3, selector: ({ id }) => id },
    );
    const pauses: fc.Arbitrary<Pause[]> = fc.array(fc.record({ who: whoever, until: fc.option(moments) }), {
      maxLength: 2,
    });
    const grants: fc.Arbitrary<Grant[]> = fc.uniqueArray(
      fc.record({ id: ids, who: whoever, what: granted, until: moments }),
      { maxLength: 3, selector: ({ id }) => id },
    );
    const bonuses: fc.Arbitrary<Bonus[]> = fc.array(fc.record({ who: anyone, target: targets, day: days, minutes }), {
      maxLength: 3,
    });
    return fc.record({
      zone: fc.constantFrom('UTC', 'Europe/Moscow', 'Australia/Lord_Howe', 'America/Argentina/Ushuaia'),
      dayStart: fc.integer({ min: 0, max: 1439 }),
      people: fc.tuple(...people.map((id) => fc.record({ id: fc.constant(id), ...profile }))) as fc.Arbitrary<Person[]>,
      devices,
      everyone: someChoices,
      strangers: fc.record({ id: fc.constant('strangers'), ...profile }),
      exceptions,
      pauses,
      grants,
      bonuses,
    });
  });
