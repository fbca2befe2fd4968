import { describe, expect, test } from 'vitest';
import { type CaseCourse, newCourse } from '../../../src/core/cases/case.ts';
import { type CaseStep, take } from '../../../src/core/cases/case-steps.ts';
import type { DeskDecision, DeskKind } from '../../../src/core/cases/desk-report.ts';
import { type CountedCase, quartersOf } from '../../../src/core/cases/transparency.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 9, 1);
const now = Date.UTC(2026, 11, 1);

/** A case that took these steps, each so many hours after it came. */
function counted(
  kind: DeskKind,
  steps: readonly (readonly [CaseStep, hours: number])[],
  outcomes: DeskDecision['outcome'][] = [],
  at = start,
): CountedCase {
  const begun: CaseCourse = take(newCourse(kind, at), 'acknowledge', at)!;
  const course = steps.reduce((course, [step, hours]) => take(course, step, at + hours * hour)!, begun);
  return { course, outcomes };
}

const decidedAfter = (hours: number) => counted('wrong-block', [['decide', hours]], ['rejected']);

test('quarters are of UTC, and a case counts where it came', () => {
  const last = counted('missed-harmful', [['decide', 2]], ['rejected'], start - 1);
  const quarters = quartersOf([last, decidedAfter(1)], now);
  expect(quarters.map(({ quarter, received }) => [quarter, received])).toEqual([
    ['2026-Q4', { 'wrong-block': 1, 'missed-harmful': 0, 'constructive-proposal': 0 }],
    ['2026-Q3', { 'wrong-block': 0, 'missed-harmful': 1, 'constructive-proposal': 0 }],
  ]);
});

describe('the median and the 95th percentile:', () => {
  const cases: readonly [hours: number[], median: number, p95: number][] = [
    [[3], 3, 3],
    [[4, 1], 1, 4],
    [[9, 1, 5], 5, 9],
    [Array.from({ length: 100 }, (_, n) => 100 - n), 50, 95],
  ];
  test.each(cases)('%j', (hours, median, p95) => {
    const [quarter] = quartersOf(hours.map(decidedAfter), now);
    expect([quarter!.medianMs! / hour, quarter!.p95Ms! / hour]).toEqual([median, p95]);
  });
});

test('what nobody has decided in time is late too, and what still has time is not counted', () => {
  const fresh = counted('constructive-proposal', [], [], now - hour);
  const [quarter] = quartersOf([decidedAfter(1), decidedAfter(73), counted('wrong-block', []), fresh], now);
  expect([quarter!.decided, quarter!.inTime]).toEqual([2, 1 / 3]);
});

test('an appeal that came out otherwise was reversed', () => {
  const steps = [
    ['decide', 1],
    ['appeal', 2],
  ] as const;
  const open = counted('wrong-block', steps, ['rejected']);
  const upheld = counted('wrong-block', [...steps, ['decide-again', 3]], ['rejected', 'rejected']);
  const reversed = counted('wrong-block', [...steps, ['decide-again', 3]], ['rejected', 'list-changed']);
  expect(quartersOf([open, upheld, reversed, reversed], now)).toMatchObject([{ appealed: 4, reversed: 2 / 3 }]);
});

test('without cases there is nothing to tell', () => {
  expect(quartersOf([], now)).toEqual([]);
  expect(quartersOf([counted('wrong-block', [], [], now)], now)).toMatchObject([
    { decided: 0, medianMs: null, p95Ms: null, inTime: null, reversed: null },
  ]);
});
