import { expect, test } from 'vitest';
import { JournalPace } from '../../src/store/journal-pace.ts';

/** Rows of the slices of a search that takes so long for each row, in milliseconds. */
function slicesAt(perRow: number, count: number, isShort = false): number[] {
  let at = 0;
  const pace = new JournalPace(() => at);
  return Array.from({ length: count }, () => {
    const { rows } = pace;
    pace.take(
      () => (at += rows * perRow),
      () => isShort,
    );
    return rows;
  });
}

test('slices grow on a fast machine until one takes six milliseconds', () => {
  expect(slicesAt(0.0005, 5)).toEqual([2048, 4096, 8192, 12_000, 12_000]);
});

test('on a slow one they shrink at once, but never below a thousand rows', () => {
  expect(slicesAt(0.004, 3)).toEqual([2048, 1500, 1500]);
  expect(slicesAt(1, 3)).toEqual([2048, 1024, 1024]);
});

test('they have a limit where a row costs nothing', () => {
  expect(slicesAt(0, 8).at(-1)).toBe(65_536);
});

test('a slice that ended early lets the next one be no longer', () => {
  expect(slicesAt(0, 3, true)).toEqual([2048, 2048, 2048]);
});
