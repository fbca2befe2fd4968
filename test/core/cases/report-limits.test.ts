import { describe, expect, test } from 'vitest';
import { deskReportOf } from '../../../src/core/cases/desk-report.ts';
import { hearReport, type Report, type Reported } from '../../../src/core/cases/report-limits.ts';
import { qname } from '../../kit.ts';

const minute = 60_000;
const now = 1e12;

const report = (more: Partial<Report> = {}): Report => ({
  kind: 'wrong-block',
  subject: 'a.test',
  child: null,
  ...more,
});

/** So many cases, a minute apart, about one name each. */
function before(count: number, more: Partial<Reported> = {}): Reported[] {
  return Array.from({ length: count }, (_, index) => ({
    ...report({ subject: `${index}.test` }),
    id: String(index),
    state: 'received',
    receivedAt: now - index * minute,
    ...more,
  }));
}

describe('a report', () => {
  const cases: readonly (readonly [name: string, report: Report, before: Reported[], answer: string])[] = [
    ['is taken', report(), [], 'new'],
    ['joins the one that waits', report({ subject: '3.test' }), before(4), 'joined'],
    ['joins it also where that would be too many', report({ subject: '3.test' }), before(20), 'joined'],
    ['joins none that is decided', report({ subject: '3.test' }), before(4, { state: 'decided' }), 'new'],
    ['joins none of another kind', report({ subject: '3.test', kind: 'missed-harmful' }), before(4), 'new'],
    ['of nothing joins none', report({ subject: null }), before(1, { subject: null }), 'new'],
    ['is the child’s fifth', report({ child: 'mia' }), before(4, { child: 'mia' }), 'new'],
    ['is the child’s sixth', report({ child: 'mia' }), before(5, { child: 'mia' }), 'too-many'],
    ['is another child’s first', report({ child: 'tim' }), before(5, { child: 'mia' }), 'new'],
    ['is a parent’s, after those of a child', report(), before(5, { child: 'mia' }), 'new'],
    ['is the sixth, the others long ago', report({ child: 'mia' }), before(5, { child: 'mia', receivedAt: 0 }), 'new'],
    ['is the house’s twenty-first', report(), before(20), 'too-many'],
  ];
  test.each(cases)('%s', (_name, one, others, answer) => {
    expect(hearReport(one, others, now).kind).toBe(answer);
  });

  test('of ten thousand, the house takes twenty', () => {
    const taken: Reported[] = [];
    for (let index = 0; index < 10_000; index++) {
      const one = report({ subject: `${index}.test`, child: index % 2 === 0 ? 'mia' : null });
      if (hearReport(one, taken, now).kind === 'new') {
        taken.push({ ...one, id: String(index), state: 'received', receivedAt: now });
      }
    }
    expect(taken).toHaveLength(20);
    expect(taken.filter(({ child }) => child === 'mia')).toHaveLength(5);
  });
});

test('what goes to a desk has six fields, whatever the case has', () => {
  const kept = {
    key: 'f'.repeat(32),
    kind: 'wrong-block',
    name: qname('a.test'),
    category: 'games',
    list: 'ut1',
    note: 'n',
  };
  const whole = { ...kept, child: 'mia', device: 'tablet', id: '7', receivedAt: 1 } as const;
  expect(deskReportOf(whole as unknown as Parameters<typeof deskReportOf>[0])).toEqual(kept);
});
