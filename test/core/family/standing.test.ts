import { describe, expect, test } from 'vitest';
import { isSameStanding, type Standing } from '../../../src/core/family/standing.ts';
import { standing } from './kit.ts';

describe('two standings are the same', () => {
  test('where each says the same', () => {
    const one = (): Standing => standing({ services: new Map([['roblox', 'hours']]), grantedNames: new Set(['g']) });
    expect(isSameStanding(one(), one())).toBe(true);
  });

  const others: readonly (readonly [name: string, other: Partial<Standing>])[] = [
    ['who', { who: 'bob' }],
    ['closed', { closed: 'bedtime' }],
    ['a category', { categories: new Map([['games', 'blocked']]) }],
    ['a service', { services: new Map([['roblox', 'budget']]) }],
    ['an open service', { openServices: new Set(['roblox']) }],
    ['a grant', { grantedNames: new Set(['g']) }],
    ['a grant of everything', { grantedAll: true }],
    ['safe search', { safeSearch: new Map([['google', 'strict']]) }],
    ['allow-only', { allowOnly: true }],
    ['logging', { logging: 'nothing' }],
    ['what is metered', { metered: [{ kind: 'total' }] }],
  ];
  test.each(others)('but not where they differ in %s', (_name, other) => {
    expect(isSameStanding(standing(), standing(other))).toBe(false);
  });
});
