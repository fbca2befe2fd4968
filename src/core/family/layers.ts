import type { Choices, Household, Locked, Person } from './household.ts';
import { targetKey } from './target.ts';

/** Where a choice comes from; each goes over those before it. */
export type Layer = 'preset' | 'everyone' | 'person' | 'locked';

/** The choices that a policy is made of, the deepest first. */
export type Layers = readonly (readonly [Layer, Choices])[];

/** What lies over what for a person: the preset of the age, what was chosen by hand, and what a provider has locked. */
export function layersOf(
  { choices }: Pick<Person, 'choices'>,
  { everyone }: Pick<Household, 'everyone'>,
  preset: Choices,
  locked: Locked | undefined,
): Layers {
  return [
    ['preset', preset],
    ['everyone', everyone],
    ['person', choices],
    ['locked', locked?.choices ?? {}],
  ];
}

/** The field of a choice, and within it the id, the kind of closed time, or the key of the target. */
export type ChoiceKey =
  | { readonly field: 'categories' | 'services' | 'safeSearch' | 'closed' | 'budgets'; readonly key: string }
  | { readonly field: 'always' | 'allowOnly' | 'logging' };

/** Whose word holds on a choice: the topmost layer that says something there; undefined where none does. */
export function layerOf(layers: Layers, key: ChoiceKey): Layer | undefined {
  return layers.findLast(([, choices]) => says(choices, key))?.[0];
}

/** Is there a word on it among these choices? */
export function says(choices: Choices, choice: ChoiceKey): boolean {
  if (!('key' in choice)) return choices[choice.field] !== undefined;
  if (choice.field !== 'budgets') return Object.hasOwn(choices[choice.field] ?? {}, choice.key);
  return choices.budgets?.some(({ target }) => targetKey(target) === choice.key) ?? false;
}
