import { describe, expect, test } from 'vitest';
import { isPattern } from '../../src/lists/entry.ts';
import { Patterns } from '../../src/lists/patterns.ts';
import { adblockParser } from '../../src/lists/parsers/adblock.ts';

const parse = adblockParser(new Set());

/** Takes in what a line of an adblock list says: `undefined` where it is taken, or the reason against it. */
async function add(patterns: Patterns, line: string, member = 0): Promise<string | undefined> {
  const [outcome] = parse(line, line);
  if (typeof outcome !== 'object' || !isPattern(outcome)) throw new Error(`${line} is no pattern`);
  return patterns.add(outcome, () => member);
}

describe('a pattern', () => {
  const cases: readonly (readonly [name: string, line: string, reason: string | undefined])[] = [
    ['is taken in', String.raw`/^ads?\d+\./`, undefined],
    ['that looks ahead is refused', String.raw`/^(?!good)\.example$/`, 'regex'],
    ['that looks back at what it found is, too', String.raw`/^(.)\1/`, 'regex'],
    ['that is no expression', '/(casino/', 'regex'],
    ['that asks for too many repeats', '/((a{1000}){1000}){1000}/', 'regex'],
    ['that makes a large program', '/casino[a-z]{0,400}[0-9]{0,400}/', 'regex'],
    ['that makes one of a few groups', '/casino(?:[a-z][a-z][a-z][a-z][a-z]){0,99}/', 'regex'],
    ['with letters of all scripts', String.raw`/casino\p{L}/`, 'regex'],
    [
      'that spares more names than anybody knows',
      `||play*.test^$denyallow=${'a.example|'.repeat(1_000)}b.test`,
      'regex',
    ],
    ['for everything is too wide', '/./', 'too-wide'],
    ['for a whole ending', String.raw`/\.xyz$/`, 'too-wide'],
    ['for a whole ending that is rare', String.raw`/(?:^|\.)loans$/`, undefined],
    ['for all below a rare one', String.raw`/\.loans$/`, 'too-wide'],
    ['for what has a vowel', String.raw`/[aeiou][a-z]+\./`, 'too-wide'],
    ['for what has a certain letter', String.raw`/b[a-z]+\./`, 'too-wide'],
    ['for what has a digit', String.raw`/\d/`, 'too-wide'],
    ['for what has a hyphen', String.raw`/-\w+\./`, 'too-wide'],
    ['for short names', String.raw`/^[a-z]{1,3}\.com$/`, 'too-wide'],
    ['for names of many labels', String.raw`/^(\w+\.){4}/`, 'too-wide'],
    ['for a shape that few names have', String.raw`/^[a-f0-9]{32}\.(com|net)$/`, undefined],
  ];
  test.each(cases)('%s', async (_name, line, reason) => {
    expect(await add(new Patterns(), line)).toBe(reason);
  });

  test('that a member has already is known, and another member may have it as well', async () => {
    const patterns = new Patterns();
    const answers = [await add(patterns, '/casino/'), await add(patterns, '/casino/')];
    expect([...answers, await add(patterns, '/casino/', 1)]).toEqual([undefined, 'known', undefined]);
    expect(patterns.all.map(({ member }) => member)).toEqual([0, 1]);
  });
});

describe('of many patterns, all are taken', () => {
  /** How many of so many lines are taken in. */
  async function taken(patterns: Patterns, count: number, line: (i: number) => string): Promise<number> {
    let sum = 0;
    for (let i = 0; i < count; i++) if ((await add(patterns, line(i))) === undefined) sum++;
    return sum;
  }
  /** A word of five letters for each number, no two of them with a beginning or an end in common. */
  const word = (i: number): string =>
    [...(1_000_000 + i * 104_729).toString(26)]
      .map((c) => 'qwertyuiopasdfghjklzxcvbnm'[Number.parseInt(c, 26)])
      .join('');

  test('where each has a text of its own, as real lists have them', async () => {
    expect(await taken(new Patterns(), 1_000, (i) => `||${word(i)}*.com^`)).toBe(1_000);
  });

  test('but not where they share one', async () => {
    expect(await taken(new Patterns(), 200, (i) => `/casino[0-9]{1,${i + 2}}/`)).toBeLessThanOrEqual(32);
  });

  test('nor where they have none', async () => {
    const patterns = new Patterns();
    expect(await taken(patterns, 300, (i) => `/^[ab][cd]${i}\\./`)).toBeLessThanOrEqual(100);
    expect(await add(patterns, '/casino/')).toBeUndefined();
  });

  test('nor where all they have is an ending', async () => {
    expect(await taken(new Patterns(), 300, (i) => `/^[ab][cd]${i}.*\\.com$/`)).toBeLessThanOrEqual(100);
  });

  test('and what one list has beyond its share is refused before the engine looks at it', async () => {
    const patterns = new Patterns();
    const faults = new Set<string | undefined>();
    for (let i = 0; i < 5_000; i++) faults.add(await add(patterns, `/(casino${i}/`));
    expect([...faults]).toEqual(['regex', 'too-many-patterns']);
    expect(await add(patterns, '/poker/')).toBe('too-many-patterns');
    patterns.beginList();
    expect(await add(patterns, '/poker/')).toBeUndefined();
  });
});
