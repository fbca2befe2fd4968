import type { z } from '@hono/zod-openapi';
import type { OwnRule, PersonId } from '../core/family/household.ts';
import { type ChoiceKey, layerOf, type Layer } from '../core/family/layers.ts';
import { targetKey } from '../core/family/target.ts';
import { asJson } from './as-json.ts';
import type { FamilyPort } from './ports/family-port.ts';
import type { personPolicy } from './schemas/people.ts';

/** All that holds for a person today, and whose word each of it is. */
export function personPolicyOf(family: FamilyPort, who: PersonId): z.output<typeof personPolicy> {
  const policy = family.policyOf(who);
  const layers = family.layersOf(who);
  const layerFor = (key: ChoiceKey): Layer => layerOf(layers, key) ?? 'preset';
  const saidOn = <Value>(field: 'categories' | 'services' | 'safeSearch', map: ReadonlyMap<string, Value>) =>
    Object.fromEntries(
      [...map].map(([key, value]) => [key, { value: asJson(value), layer: layerFor({ field, key }) }]),
    );
  const closedOn = (key: 'bedtime' | 'school' | 'quiet') => ({
    value: asJson(policy.closed[key]),
    layer: layerFor({ field: 'closed', key }),
  });
  const rulesOf = (of: 'person' | 'everyone' | 'locked') =>
    (layers.find(([layer]) => layer === of)?.[1].rules ?? []).map((rule: OwnRule) => ({ rule, of }));
  return {
    revision: family.look().revision,
    id: who,
    categories: saidOn('categories', policy.categories),
    services: saidOn('services', policy.services),
    safeSearch: saidOn('safeSearch', policy.safeSearch),
    closed: { bedtime: closedOn('bedtime'), school: closedOn('school'), quiet: closedOn('quiet') },
    budgets: policy.budgets.map((budget) => ({
      budget,
      layer: layerFor({ field: 'budgets', key: targetKey(budget.target) }),
    })),
    always: [...policy.always],
    allowOnly: { value: policy.allowOnly, layer: layerFor({ field: 'allowOnly' }) },
    logging: { value: policy.logging, layer: layerFor({ field: 'logging' }) },
    lockedBy: family.terms.locked?.by ?? null,
    rules: [...rulesOf('locked'), ...rulesOf('person'), ...rulesOf('everyone')],
  };
}
