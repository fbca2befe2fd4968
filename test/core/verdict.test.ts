import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tag } from '../../src/core/tags.ts';
import { judge, type Reason } from '../../src/core/verdict.ts';
import { childWithout } from './family/kit.ts';

const child = childWithout('adult', 'gambling', 'games');

const tag = (kind: Tag['kind'], name: string, effect: Tag['effect'] = 'is'): Tag => {
  return { kind, name, source: `test/${name}`, effect };
};
const registry = tag('registry', 'ru');
const essential = tag('essential', 'essential');
const allow = tag('own', 'allow');
const deny = tag('own', 'deny');
const gambling = tag('category', 'gambling');
const notGambling = tag('category', 'gambling', 'isnt');
const freed = tag('category', 'gambling', 'frees');
const elsewhere: Tag = { ...gambling, source: 'test/elsewhere' };
const adult = tag('category', 'adult');
const news = tag('category', 'news');

const table = [
  { name: 'nothing known: allowed', tags: [], action: 'allow', because: undefined },
  { name: 'a blocked category: blocked', tags: [gambling], action: 'block', because: gambling },
  { name: 'a category nobody blocks: allowed', tags: [news], action: 'allow', because: undefined },
  {
    name: 'an exception of the same category: allowed',
    tags: [gambling, notGambling],
    action: 'allow',
    because: notGambling,
  },
  {
    name: 'a list takes back what it says, not what another says',
    tags: [gambling, notGambling, elsewhere],
    action: 'block',
    because: elsewhere,
  },
  { name: 'an allow list frees it from all', tags: [gambling, elsewhere, freed], action: 'allow', because: freed },
  {
    name: 'an exception of another category helps nothing',
    tags: [adult, notGambling],
    action: 'block',
    because: adult,
  },
  { name: 'an exception alone: allowed', tags: [notGambling], action: 'allow', because: undefined },
  { name: 'two categories: the graver one is named', tags: [gambling, adult], action: 'block', because: adult },
  {
    name: 'one excepted, the other not: blocked',
    tags: [adult, gambling, notGambling],
    action: 'block',
    because: adult,
  },
  { name: 'own allow over a category', tags: [allow, gambling], action: 'allow', because: allow },
  { name: 'own deny of an open name', tags: [deny], action: 'block', because: deny },
  { name: 'the nearer own rule wins', tags: [allow, deny], action: 'allow', because: allow },
  { name: 'essential over own deny', tags: [deny, essential], action: 'allow', because: essential },
  { name: 'essential over a category', tags: [gambling, essential], action: 'allow', because: essential },
  { name: 'registry over essential', tags: [essential, registry], action: 'block', because: registry },
  { name: 'registry over own allow', tags: [allow, registry], action: 'block', because: registry },
  {
    name: 'a service of which nothing is said: allowed',
    tags: [tag('service', 'x')],
    action: 'allow',
    because: undefined,
  },
];

test.each(table)('$name', ({ tags, action, because }) => {
  expect(judge(tags, child)).toEqual({ action, because });
});

const names = ['adult', 'gambling', 'games', 'news', 'music'];
const anyTag = fc.oneof(
  fc.record({
    kind: fc.constant('category' as const),
    name: fc.constantFrom(...names),
    source: fc.constantFrom('a', 'b'),
    effect: fc.constantFrom('is' as const, 'isnt' as const, 'frees' as const),
  }),
  fc.constantFrom(registry, essential, allow, deny),
);
const anyTags = fc.array(anyTag, { maxLength: 8 });
const anyStanding = fc.subarray(names).map((blocked) => childWithout(...blocked));

describe('for any tags and any standing', () => {
  const property = (
    holds: (tags: Tag[], action: string, blocked: readonly string[], because?: Reason) => boolean,
  ): void =>
    fc.assert(
      fc.property(anyTags, anyStanding, (tags, standing) => {
        const { action, because } = judge(tags, standing);
        return holds(tags, action, [...standing.categories.keys()], because);
      }),
    );
  const first = (tags: readonly Tag[], kind: Tag['kind']): Tag | undefined => tags.find((tag) => tag.kind === kind);

  test('the registry blocks, whatever else is said', () => {
    property((tags, action, _, because) => !first(tags, 'registry') || (action === 'block' && because === registry));
  });

  test('below it what is essential is open', () => {
    property((tags, action) => !!first(tags, 'registry') || !first(tags, 'essential') || action === 'allow');
  });

  test('below that the nearest own rule decides', () => {
    property((tags, action) => {
      const own = first(tags, 'own');
      const above = first(tags, 'registry') ?? first(tags, 'essential');
      return !!above || !own || action === (own.name === 'allow' ? 'allow' : 'block');
    });
  });

  test('below that a name is blocked just when a blocked category has it and no list excepts it', () => {
    property((tags, action, blocked) => {
      if (tags.some(({ kind }) => kind !== 'category')) return true;
      const has = (name: string, effect: string, source?: string): boolean =>
        tags.some((t) => t.name === name && t.effect === effect && (source ?? t.source) === t.source);
      const isHeld = (name: string, source: string): boolean => has(name, 'is', source) && !has(name, 'isnt', source);
      const isBlocked = blocked.some((name) => !has(name, 'frees') && (isHeld(name, 'a') || isHeld(name, 'b')));
      return (action === 'block') === isBlocked;
    });
  });

  test('the reason is one of the tags, and a block always has one', () => {
    property((tags, action, _, because) => (because ? tags.includes(because as Tag) : action === 'allow'));
  });

  test('asked again it says the same, and changes nothing', () => {
    fc.assert(
      fc.property(anyTags, anyStanding, (tags, standing) => {
        const before = JSON.stringify(tags);
        expect(judge(Object.freeze(tags), Object.freeze(standing))).toEqual(judge(tags, standing));
        expect(JSON.stringify(tags)).toBe(before);
      }),
    );
  });
});
