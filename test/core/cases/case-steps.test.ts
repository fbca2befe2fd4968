import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CaseCourse,
  type CaseKind,
  caseKinds,
  caseStates,
  isOpen,
  newCourse,
} from '../../../src/core/cases/case.ts';
import { type CaseStep, caseSteps, lastOf, mayTake, take } from '../../../src/core/cases/case-steps.ts';

interface Walk {
  readonly kind: CaseKind;
  readonly steps: readonly (readonly [step: CaseStep, at: number])[];
}

/** Any steps at any times, those that may not be taken among them. */
const walks: fc.Arbitrary<Walk> = fc.record({
  kind: fc.constantFrom(...caseKinds),
  steps: fc.array(fc.tuple(fc.constantFrom(...caseSteps), fc.integer({ min: 0, max: 1e12 })), { maxLength: 20 }),
});

/** Every course on the way, the first one included. */
function coursesOf({ kind, steps }: Walk): CaseCourse[] {
  let course = newCourse(kind, 5e11);
  return [course, ...steps.map(([step, at]) => (course = take(course, step, at) ?? course))];
}

describe('whatever is done with a case', () => {
  test('it never goes back', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const places = coursesOf(walk).map(({ state }) => caseStates.indexOf(state));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
    );
  });

  test('no time on it changes once it is there, and none is before the one that was there', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const courses = coursesOf(walk);
        for (const [index, { times }] of courses.entries()) {
          if (index === 0) continue;
          const before = courses[index - 1]!.times;
          for (const key of Object.keys(times) as (keyof typeof times)[]) {
            if (before[key] !== null) expect(times[key]).toBe(before[key]);
            else if (times[key] !== null) expect(times[key]).toBeGreaterThanOrEqual(lastOf(before));
          }
        }
      }),
    );
  });

  test('a step that may not be taken changes nothing', () => {
    fc.assert(
      fc.property(walks, fc.constantFrom(...caseSteps), (walk, step) => {
        const course = coursesOf(walk).at(-1)!;
        expect(take(course, step, 6e11) === undefined).toBe(!mayTake(course, step));
      }),
    );
  });

  test('from everywhere there is a way to a decision', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const course = coursesOf(walk).at(-1)!;
        const last = take(course, course.state === 'appealed' ? 'decide-again' : 'decide', 7e11);
        expect(isOpen(last ?? course)).toBe(false);
      }),
    );
  });
});

test('every state is reached, and each step leaves its time', () => {
  const steps = ['acknowledge', 'review', 'decide', 'appeal', 'decide-again'] as const;
  const states: string[] = [];
  const last = steps.reduce<CaseCourse>(
    (course, step, index) => {
      const next = take(course, step, 200 + index)!;
      states.push(next.state);
      return next;
    },
    newCourse('wrong-block', 100),
  );
  expect(states).toEqual(caseStates);
  expect(last.times).toEqual({
    receivedAt: 100,
    acknowledgedAt: 200,
    reviewAt: 201,
    decidedAt: 202,
    appealedAt: 203,
    decidedAgainAt: 204,
  });
});

test('an appeal is decided once, and nothing comes after it', () => {
  const course = (['decide', 'appeal', 'decide-again'] as const).reduce<CaseCourse>(
    (one, step) => take(one, step, 10)!,
    newCourse('missed-harmful', 1),
  );
  expect(caseSteps.filter((step) => mayTake(course, step))).toEqual([]);
});
