import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LiteralIndex } from '../../src/core/literal-index.ts';

const text = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength });

test('what the index finds in a name is what a look at every text finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(text(6), { maxLength: 40 }), text(20), (literals, name) => {
      const items = literals.map((literal, at) => ({ literal, at }));
      expect(new LiteralIndex(items).in(name)).toEqual(items.filter(({ literal }) => name.includes(literal)));
    }),
    { numRuns: 1_000 },
  );
});
