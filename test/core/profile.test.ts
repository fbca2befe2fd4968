import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCategories } from '../../src/app/blocklists.ts';
import { blockedAt } from '../../src/core/profile.ts';

const categories = readCategories();
const text = { en: '', ru: '' };
const few = [
  { id: 'malware', minimumAge: null },
  { id: 'gambling', minimumAge: 18 },
  { id: 'games', minimumAge: 7 },
].map((category) => ({ ...category, group: '', title: text, forParents: text, forChildren: text }));

const cases = [
  { age: 0, blocked: ['malware', 'gambling', 'games'] },
  { age: 6, blocked: ['malware', 'gambling', 'games'] },
  { age: 7, blocked: ['malware', 'gambling'] },
  { age: 17, blocked: ['malware', 'gambling'] },
  { age: 18, blocked: ['malware'] },
  { age: 120, blocked: ['malware'] },
];

test.each(cases)('at $age years $blocked are blocked', ({ age, blocked }) => {
  expect(blockedAt(age, few)).toEqual(blocked);
});

test('who grows older loses blocks and gains none, and what is meant for no age stays blocked', () => {
  fc.assert(
    fc.property(fc.nat(120), fc.nat(120), (one, other) => {
      const [younger, older] = [Math.min(one, other), Math.max(one, other)];
      const at = (age: number): readonly string[] => blockedAt(age, categories);
      expect(at(younger)).toEqual(expect.arrayContaining([...at(older)]));
      expect(at(older)).toContain('malware');
    }),
  );
});

test('the categories keep their order, the gravest first', () => {
  const order = categories.map(({ id }) => id);
  const blocked = blockedAt(6, categories);
  expect([...blocked].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(blocked);
});
