import { describe, expect, test } from 'vitest';
import { type CaseKind, newCourse } from '../../../src/core/cases/case.ts';
import { type CaseStep, take } from '../../../src/core/cases/case-steps.ts';
import { decidedIn, dueOf, isOverdue, wasInTime } from '../../../src/core/cases/clocks.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** A case that was received at 0, with the steps of these hours. */
function course(kind: CaseKind, ...steps: readonly (readonly [step: CaseStep, hours: number])[]) {
  return steps.reduce((one, [step, hours]) => take(one, step, hours * hour)!, newCourse(kind, 0));
}

describe('what is due next', () => {
  const cases = [
    ['an answer that it was received', course('wrong-block'), { what: 'acknowledged', at: hour }],
    ['a harmful site, within a day', course('missed-harmful', ['acknowledge', 0]), { what: 'decided', at: day }],
    ['a wrong block, within three', course('wrong-block', ['review', 5]), { what: 'decided', at: 3 * day }],
    ['a child’s ask, within a day', course('ask', ['acknowledge', 0]), { what: 'decided', at: day }],
    ['a proposal, within thirty', course('constructive-proposal', ['review', 5]), { what: 'decided', at: 30 * day }],
    ['nothing of what is decided', course('wrong-block', ['decide', 5]), undefined],
    [
      'an appeal, within three days of it',
      course('wrong-block', ['decide', 5], ['appeal', 100]),
      { what: 'decided-again', at: 172 * hour },
    ],
  ] as const;
  test.each(cases)('%s', (_name, one, due) => {
    expect(dueOf(one)).toEqual(due);
  });
});

test('it is overdue behind the last millisecond, and no longer when it is decided', () => {
  const open = course('missed-harmful', ['acknowledge', 0]);
  expect(isOverdue(open, day)).toBe(false);
  expect(isOverdue(open, day + 1)).toBe(true);
  expect(isOverdue(take(open, 'decide', day + 2)!, 40 * day)).toBe(false);
});

describe('clocks that change for summer change no clock of a case', () => {
  const nights = [
    ['the night of 23 hours', '2026-03-28T23:30:00+01:00', '2026-03-29T23:30:00+02:00', 23],
    ['the night of 25 hours', '2026-10-24T23:30:00+02:00', '2026-10-25T23:30:00+01:00', 25],
  ] as const;
  test.each(nights)('%s', (_name, from, to, hours) => {
    const received = newCourse('missed-harmful', Date.parse(from));
    const known = take(received, 'acknowledge', Date.parse(from))!;
    expect(decidedIn(known, Date.parse(to))).toBe(hours * hour);
    expect(isOverdue(known, Date.parse(to))).toBe(hours > 24);
  });
});

describe('was it in time?', () => {
  const cases = [
    ['not decided', course('wrong-block'), undefined],
    ['in time', course('wrong-block', ['decide', 72]), true],
    ['too late', course('wrong-block', ['decide', 73]), false],
    ['appealed and waiting', course('wrong-block', ['decide', 1], ['appeal', 2]), undefined],
    ['appealed, in time', course('wrong-block', ['decide', 1], ['appeal', 2], ['decide-again', 74]), true],
    ['appealed, too late', course('wrong-block', ['decide', 1], ['appeal', 2], ['decide-again', 75]), false],
  ] as const;
  test.each(cases)('%s', (_name, one, answer) => {
    expect(wasInTime(one)).toBe(answer);
  });
});
