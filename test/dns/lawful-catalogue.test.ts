import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/core/ports.ts';
import type { Qname } from '../../src/core/qname.ts';
import { forbiddenByLaw, type Tag, type TagSet } from '../../src/core/tags.ts';
import { judge } from '../../src/core/verdict.ts';
import { LawfulCatalogue } from '../../src/dns/lawful-catalogue.ts';
import { childWithout } from '../core/family/kit.ts';

const kinds = ['essential', 'own', 'category', 'service'] as const;
const anyTag: fc.Arbitrary<Tag> = fc.record({
  kind: fc.constantFrom(...kinds),
  name: fc.constantFrom('allow', 'deny', 'adult'),
  source: fc.constant('test'),
  effect: fc.constantFrom('is', 'isnt'),
});
/** Sets of tags; the first, of nothing, is that of an unlisted name. A name is the number of its set. */
const anySets = fc.array(fc.array(anyTag, { maxLength: 5 }), { maxLength: 6 }).map((sets): TagSet[] => [[], ...sets]);

function catalogueOf(sets: readonly TagSet[]): Catalogue {
  return { serial: 1, costly: false, find: (name) => Number(name), tagSet: (id) => sets[id]! };
}

test('whatever is said of a name, the law is heard first, and where it is silent nothing changes', () => {
  fc.assert(
    fc.property(anySets, fc.array(fc.nat({ max: 6 })), (sets, numbers) => {
      const forbidden = new Set(numbers.map(String));
      const below = catalogueOf(sets);
      const lawful = new LawfulCatalogue({ forbids: (name) => forbidden.has(name) }, below);
      for (const number of sets.keys()) {
        const name = String(number) as Qname;
        const tags = lawful.tagSet(lawful.find(name));
        if (!forbidden.has(name)) expect(tags).toEqual(sets[number]);
        else expect(judge(tags, childWithout('adult'))).toEqual({ action: 'block', because: forbiddenByLaw });
      }
    }),
  );
});

test('of a forbidden name nothing else is said', () => {
  const lawful = new LawfulCatalogue({ forbids: () => true }, catalogueOf([[]]));
  expect(lawful.tagSet(lawful.find('0' as Qname))).toEqual([forbiddenByLaw]);
  expect(lawful.costly).toBe(true);
});
