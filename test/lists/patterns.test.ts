import { describe, expect, test } from 'vitest';
import { Patterns } from '../../src/lists/patterns.ts';

const pattern = (regex: string, literal = 'casino') => ({ regex, literal, spared: [], effect: 'is' as const });

describe('a pattern', () => {
  const cases: readonly (readonly [name: string, regex: string, reason: string | undefined])[] = [
    ['is taken in', String.raw`(?i)^ads?\d+\.`, undefined],
    ['that looks ahead is refused', String.raw`^(?!good)\.example$`, 'regex'],
    ['that looks back at what it found is, too', String.raw`^(.)\1`, 'regex'],
    ['that is no expression', '(casino', 'regex'],
    ['that asks for too many repeats', '((a{1000}){1000}){1000}', 'regex'],
    ['that is longer than anybody needs', 'a'.repeat(501), 'regex'],
    ['for everything is too wide', '.', 'too-wide'],
    ['for a whole ending', String.raw`\.xyz$`, 'too-wide'],
    ['for a whole ending that is rare', String.raw`(?:^|\.)loans$`, undefined],
    ['for all below a rare one', String.raw`\.loans$`, 'too-wide'],
  ];
  test.each(cases)('%s', async (_name, regex, reason) => {
    expect(await new Patterns().add(pattern(regex), () => 0)).toBe(reason);
  });

  test('that a member has already is known, and another member may have it as well', async () => {
    const patterns = new Patterns();
    const answers = [await patterns.add(pattern('casino'), () => 0), await patterns.add(pattern('casino'), () => 0)];
    expect([...answers, await patterns.add(pattern('casino'), () => 1)]).toEqual([undefined, 'known', undefined]);
    expect(patterns.all.map(({ member }) => member)).toEqual([0, 1]);
  });

  test('beyond five thousand is one too many', async () => {
    const patterns = new Patterns();
    for (let i = 0; i < 5_000; i++) expect(await patterns.add(pattern(`casino${i}x`), () => 0)).toBeUndefined();
    expect(await patterns.add(pattern('poker'), () => 0)).toBe('too-many-patterns');
  });

  test('with hardly any text of its own is one of two hundred', async () => {
    const patterns = new Patterns();
    for (let i = 0; i < 200; i++) expect(await patterns.add(pattern(`[ab]${i}x`, ''), () => 0)).toBeUndefined();
    expect(await patterns.add(pattern('[ab]x', 'x'), () => 0)).toBe('too-many-patterns');
    expect(await patterns.add(pattern('casino'), () => 0)).toBeUndefined();
  });
});
