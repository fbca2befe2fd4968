import { useApp } from './app-context.ts';
import type { Answer, Client } from './client.ts';
import { type Resource, useResource } from './resource.ts';
import { sources } from './sources.ts';

/** Everyone in the family as Today shows them, the strangers last. */
export type People = Answer<Client['people']['$get']>;
export type PersonCard = People['people'][number];

/** The family: nearly every screen names somebody. */
export function useFamily(): Resource<People> {
  const { client } = useApp();
  return useResource(...sources.people(client));
}
