import { useApp } from '../../app-context.ts';
import { type Client, outcomeOf } from '../../client.ts';
import type { Told } from '../../change.ts';
import { useWords } from '../../words/words.ts';
import { useDifferences } from './differences.ts';
import { type Basis, useGuarded } from './guarded.ts';
import type { Holding } from './holding.ts';

type Changes = Parameters<Client['people'][':who']['choices']['$patch']>[0]['json'];
export type NewChoice = NonNullable<Changes['set']>[number];
export type TakenBack = NonNullable<Changes['clear']>[number];

/** How choices are changed; each resolves to whether it is done. */
export interface Choosing {
  readonly isBusy: boolean;
  /** All of them or none. @param done what is said then */
  readonly choose: (choices: NewChoice | readonly NewChoice[], done?: string) => Promise<boolean>;
  /** What lies beneath holds again. */
  readonly unchoose: (key: TakenBack) => Promise<boolean>;
}

/** Sets choices by hand, or takes them back, for whom the screen is about. */
export function useChoosing(holding: Holding): Choosing {
  const { client } = useApp();
  const { save, isBusy } = useGuarded();
  const words = useWords('child');
  const basis = useBasis(holding);
  const send = (json: Changes, told: Told<never>) =>
    save(
      basis,
      (options) => client.people[':who'].choices.$patch({ param: { who: holding.who }, json }, options),
      told,
    );
  return {
    isBusy,
    choose: (chosen, done = words.saved) => send({ set: [chosen].flat() }, { done }),
    unchoose: (key) => send({ clear: [key] }, { done: words.followsAge }),
  };
}

/** The choices by hand that somebody sees, for a change on top of them. */
export function useBasis({ who, revision, own }: Holding): Basis {
  const { client } = useApp();
  const differences = useDifferences();
  const basisOf = (seen: Pick<Holding, 'revision' | 'own'>): Basis => ({
    revision: seen.revision,
    async since() {
      const found = await outcomeOf(client.people[':who'].choices.$get({ param: { who } }));
      if (found.kind !== 'done') return undefined;
      const { revision: newest, choices } = found.value;
      const own = choices as Holding['own'];
      return { basis: basisOf({ revision: newest, own }), lines: differences(seen.own, own) };
    },
  });
  return basisOf({ revision, own });
}
