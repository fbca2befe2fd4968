import { nearest } from '../../config/nearest.ts';
import type { ChoiceKey } from '../../core/family/layers.ts';
import type { Subjects } from '../../core/family/subjects.ts';
import { readTarget } from '../../core/family/target.ts';
import type { Words } from '../words/en.ts';
import type { Slip } from './slip.ts';

const budget = 'budget.';

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
  return known.get(text) ?? { slip: 'key', text, nearest: meantKeys(text, [...known.keys()]) };
}

/** The key of a target as it is typed: `service.youtube`, `total`. */
function sayTarget(key: string): string {
  return key.replace(':', '.');
}

/** A target as the family says it. */
export function showTarget(key: string, { family }: Words): string {
  return key === 'total' ? family.total() : sayTarget(key);
}

/** The key of a target from what is typed; a target that there is not is refused later on. */
export function readTargetKey(text: string, subjects: Subjects): string | Slip {
  const key = text.replace('.', ':');
  if (readTarget(key) !== undefined) return key;
  const known = [...choiceKeys(subjects).keys()].filter((each) => each.startsWith(budget));
  const meant = meantKeys(budget + text, known).map((each) => each.slice(budget.length));
  return { slip: 'target', text, nearest: meant };
}

/**
 * What was probably meant: a key that ends in the word (`tiktok`, `budget.video`), and where there is one, the first of
 * those that count its minutes; else the key with the fewest slips.
 */
function meantKeys(text: string, known: readonly string[]): string[] {
  const lower = text.toLowerCase();
  const word = lower.startsWith(budget) ? lower.slice(budget.length) : lower;
  const ending = known.filter((key) => key.endsWith(`.${word}`));
  const budgets = ending.filter((key) => key.startsWith(budget));
  const others = word === lower ? ending.filter((key) => !key.startsWith(budget)) : [];
  const meant = [others[0], budgets[0]].filter((key) => key !== undefined);
  return meant.length > 0 ? meant : [nearest(text, known)].filter((key) => key !== undefined);
}
