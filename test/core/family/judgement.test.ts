import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyOf } from '../../../src/core/family/policy.ts';
import { presetOf, strangersPreset } from '../../../src/core/family/presets.ts';
import { standingOf } from '../../../src/core/family/standing-of.ts';
import { ZoneClock } from '../../../src/core/family/zone-clock.ts';
import { judge, type Verdict } from '../../../src/core/verdict.ts';
import { trialsOf } from '../../how-long.ts';
import * as any from './arbitrary-family.ts';
import { tagsOf } from './name-tags.ts';
import { type Answer, answerByHand, type Question } from './oracle.ts';

const clocks = new Map(any.zones.map((zone) => [zone, new ZoneClock(zone)]));
const groups = Object.fromEntries(any.subjects.services.map(({ id, group }) => [id, group]));
const presets = Array.from({ length: 100 }, (_, age) => presetOf(age, any.subjects));
const presetsOfStrangers = Array.from({ length: 100 }, (_, age) => strangersPreset(age, any.subjects));

/** A household, and what is asked in it: by somebody, at a moment, for a name. */
const familyIn = (zone: string) =>
  fc.record({
    household: any.householdIn(zone),
    locked: any.locked,
    categories: fc.constant(any.subjects.categories.map(({ id }) => id)),
    groups: fc.constant(groups),
    preset: fc.constant((age: number, isStranger: boolean) => (isStranger ? presetsOfStrangers : presets)[age]!),
  });
const asked = fc.record({
  who: fc.constantFrom(...any.people),
  at: any.moment,
  usage: any.usage,
  name: fc.constantFrom(...any.names),
  listed: any.listed,
});

/** The house's answer, as the oracle writes its own. */
function answerOf({ household, locked, who, at, usage, name, listed }: Question): Answer {
  const moment = clocks.get(household.zone)!.momentOf(at);
  const person = [...household.people, household.strangers].find(({ id }) => id === who)!;
  const policy = policyOf(person, household, any.subjects, locked, moment.wall.day);
  const standing = standingOf(policy, household, moment, new Map(Object.entries(usage)));
  return written(judge(tagsOf(name, household, presets[0]!.always, locked, listed), standing));
}

function written(verdict: Verdict): Answer {
  const { action, because } = verdict;
  // What an exception of a list or a grant says more of itself, the oracle does not tell.
  const isTold = because !== undefined && because.effect === 'is';
  const said = !isTold
    ? undefined
    : because.kind === 'grant'
      ? 'grant'
      : `${because.kind} ${because.name} ${because.source}`;
  return action === 'rewrite' ? { action, because: said, level: verdict.level } : { action, because: said };
}

describe('any name is judged at any moment for anybody as the order of judgement has it', () => {
  const met = new Set<string>();
  const judgesAlike = (question: Question): void => {
    const answer = answerByHand(question);
    met.add(`${answer.action} ${answer.because?.split(' ')[0] ?? 'nothing'}`);
    const ours = answerOf(question);
    // Only where they differ: `expect` is slower than all the rest.
    if (!isDeepStrictEqual(ours, answer)) expect(ours).toEqual(answer);
  };

  test.each(any.zones)('in %s', (zone) => {
    fc.assert(
      fc.property(familyIn(zone), fc.tuple(asked, asked), (house, questions) => {
        for (const question of questions) judgesAlike({ ...house, ...question });
      }),
      { seed: 20_261_128, numRuns: trialsOf(10_000, 2_500) / any.zones.length },
    );
  });

  test('and every step of it has had a word', () => {
    expect([...met].sort()).toEqual([
      'allow essential',
      'allow grant',
      'allow locked',
      'allow nothing',
      'allow own',
      'allow service',
      'block allow-only',
      'block budget',
      'block category',
      'block closed',
      'block hours',
      'block locked',
      'block own',
      'block registry',
      'block service',
      'rewrite search',
    ]);
  });
});
