import { afterAll, describe, expect, test } from 'vitest';
import type { Weekday, Window } from '../../../src/core/family/household.ts';
import { isWindow } from '../../../src/core/family/plausible.ts';
import { isActive } from '../../../src/core/family/week.ts';
import { ZoneClock } from '../../../src/core/family/zone-clock.ts';
import { haveSuites, readSuiteJson } from '../../lists/suites/suite-case.ts';
import { daily, minutes } from './kit.ts';

/** A schedule as the suites write it. */
interface Schedule {
  readonly tz: string;
  readonly days: Readonly<Record<string, 'all' | readonly { readonly start: string; readonly end: string }[]>>;
}
interface Case {
  readonly id: string;
  readonly schedule: Schedule;
  readonly at?: string;
  /** By the clock on the wall, where it does not matter whose. */
  readonly at_local?: string;
  readonly active: boolean;
}
interface Validation {
  readonly id: string;
  readonly start?: string;
  readonly end?: string;
  readonly minutes?: readonly (readonly [number, number])[];
  readonly weekday?: string;
  readonly error: string | null;
}

function windowsOf({ days }: Schedule): Window[] {
  return Object.entries(days).flatMap(([day, spans]) =>
    (spans === 'all' ? [{ start: '00:00', end: '24:00' }] : spans).map(({ start, end }) => {
      return { days: [day as Weekday], from: minutes(start), to: minutes(end) };
    }),
  );
}

function isActiveAt({ schedule, at, at_local: local }: Case): boolean {
  const clock = new ZoneClock(local === undefined ? schedule.tz : 'UTC');
  return isActive(windowsOf(schedule), clock.wallOf(Date.parse(at ?? `${local}:00Z`)));
}

const read = <T>(file: string): T | undefined => (haveSuites ? readSuiteJson<T>(`schedule/${file}`) : undefined);
const summer = read<{ cases: Case[] }>('dst_cases.json')?.cases ?? [];
const { contains = [], validation = [] } =
  read<{ contains: Case[]; validation: Validation[] }>('third_party.json') ?? {};

const title = haveSuites ? 'schedules of others' : 'schedules of others (skipped without ../shared/suites)';
describe.skipIf(!haveSuites)(title, () => {
  test('the clocks are changed', () => {
    expect(summer.length).toBeGreaterThan(1000);
    expect(summer.filter((each) => isActiveAt(each) !== each.active).map(({ id }) => id)).toEqual([]);
  });

  test.each(contains)('$id', (each) => expect(isActiveAt(each)).toBe(each.active));

  /** What speaks of the text of a document: it is read in `config/`, to which these cases say nothing of windows. */
  const leftOut = [
    /^aghome\/json\//, // a text that is no JSON
    /^blocky\/time\//, // how a time is written
    /^blocky\/schedule\//, // a field that is missing, a name that leads nowhere
  ];
  /** Where we say something else on purpose. */
  const differences: Readonly<Record<string, string>> = {
    'aghome/range/start_greater_end': 'a window goes on over midnight where it ends before it begins',
    'adguarddns/intervals/before': 'a window goes on over midnight where it ends before it begins',
    'adguarddns/intervals/same_start': 'windows may overlap: it is closed where one of them is',
    'blocky/weekday/FRI': 'days are known by one spelling: in lower case',
  };
  const met = new Set<string>();
  const kept = validation.filter(({ id }) => !leftOut.some((out) => out.test(id)));
  test.each(kept)('$id', ({ id, error, ...rest }) => {
    const isGood = windowsToCheck(rest).every(isWindow);
    const difference = differences[id];
    if (difference === undefined) return expect(isGood).toBe(error === null);
    met.add(id);
    expect(isGood, `differs no more: ${difference}`).toBe(error !== null);
  });

  afterAll(() => expect(Object.keys(differences).filter((id) => !met.has(id))).toEqual([]));
});

function windowsToCheck({ start, end, minutes: spans, weekday }: Omit<Validation, 'id' | 'error'>): Window[] {
  if (weekday !== undefined) return [{ days: [weekday as Weekday], from: 0, to: 60 }];
  const all = spans ?? [[inMinutes(start!), inMinutes(end!)]];
  return all.map(([from, to]) => ({ days: daily, from, to }));
}

/** `24h`, `-1h`, `0`. */
function inMinutes(hours: string): number {
  return Number.parseInt(hours, 10) * 60;
}
