import { expect, test } from 'vitest';
import { ageGroups, ageOf } from '../../../src/core/family/age-groups.ts';
import type { AgeGroup } from '../../../src/core/family/household.ts';
import { policyOf } from '../../../src/core/family/policy.ts';
import { presetOf } from '../../../src/core/family/presets.ts';
import { closedOf, standingOf } from '../../../src/core/family/standing-of.ts';
import { ZoneClock } from '../../../src/core/family/zone-clock.ts';
import { judge } from '../../../src/core/verdict.ts';
import type { Tag } from '../../../src/core/tags.ts';
import { qname } from '../../kit.ts';
import { household, person, subjects } from './kit.ts';
import { answerByHand, closedByHand } from './oracle.ts';

const day = 24 * 60;

/** A week with the day in it on which the clocks are changed: it begins three days before. */
const weeks = [
  ['Europe/Moscow', '2010-03-28'],
  ['Europe/Moscow', '2014-10-26'],
  ['Europe/London', '2026-03-29'],
  ['Europe/London', '2026-10-25'],
  ['America/Denver', '2026-03-08'],
  ['America/Denver', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
] as const;

const tag = (kind: Tag['kind'], name: string): Tag => ({ kind, name, source: 'test', effect: 'is' });
/** What is asked for: by a game, by a site of videos, by a search engine, by nobody one knows. */
const asked: readonly (readonly Tag[])[] = [
  [tag('service', 'roblox'), tag('category', 'games')],
  [tag('category', 'video'), tag('reviewed', 'good')],
  [tag('search', 'google')],
  [],
];
/** Spent on a day of school, not on a free one. */
const usage = { 'group:games': 100, 'group:video': 10, total: 20 };
const used = new Map(Object.entries(usage));

/** A child of each age, with what the house and the oracle have to know. */
function childOf(ageGroup: AgeGroup, zone: string, today: string) {
  const child = person({ ageGroup });
  const home = household({ zone, people: [child] });
  const preset = presetOf(ageOf(child, today), subjects);
  const question = {
    household: home,
    locked: undefined,
    categories: subjects.categories.map(({ id }) => id),
    groups: Object.fromEntries(subjects.services.map(({ id, group }) => [id, group])),
    preset: () => preset,
    who: child.id,
    usage,
    name: qname('asked.test'),
    listed: [],
  };
  return { ageGroup, home, policy: policyOf(child, home, subjects, undefined, today), question };
}

test.each(weeks)('the week of every preset, minute by minute, in %s around %s', (zone, change) => {
  const clock = new ZoneClock(zone);
  const children = ageGroups.map((ageGroup) => childOf(ageGroup, zone, change));
  const wrong: string[] = [];
  const compare = (ours: unknown, byHand: unknown, what: string): void => {
    if (ours !== byHand) wrong.push(`${what}: ${String(ours)}, not ${String(byHand)}`);
  };
  const begin = Date.parse(`${change}T00:00:00Z`) - 3 * day * 60_000;
  for (let minute = 0; minute < 7 * day; minute++) {
    const moment = clock.momentOf(begin + minute * 60_000);
    for (const { ageGroup, home, policy, question } of children) {
      const now = { ...question, at: moment.at };
      const what = `${ageGroup}, ${moment.wall.day} ${moment.wall.minute}`;
      compare(closedOf(policy, home, moment, used), closedByHand(now), what);
      if (minute % 120 !== 0) continue;
      const standing = standingOf(policy, home, moment, used);
      for (const listed of asked) {
        compare(judge(listed, standing).action, answerByHand({ ...now, listed }).action, `${what} ${listed[0]?.name}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
