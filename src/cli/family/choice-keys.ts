import { nearest } from '../../config/nearest.ts';
import type { ChoiceKey } from '../../core/family/layers.ts';
import type { Subjects } from '../../core/family/subjects.ts';
import { readTarget } from '../../core/family/target.ts';
import type { Slip } from './slip.ts';

/** Everything that can be chosen, as it is typed: `category.games`, `bedtime`, `budget.service.youtube`. */
export function choiceKeys({ categories, services, engines }: Subjects): ReadonlyMap<string, ChoiceKey> {
  const groups = [...new Set(services.map(({ group }) => group))];
  const targets = [
    'total',
    ...groups.map((id) => `group:${id}`),
    ...categories.map(({ id }) => `category:${id}`),
    ...services.map(({ id }) => `service:${id}`),
  ];
  return new Map<string, ChoiceKey>([
    ...categories.map(({ id }) => [`category.${id}`, { field: 'categories', key: id }] as const),
    ...services.map(({ id }) => [`service.${id}`, { field: 'services', key: id }] as const),
    ...engines.map((id) => [`safe-search.${id}`, { field: 'safeSearch', key: id }] as const),
    ...(['bedtime', 'school', 'quiet'] as const).map((key) => [key, { field: 'closed', key }] as const),
    ...targets.map((key) => [`budget.${sayTarget(key)}`, { field: 'budgets', key }] as const),
    ['always', { field: 'always' }],
    ['allow-only', { field: 'allowOnly' }],
    ['logging', { field: 'logging' }],
  ]);
}

export function readChoiceKey(text: string, subjects: Subjects): ChoiceKey | Slip {
  const known = choiceKeys(subjects);
  return known.get(text) ?? { slip: 'key', text, nearest: nearest(text, [...known.keys()]) };
}

/** The key of a target as it is typed: `service.youtube`, `total`. */
export function sayTarget(key: string): string {
  return key.replace(':', '.');
}

/** The key of a target from what is typed; a target that there is not is refused later on. */
export function readTargetKey(text: string): string | Slip {
  const key = text.replace('.', ':');
  return readTarget(key) === undefined ? { slip: 'target', text } : key;
}
