import type { Answer, Client } from '../client.ts';
import { outcomeOf } from '../client.ts';
import type { Live } from '../live.ts';
import type { Memory } from '../memory.ts';
import { createStore, type Store } from '../store.ts';
import type { Router } from './router.ts';

export type SessionState = Answer<Client['session']['$get']>;

/** Who is signed in on this device. */
export interface Session {
  /** Undefined until the house has said it. */
  readonly now: Store<SessionState | undefined>;
  /** Why nobody is asked who they are: it is a child's device. */
  readonly refused: Store<string | undefined>;
  /** Asks the house, and goes where somebody belongs; resolves to whether the house answered. */
  look(): Promise<boolean>;
}

export function createSession(client: Client, router: Router, live: Live, memory: Memory): Session {
  const now = createStore<SessionState | undefined>(undefined);
  const refused = createStore<string | undefined>(undefined);
  let isLanding = true;

  return {
    now,
    refused,
    async look() {
      const outcome = await outcomeOf(client.session.$get());
      if (outcome.kind === 'offline') return false;
      refused.set(outcome.kind === 'problem' ? outcome.problem.detail : undefined);
      const said = outcome.kind === 'done' ? outcome.value : undefined;
      now.set(said);
      if (said === undefined) {
        live.close();
        memory.forget();
        return true;
      }
      const { screen } = router.here.get();
      switch (said.state) {
        case 'setup':
          if (screen !== 'setup') router.go({ screen: 'setup' }, 'replace');
          break;
        case 'signed-out':
        case 'second-factor':
          live.close();
          memory.forget();
          isLanding = true;
          router.signIn();
          break;
        case 'signed-in':
          live.open();
          if (screen === 'sign-in') router.signedIn();
          // Whoever has only come, and to no page of their own choice, goes on where the setup was left.
          if (isLanding && said.setup !== null && router.here.get().screen === 'today')
            router.go({ screen: 'setup', step: said.setup }, 'replace');
          isLanding = false;
      }
      return true;
    },
  };
}
