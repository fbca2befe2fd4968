import { useApp } from '../../app-context.ts';
import type { PersonCard } from '../../family.ts';
import { outcomeOf } from '../../client.ts';
import { useStore } from '../../store.ts';

/** Whose a device is: the id of a person; `nobody`; `me`: whoever is signed in, who is no one in the family yet. */
export type Owner = string;
export const nobody: Owner = 'nobody';
const me: Owner = 'me';

/** One to whom a device can be given. */
export interface Candidate {
  readonly id: Owner;
  readonly name: string;
  readonly colour: string;
  readonly isChild: boolean;
}

const ownColour = '#7c3aed';

/** Everyone in the family; where none of them is grown up, whoever is signed in too. */
export function useCandidates(people: readonly PersonCard[]): readonly Candidate[] {
  const account = useStore(useApp().session.now)?.name ?? null;
  const known = people
    .filter(({ isStranger }) => !isStranger)
    .map(({ id, name, colour, ageGroup }) => ({ id, name, colour, isChild: ageGroup !== 'adult' }));
  if (account === null || known.some(({ isChild }) => !isChild)) return known;
  return [...known, { id: me, name: account, colour: ownColour, isChild: false }];
}

/** The id that the house knows; whoever is signed in is made one of the family on the way. Undefined: that failed. */
export function useSettleOwner(): (owner: Owner, name: string) => Promise<string | null | undefined> {
  const { client, live } = useApp();
  return async (owner, name) => {
    if (owner === nobody) return null;
    if (owner !== me) return owner;
    const added = await outcomeOf(client.people.$post({ json: { name, ageGroup: 'adult', colour: ownColour } }));
    if (added.kind !== 'done') return undefined;
    live.tell('household');
    return added.value.id;
  };
}
