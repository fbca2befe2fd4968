import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '../../../src/cli/family/day-text.ts';
import { freeId, slug } from '../../../src/core/family/slug.ts';
import { longGrant, longId, shortGrant, shortId } from '../../../src/cli/family/short-ids.ts';
import {
  readDailyMinutes,
  readSpans,
  readTime,
  readWindows,
  sayDailyMinutes,
  sayWindows,
} from '../../../src/cli/family/week-text.ts';
import { weekdays } from '../../../src/core/family/calendar.ts';
import type { Budget } from '../../../src/core/family/household.ts';

const language = fc.constantFrom('en' as const, 'ru' as const);
const school = ['mon', 'tue', 'wed', 'thu', 'fri'];

describe('times of the week', () => {
  const cases: readonly (readonly [text: string, windows: unknown])[] = [
    ['none', []],
    ['нет', []],
    ['20:30-7:00', [{ days: weekdays, from: 1230, to: 420 }]],
    ['mon-fri 17:00-19:00', [{ days: school, from: 1020, to: 1140 }]],
    ['пн-пт 17:00-19:00', [{ days: school, from: 1020, to: 1140 }]],
    ['Sat Sun 10:00-24:00', [{ days: ['sat', 'sun'], from: 600, to: 1440 }]],
    ['fri-mon 10:00-11:00', [{ days: ['mon', 'fri', 'sat', 'sun'], from: 600, to: 660 }]],
    [
      'mon 10:00-11:00 12:00-13:00',
      [
        { days: ['mon'], from: 600, to: 660 },
        { days: ['mon'], from: 720, to: 780 },
      ],
    ],
    ['mon', undefined],
    ['', undefined],
    ['mon-fri 17:00', undefined],
    ['mon-fri 17:00-25:00', undefined],
    ['mon-fri 17:00-17:00', undefined],
    ['mun 17:00-19:00', undefined],
    ['17:00-19:00 mon', undefined],
    ['17:00-19:00,', undefined],
    ['mon-wed-fri 17:00-19:00', undefined],
  ];
  test.each(cases)('“%s”', (text, windows) => expect(readWindows(text)).toEqual(windows));

  test('what is said is read as it was', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const days = fc.subarray([...weekdays], { minLength: 1 });
    const window = fc.record({ days, from: minute, to: fc.integer({ min: 0, max: 1440 }) });
    const windows = fc.array(
      window.filter(({ from, to }) => from !== to),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(windows, language, (some, said) => {
        expect(readWindows(sayWindows(some, said))).toEqual(some);
      }),
    );
  });
});

describe('minutes of a budget', () => {
  const each = (minutes: number) => Object.fromEntries(weekdays.map((day) => [day, minutes]));
  const cases: readonly (readonly [text: string, minutes: unknown])[] = [
    ['60', each(60)],
    ['0', each(0)],
    ['mon-fri 60, sat sun 90', { ...each(60), sat: 90, sun: 90 }],
    ['60, вс 90', { ...each(60), sun: 90 }],
    ['mon-fri 60', undefined],
    ['sixty', undefined],
    ['-5', undefined],
    ['60 90', undefined],
  ];
  test.each(cases)('“%s”', (text, minutes) => expect(readDailyMinutes(text)).toEqual(minutes));

  test('what is said is read as it was', () => {
    const minutes = fc.record(
      Object.fromEntries(weekdays.map((day) => [day, fc.constantFrom(0, 60, 90)])),
    ) as unknown as fc.Arbitrary<Budget['minutes']>;
    fc.assert(
      fc.property(minutes, language, (some, said) => {
        expect(readDailyMinutes(sayDailyMinutes(some, said))).toEqual(some);
      }),
    );
  });
});

test.each([
  ['22:00-8:00', [{ from: 1320, to: 480 }]],
  [
    '14:00-15:00, 22:00-24:00',
    [
      { from: 840, to: 900 },
      { from: 1320, to: 1440 },
    ],
  ],
  ['none', []],
  ['mon 22:00-08:00', undefined],
])('times of a day: “%s”', (text, spans) => expect(readSpans(text)).toEqual(spans));

test.each([
  ['00:00', 0],
  ['4:30', 270],
  ['24:00', 1440],
  ['24:01', undefined],
  ['4:3', undefined],
  ['noon', undefined],
])('a time of the day: “%s”', (text, minute) => expect(readTime(text)).toBe(minute));

test.each([
  ['Маша', 'masha'],
  ['Пётр Щукин', 'pyotr-shchukin'],
  ['Zoë’s iPad', 'zoes-ipad'],
  ['  Младшая (8 лет)  ', 'mladshaya-8-let'],
  ['Їжак', 'yizhak'],
  ['北京', ''],
])('the id of “%s” is “%s”', (name, id) => expect(slug(name)).toBe(id));

test('an id that somebody has gets a number', () => {
  expect(freeId('masha', [])).toBe('masha');
  expect(freeId('masha', ['masha', 'masha-2'])).toBe('masha-3');
});

test('an id is shown as short as it can be told from the others, and read so', () => {
  const all = ['abcd1-x', 'abcd2-x', 'ffff-x'];
  expect(all.map((id) => shortId(id, all))).toEqual(['abcd1', 'abcd2', 'ffff']);
  expect(longId('ABCD1', all)).toBe('abcd1-x');
  expect(longId('abcd', all)).toBe('abcd');
  expect(longId('fff', all)).toBe('fff');
});

test('the grant of an ask is shown short, and every other as it is', () => {
  const all = ['grant', 'grant-2', 'ask-abcd1-x', 'ask-ffff-x'];
  const short = all.map((id) => shortGrant(id, all));
  expect(short).toEqual(['grant', 'grant-2', 'ask-abcd', 'ask-ffff']);
  expect(short.map((id) => longGrant(id, all))).toEqual(all);
  expect(longGrant('gran', all)).toBe('gran');
});

test.each([
  ['31.8.2015', '2015-08-31'],
  ['24.12.2026', '2026-12-24'],
  [' 2026-12-24', '2026-12-24'],
  ['tomorrow', 'tomorrow'],
])('the day “%s” is %s', (text, day) => expect(readDay(text)).toBe(day));
