import type { Choices, Permission } from '../../../src/core/family/household.ts';
import type { Layer } from '../../../src/core/family/layers.ts';
import type { Text } from '../../../src/core/profile.ts';
import { useApp } from '../../app-context.ts';
import type { Answer, Client } from '../../client.ts';
import { type Resource, useResource } from '../../resource.ts';

export type Policy = Answer<Client['people'][':id']['policy']['$get']>;
type OwnChoices = Answer<Client['people'][':who']['choices']['$get']>;

/** All that holds for one of the family, for devices of nobody, or for everyone. */
export interface Holding {
  /** A person's id, `strangers` or `everyone`. */
  readonly who: string;
  /** Of {@link own}. */
  readonly revision: number;
  /** What was set by hand. */
  readonly own: Choices;
  /** What holds in all; undefined for everyone, of whom each has a preset of their own. */
  readonly policy: Policy | undefined;
  readonly lockedBy: Text | null;
}

/** A word on something, and whose it is; undefined: nothing is said of it. */
export interface Said<Value> {
  readonly value: Value | undefined;
  readonly layer: Layer;
}

/** What was set by hand for somebody. */
export function useOwnChoices(who: string): Resource<OwnChoices> {
  const { client } = useApp();
  return useResource(`choices/${who}`, ['household'], () => client.people[':who'].choices.$get({ param: { who } }));
}

/** All that holds for a person. */
export function usePolicy(id: string): Resource<Policy> {
  const { client } = useApp();
  return useResource(`policy/${id}`, ['household'], () => client.people[':id'].policy.$get({ param: { id } }));
}

export function permissionOf(
  { policy, own }: Holding,
  field: 'categories' | 'services',
  key: string,
): Said<Permission> {
  return policy ? (policy[field][key] ?? unsaid) : byHand(own[field]?.[key]);
}

/** The word of everyone, where there is one. */
export function byHand<Value>(value: Value | undefined): Said<Value> {
  return value === undefined ? unsaid : { value, layer: 'everyone' };
}

const unsaid = { value: undefined, layer: 'preset' } as const;

/** Is it the word of who is looked at here, so that it can be taken back here? */
export function isByHand({ policy }: Holding, layer: Layer): boolean {
  return layer === (policy === undefined ? 'everyone' : 'person');
}
