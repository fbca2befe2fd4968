import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familyTags, type NamedTags } from '../../src/core/family/named-tags.ts';
import { policyOf } from '../../src/core/family/policy.ts';
import { presetOf } from '../../src/core/family/presets.ts';
import type { Standing } from '../../src/core/family/standing.ts';
import { standingOf } from '../../src/core/family/standing-of.ts';
import { ZoneClock } from '../../src/core/family/zone-clock.ts';
import type { Catalogue } from '../../src/core/ports.ts';
import { type Qname, selfAndAncestors } from '../../src/core/qname.ts';
import { noTags, type Tag, type TagSet } from '../../src/core/tags.ts';
import { judge } from '../../src/core/verdict.ts';
import { FamilyNames } from '../../src/dns/family-names.ts';
import * as any from '../core/family/arbitrary-family.ts';
import { tagsOf } from '../core/family/name-tags.ts';

/** Lists a part of the names, all with the same tags. */
function listing(listed: readonly Qname[], tags: TagSet): Catalogue {
  return {
    serial: 3,
    costly: false,
    find: (name) => (listed.includes(name) ? 1 : noTags),
    tagSet: (id) => (id === 1 ? tags : []),
  };
}

const listedTag: Tag = { kind: 'category', name: 'games', source: 'a', effect: 'is' };
const listed = fc.subarray(any.names);

describe('what stands before the lists', () => {
  const word = fc.record({
    name: fc.constantFrom(...any.names),
    scope: fc.constantFrom('exact' as const, 'subtree' as const),
  });

  /** Each word has a tag of its own. */
  const tagOf = (list: number, index: number): Tag => {
    return { kind: 'own', name: 'deny', source: `${list}.${index}`, effect: 'is' };
  };

  /** Nearest name first; on one name what is for it alone, then the order of the lists. */
  function byHand(name: Qname, lists: readonly NamedTags['names'][]): Tag[] {
    return [...selfAndAncestors(name)].flatMap((zone) =>
      (zone === name ? ['exact', 'subtree'] : ['subtree']).flatMap((scope) =>
        lists.flatMap((words, list) =>
          words.flatMap((said, index) => (said.name === zone && said.scope === scope ? [tagOf(list, index)] : [])),
        ),
      ),
    );
  }

  test('is the nearest word, of whomever', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 5 }), listed, (lists, theirs) => {
        const named = lists.map((names, list) => ({ names, tagAt: (index: number) => tagOf(list, index) }));
        const names = new FamilyNames(listing(theirs, [listedTag]), named);
        // Twice: what was asked once is remembered.
        for (const name of [...any.names, ...any.names]) {
          const expected = [...byHand(name, lists), ...(theirs.includes(name) ? [listedTag] : [])];
          expect(names.tagSet(names.find(name))).toEqual(expected);
        }
      }),
    );
  });

  test('is found at one name by one number, whoever asks', () => {
    const names = new FamilyNames(listing([], []), [
      { names: [{ name: any.names[0]!, scope: 'subtree' }], tagAt: () => tagOf(0, 0) },
    ]);
    const [zone, below] = any.names as [Qname, Qname];
    expect([names.find(below), names.find(zone), names.find(below)]).toEqual([1, 1, 1]);
    expect(names.find('elsewhere.invalid' as Qname)).toBe(noTags);
  });
});

/** What is done with a name, and by whose word. */
function verdictOn(tags: TagSet, standing: Standing): string {
  const { action, because } = judge(tags, standing);
  return `${action} ${because?.kind} ${because?.name}`;
}

test('everyone gets the verdict that follows from the words by hand', () => {
  const clock = new ZoneClock('Europe/London');
  const always = presetOf(0, any.subjects).always;
  fc.assert(
    fc.property(any.householdIn('Europe/London'), any.moment, listed, (household, at, theirs) => {
      const moment = clock.momentOf(at);
      const people = [household.strangers, ...household.people];
      const policies = people.map((person) => policyOf(person, household, any.subjects, undefined, moment.wall.day));
      const names = new FamilyNames(listing(theirs, [listedTag]), familyTags(household, undefined, policies));
      for (const name of any.names) {
        const found = names.tagSet(names.find(name));
        const byHand = tagsOf(name, household, always, undefined, theirs.includes(name) ? [listedTag] : []);
        for (const policy of policies) {
          const standing = standingOf(policy, household, moment, new Map());
          expect(verdictOn(found, standing)).toEqual(verdictOn(byHand, standing));
        }
      }
    }),
  );
});
