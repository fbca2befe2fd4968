import { expect, test } from 'vitest';
import { isLost } from '../../src/lists/guard.ts';
import { blankReport } from '../../src/lists/report.ts';
import type { Unusable } from '../../src/lists/unusable.ts';

const missing: Unusable = { reason: 'missing', cause: '' };

const cases: { name: string; had: number | undefined; has: number; unusable?: Unusable; lost: boolean }[] = [
  { name: 'a list that grew', had: 100, has: 120, lost: false },
  { name: 'a list that lost a third', had: 99, has: 66, lost: false },
  { name: 'a list cut to less than half', had: 100, has: 49, lost: true },
  { name: 'a list that cannot be used any more', had: 100, has: 0, unusable: missing, lost: true },
  { name: 'a list that could never be used', had: 0, has: 0, unusable: missing, lost: false },
  { name: 'a new list', had: undefined, has: 5, lost: false },
];

test.each(cases)('$name is lost: $lost', ({ had, has, unusable, lost }) => {
  const source = { id: 'a', path: '/a', format: 'domains', kind: 'category', name: 'adult', action: 'block' } as const;
  // A thousand exceptions take the place of no name.
  const report = { ...blankReport(source), entries: has + 1000, named: has, unusable };
  expect(isLost(new Map(had === undefined ? [] : [['a', had]]), report, 0.5)).toBe(lost);
});
