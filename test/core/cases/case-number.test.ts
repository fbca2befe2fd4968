import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCaseNumber, readCaseNumber } from '../../../src/core/cases/case-number.ts';

const octets = fc.uint8Array({ minLength: 40, maxLength: 80 });

describe('the number of a case', () => {
  test('has four letters that nobody takes for others', () => {
    fc.assert(
      fc.property(octets, (random) => {
        const number = makeCaseNumber(random, () => false);
        if (number !== undefined) expect(number).toMatch(/^K-[2-9A-HJKMNP-Z]{4}$/);
      }),
    );
  });

  test('is none that an open case has', () => {
    const first = makeCaseNumber([0, 1, 2, 3], () => false);
    expect(makeCaseNumber([0, 1, 2, 3, 4, 5, 6, 7], (number) => number === first)).toBe('K-6789');
    expect(makeCaseNumber([0, 1, 2, 3], (number) => number === first)).toBeUndefined();
  });

  test('has no letter that is likelier than another', () => {
    expect(makeCaseNumber([248, 255, 0, 1, 2, 3], () => false)).toBe('K-2345');
  });

  test.each([
    ['K-7F3Q', 'K-7F3Q'],
    [' k 7f3q ', 'K-7F3Q'],
    ['7f3q', 'K-7F3Q'],
    ['K–KKKK', 'K-KKKK'],
    ['K-7F3', undefined],
    ['K-7F30', undefined],
    ['', undefined],
  ])('“%s” is read as %s', (typed, number) => {
    expect(readCaseNumber(typed)).toBe(number);
  });
});
