import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { heaviest, usualWeight, weightOf } from '../../src/core/pattern-weight.ts';

const atom = fc.constantFrom(
  ...String.raw`a [a-c] [^a] []a] [[:alpha:]] [(] [)] [\]] \d \( \) \\ \{ . ^ $ \b { {,2} -`.split(' '),
);
const repeat = fc.constantFrom('*', '+', '?', '*?', '{3}', '{0}', '{1}', '{2,}', '{0,}', '{1,4}', '{0,2}?', '');
const { regex } = fc.letrec<{ regex: string }>((tie) => ({
  regex: fc.oneof(
    { maxDepth: 6 },
    atom,
    fc.array(tie('regex'), { minLength: 2, maxLength: 4 }).map((items) => items.join('')),
    fc.tuple(tie('regex'), tie('regex')).map((choices) => `(${choices.join('|')})`),
    fc.tuple(tie('regex'), repeat).map(([item, times]) => `(?:${item})${times}`),
    fc.tuple(atom, repeat).map(([item, times]) => `${item}${times}`),
  ),
}));

test('a pattern weighs no less than its program has instructions', () => {
  fc.assert(
    fc.property(regex, (regex) => {
      let program: number;
      try {
        program = RE2JS.compile(regex).programSize();
      } catch {
        return;
      }
      expect(weightOf(regex, 0)).toBeGreaterThanOrEqual(program);
    }),
    { numRuns: 5_000 },
  );
});

describe('the weight', () => {
  const cases: readonly (readonly [name: string, regex: string, least: number, most: number])[] = [
    ['of a usual pattern', String.raw`(?:^|\.)casino.*\.com$`, 20, usualWeight],
    ['of a longer one', String.raw`^(.+[_.-])?adse?rv(er?|ice)?s?[0-9]*[_.-]`, 20, 2 * usualWeight],
    ['of repeats in repeats', '((a{30}){30}){30}', 27_000, Infinity],
    ['of many large ones', '[a-z.-]{0,99}'.repeat(34), heaviest + 1, Infinity],
    ['of all letters there are', String.raw`\pL`, Infinity, Infinity],
    ['of a range of them', String.raw`[a-\x{1e942}]`, Infinity, Infinity],
    ['of what hides a bracket', String.raw`(?:\Q)\Eaaaaaaaaaa){100}`, Infinity, Infinity],
    ['of a longer text than any list has', 'a'.repeat(1_001), Infinity, Infinity],
  ];
  test.each(cases)('%s', (_name, regex, least, most) => {
    expect(weightOf(regex, 0)).toBeGreaterThanOrEqual(least);
    expect(weightOf(regex, 0)).toBeLessThanOrEqual(most);
  });

  test('grows with the names it spares', () => expect(weightOf('a', 7) - weightOf('a', 0)).toBe(7));
});
