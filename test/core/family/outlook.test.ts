import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choices, Household } from '../../../src/core/family/household.ts';
import { outlookOf } from '../../../src/core/family/outlook.ts';
import { policyOf } from '../../../src/core/family/policy.ts';
import { closedOf, isAllGranted } from '../../../src/core/family/standing-of.ts';
import { budgetDayOf } from '../../../src/core/family/week.ts';
import { ZoneClock } from '../../../src/core/family/zone-clock.ts';
import * as any from './arbitrary-family.ts';
import { household, person, subjects, windows } from './kit.ts';

const clock = new ZoneClock('Europe/London');
const at = (text: string): number => Date.parse(text);
const isoOf = (moment: number | undefined): string | undefined =>
  moment === undefined ? undefined : new Date(moment).toISOString().replace(':00.000Z', 'Z');

interface Case {
  readonly name: string;
  readonly now: string;
  readonly choices?: Choices;
  readonly home?: Partial<Household>;
  readonly used?: Readonly<Record<string, number>>;
  /** What holds and until when, then what comes and until when; `open` or why it is closed. */
  readonly says: readonly (readonly [string, string | undefined])[];
}

const none: Choices = { closed: { bedtime: [] }, budgets: [] };
const night: Choices = { closed: { bedtime: windows('21:00-07:00') } };
const cases: readonly Case[] = [
  {
    name: 'open until bedtime, which lasts until the morning',
    now: '2026-11-24T19:28Z',
    choices: night,
    says: [
      ['open', '2026-11-24T21:00Z'],
      ['bedtime', '2026-11-25T07:00Z'],
    ],
  },
  {
    name: 'the night in which summer time begins is an hour shorter',
    now: '2026-03-28T22:00Z',
    choices: night,
    says: [
      ['bedtime', '2026-03-29T06:00Z'],
      ['open', '2026-03-29T20:00Z'],
    ],
  },
  {
    name: 'a pause that ends within a minute, in the middle of a free day',
    now: '2026-11-24T12:00Z',
    choices: none,
    home: { pauses: [{ who: null, until: at('2026-11-24T12:30:30Z') }] },
    says: [
      ['paused', '2026-11-24T12:30:30.000Z'],
      ['open', undefined],
    ],
  },
  {
    name: 'a pause without an end',
    now: '2026-11-24T12:00Z',
    choices: none,
    home: { pauses: [{ who: 'ann', until: null }] },
    says: [['paused', undefined]],
  },
  {
    name: 'a grant of everything at bedtime',
    now: '2026-11-24T21:30Z',
    choices: night,
    home: { grants: [{ id: 'g', who: 'ann', what: { kind: 'everything' }, until: at('2026-11-24T22:00Z') }] },
    says: [
      ['granted', '2026-11-24T22:00Z'],
      ['bedtime', '2026-11-25T07:00Z'],
    ],
  },
  {
    name: 'the minutes are used up until the day of the budgets ends',
    now: '2026-11-24T18:00Z',
    choices: {
      ...none,
      budgets: [
        { target: { kind: 'total' }, minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 60, sun: 60 } },
      ],
    },
    home: { dayStart: 240 },
    used: { total: 60 },
    says: [
      ['budget', '2026-11-25T04:00Z'],
      ['open', undefined],
    ],
  },
  { name: 'nothing ahead', now: '2026-11-24T12:00Z', choices: none, says: [['open', undefined]] },
  {
    name: 'a window that comes once a week, and was today',
    now: '2026-11-24T12:00Z',
    choices: { ...none, closed: { bedtime: [], quiet: windows('09:00-10:00', 'tue') } },
    says: [
      ['open', '2026-12-01T09:00Z'],
      ['quiet', '2026-12-01T10:00Z'],
    ],
  },
];

test.each(cases)('$name', ({ now, choices = {}, home: parts = {}, used = {}, says }) => {
  const child = person({ choices });
  const home = household({ people: [child], ...parts });
  const usage = new Map(Object.entries(used));
  const policyOn = (day: string) => policyOf(child, home, subjects, undefined, day);
  const outlook = outlookOf({ who: child.id, household: home, clock, policyOn, usage }, at(now));
  const stretches = [outlook.now, ...(outlook.next === undefined ? [] : [outlook.next])];
  expect(
    stretches.map(({ closed, granted, until }) => [granted ? 'granted' : (closed ?? 'open'), isoOf(until)]),
  ).toEqual(says);
});

describe('what is left of the budgets', () => {
  test('of the day, with its bonus', () => {
    const child = person();
    const home = household({
      people: [child],
      bonuses: [{ who: 'ann', target: { kind: 'group', id: 'games' }, day: '2026-11-24', minutes: 15 }],
    });
    const { budgets } = outlookOf(
      {
        who: child.id,
        household: home,
        clock,
        policyOn: (day) => policyOf(child, home, subjects, undefined, day),
        usage: new Map([['group:games', 70]]),
      },
      at('2026-11-24T12:00Z'),
    );
    expect(budgets).toEqual([
      { target: { kind: 'group', id: 'games' }, left: 5, of: 75 },
      { target: { kind: 'group', id: 'films' }, left: 60, of: 60 },
      { target: { kind: 'group', id: 'video' }, left: 60, of: 60 },
    ]);
  });
});

test('in any family it sees the minute at which something changes, and none before it', () => {
  const family = fc.constantFrom(...any.zones).chain((zone) => any.householdIn(zone));
  fc.assert(
    fc.property(family, any.moment, any.usage, (home, from, used) => {
      const child = home.strangers;
      const usage = new Map(Object.entries(used));
      const policyOn = (day: string) => policyOf(child, home, any.subjects, undefined, day);
      const wall = new ZoneClock(home.zone);
      const { now } = outlookOf({ who: child.id, household: home, clock: wall, policyOn, usage }, from);
      const today = budgetDayOf(wall.wallOf(from), home.dayStart);
      const holdsAt = (moment: number): string => {
        const shown = wall.momentOf(moment);
        const counted = budgetDayOf(shown.wall, home.dayStart) === today ? usage : new Map<string, number>();
        const closed = closedOf(policyOn(shown.wall.day), home, shown, counted);
        return isAllGranted(child.id, home, moment) ? 'granted' : (closed ?? 'open');
      };
      const first = holdsAt(from);
      const minute = 60_000;
      const until = now.until ?? from + 8 * 1440 * minute;
      const minutes: string[] = [];
      for (let at = Math.floor(from / minute + 1) * minute; at < until; at += minute) minutes.push(holdsAt(at));
      expect(new Set(minutes).difference(new Set([first]))).toEqual(new Set());
      if (now.until !== undefined) expect(holdsAt(now.until)).not.toBe(first);
    }),
    { numRuns: 12 },
  );
});
