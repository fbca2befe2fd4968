import fc from 'fast-check';
import type {
  Budget,
  BudgetTarget,
  Choices,
  Exception,
  Grant,
  Household,
  Locked,
  Permission,
  Person,
  Weekday,
  Window,
} from '../../../src/core/family/household.ts';
import type { Subjects } from '../../../src/core/family/subjects.ts';
import type { Tag } from '../../../src/core/tags.ts';
import { qname } from '../../kit.ts';

/** A small world: few names and ids, so that what is said of them meets often. */
export const subjects: Subjects = {
  categories: [
    { id: 'adult', minimumAge: 18 },
    { id: 'malware', minimumAge: null },
    { id: 'games', minimumAge: 7 },
    { id: 'video', minimumAge: 10 },
  ],
  services: [
    { id: 'play', group: 'games' },
    { id: 'mine', group: 'games' },
    { id: 'chat', group: 'messengers' },
  ],
  engines: ['google', 'youtube'],
};

export const zones = ['Europe/Moscow', 'Europe/London', 'America/Denver', 'Australia/Lord_Howe', 'Africa/Casablanca'];
export const names = ['test', 'play.test', 'a.play.test', 'b.a.play.test', 'help.test'].map(qname);
export const people = ['ann', 'bob', 'strangers'];

/** Two weeks in which America/Denver and Europe/London change their clocks, and a birthday lies. */
const days = Array.from({ length: 14 }, (_, i) => new Date(Date.UTC(2026, 9, 24 + i)).toISOString().slice(0, 10));

const { constantFrom, constant, record, array, subarray, option, oneof, nat } = fc;
const few = <T>(value: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<T[]> => array(value, { maxLength });
/** Mostly whole hours, so that a moment is often on the edge. */
const minute = oneof(
  nat(24).map((hour) => hour * 60),
  nat(1440),
);
/** Few sets of days: to draw them one by one takes longer than all the rest. */
const someDays = constantFrom<Weekday[]>(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  ['sun', 'mon', 'tue', 'wed', 'thu'],
  ['fri', 'sat'],
  ['sat'],
  ['sun'],
  ['mon', 'wed', 'fri'],
);
const windows: fc.Arbitrary<Window[]> = few(record({ days: someDays, from: minute, to: minute }));
const permission: fc.Arbitrary<Permission> = oneof(
  constantFrom('allowed' as const, 'blocked' as const),
  windows.map((hours) => ({ hours })),
);
const target: fc.Arbitrary<BudgetTarget> = constantFrom<BudgetTarget>(
  { kind: 'total' },
  { kind: 'group', id: 'games' },
  { kind: 'service', id: 'chat' },
  { kind: 'category', id: 'video' },
);
const budget: fc.Arbitrary<Budget> = fc
  .tuple(target, constantFrom(0, 30, 60), constantFrom(30, 60))
  .map(([to, a, b]) => {
    return { target: to, minutes: { mon: a, tue: a, wed: a, thu: a, fri: a, sat: b, sun: b } };
  });
const rule = record({
  effect: constantFrom('allow' as const, 'deny' as const),
  name: constantFrom(...names),
  scope: constantFrom('exact' as const, 'subtree' as const),
});

/** A word on one or two of them, or on none. */
const wordsOn = <T>(ids: readonly string[], word: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  few(fc.tuple(constantFrom(...ids), word)).map((words) => Object.fromEntries(words) as Record<string, T>);

/** Seldom: who is closed is asked for nothing else. */
const closed: fc.Arbitrary<Choices['closed'] & {}> = oneof(
  { arbitrary: constant({ bedtime: [] }), weight: 3 },
  { arbitrary: record({ bedtime: windows, school: windows, quiet: windows }, { requiredKeys: [] }), weight: 1 },
);

/** Some of the fields, or few of them: what is left out follows what lies beneath. */
const choicesWith = (rules: fc.Arbitrary<Choices['rules'] & {}>): fc.Arbitrary<Choices> =>
  record(
    {
      categories: wordsOn(['adult', 'malware', 'games', 'video'], permission),
      services: wordsOn(['play', 'mine', 'chat'], permission),
      safeSearch: wordsOn(['google', 'youtube'], constantFrom('off', 'moderate', 'strict')),
      closed,
      budgets: few(budget),
      rules,
      always: subarray(names.slice(3)),
      allowOnly: fc.boolean(),
      logging: constantFrom('everything', 'blocked', 'counts', 'nothing'),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Choices>;
const choices = choicesWith(few(rule, 3));

const person = (id: string): fc.Arbitrary<Person> =>
  record({
    id: constant(id),
    name: constant(id),
    born: option(constantFrom('2019-10-28', '2016-10-31', '2008-02-29', '1980-01-01', '2008-10-26'), { nil: null }),
    ageGroup: constantFrom('0-6', '7-10', '11-13', '14-17', 'adult'),
    colour: constant('#000000'),
    choices,
  });

const someone = constantFrom('ann', 'bob', null);
const exception: fc.Arbitrary<Exception> = fc
  .tuple(someone, constantFrom(...days), nat(3), constantFrom('bedtime', 'school', 'quiet'), windows)
  .map(([who, first, more, kind, spans]) => {
    const last = new Date(Date.parse(first) + more * 86_400_000).toISOString().slice(0, 10);
    return { id: 'x', who, first, last, kind, windows: spans };
  });
const span = nat({ max: 14 * 1440 }).map((minutes) => Date.UTC(2026, 9, 24) + minutes * 60_000);
const grantTarget: fc.Arbitrary<Grant['what']> = oneof(
  constantFrom(...names).map((name) => ({ kind: 'name' as const, name })),
  constantFrom('play', 'chat').map((id) => ({ kind: 'service' as const, id })),
  constantFrom('games', 'video', 'adult').map((id) => ({ kind: 'category' as const, id })),
  constant({ kind: 'everything' as const }),
);

const pause = record({ who: someone, until: option(span, { nil: null, freq: 9 }) });

export const householdIn = (zone: string): fc.Arbitrary<Household> =>
  record({
    zone: constant(zone),
    dayStart: constantFrom(0, 240),
    people: fc.tuple(person('ann'), person('bob')),
    devices: constant([]),
    everyone: choices,
    strangers: person('strangers'),
    exceptions: few(exception),
    // Pauses and grants end often, so that half of them are over at a moment.
    pauses: oneof({ arbitrary: constant([]), weight: 3 }, { arbitrary: few(pause, 1), weight: 1 }),
    grants: few(record({ who: someone, what: grantTarget, until: span }), 2).map((grants) =>
      grants.map((grant, i) => ({ id: `g${i}`, ...grant })),
    ),
    bonuses: few(
      record({ who: constantFrom('ann', 'bob'), target, day: constantFrom(...days), minutes: constantFrom(30, 60) }),
    ),
  });

export const locked: fc.Arbitrary<Locked | undefined> = option(
  choicesWith(few(rule, 2)).map((its) => ({ by: { en: 'the provider', ru: 'провайдер' }, choices: its })),
  { nil: undefined, freq: 3 },
);

/** A moment of the two weeks: on the edge of a minute, or within one. */
export const moment = fc.tuple(span, constantFrom(0, 1, 59_999)).map(([at, within]) => at + within);

export const usage = wordsOn(['total', 'group:games', 'service:chat', 'category:video'], constantFrom(29, 30, 60, 90));

const saidOf = (kind: 'category' | 'service', ids: readonly string[]): fc.Arbitrary<Tag> =>
  record({
    kind: constant(kind),
    name: constantFrom(...ids),
    source: constantFrom('a', 'b'),
    effect: constantFrom('is', 'is', 'is', 'isnt', 'frees'),
  });
const listedTag: fc.Arbitrary<Tag> = oneof(
  saidOf('category', ['adult', 'malware', 'games', 'video']),
  saidOf('service', ['play', 'mine', 'chat']),
  record({
    kind: constant('search' as const),
    name: constantFrom('google', 'youtube'),
    source: constant('safe'),
    effect: constantFrom('is' as const, 'isnt' as const),
  }),
  constant<Tag>({ kind: 'reviewed', name: 'good', source: 'r', effect: 'is' }),
);
const vital = constantFrom<Tag>(
  { kind: 'registry', name: 'registry', source: 'registry', effect: 'is' },
  { kind: 'essential', name: 'essential', source: 'e', effect: 'is' },
);
/** What lists say of a name; seldom that the law forbids it, or that the house needs it. */
export const listed: fc.Arbitrary<Tag[]> = few(
  oneof({ arbitrary: listedTag, weight: 12 }, { arbitrary: vital, weight: 1 }),
  4,
);
