import type { Choices, Household, Locked } from '../../../src/core/family/household.ts';
import { type Qname, selfAndAncestors } from '../../../src/core/qname.ts';
import type { Tag, TagSet } from '../../../src/core/tags.ts';

/**
 * The tag set of a name as the query path has it: what the family says of the nearest name first; on one name the exact
 * rule first, then one person's, then a deny; then what the lists say.
 */
export function tagsOf(
  name: Qname,
  household: Household,
  always: readonly Qname[],
  locked: Locked | undefined,
  listed: TagSet,
): TagSet {
  const said: readonly (readonly [string | undefined, Choices])[] = [
    ...[...household.people, household.strangers].map(({ id, choices }) => [id, choices] as const),
    [undefined, household.everyone],
    [undefined, locked?.choices ?? {}],
    [undefined, { always }],
  ];
  const tags: Tag[] = [];
  for (const zone of selfAndAncestors(name)) {
    for (const scope of zone === name ? (['exact', 'subtree'] as const) : (['subtree'] as const)) {
      for (const [who, { rules = [] }] of said) {
        for (const effect of ['deny', 'allow'] as const) {
          if (rules.some((rule) => rule.name === zone && rule.scope === scope && rule.effect === effect)) {
            tags.push(tag(rules === locked?.choices.rules ? 'locked' : 'own', effect, zone, who));
          }
        }
      }
    }
    for (const [who, choices] of said) if (choices.always?.includes(zone)) tags.push(tag('always', zone, zone, who));
    for (const { id, who, what } of household.grants) {
      if (what.kind === 'name' && what.name === zone) tags.push(tag('grant', id, 'grant', who ?? undefined));
    }
  }
  return [...tags, ...listed];
}

function tag(kind: Tag['kind'], name: string, source: string, who: string | undefined): Tag {
  return who === undefined ? { kind, name, source, effect: 'is' } : { kind, name, source, effect: 'is', who };
}
