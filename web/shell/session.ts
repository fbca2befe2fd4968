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
  /** Asks the house, and goes where somebody belongs; resolves to whether the house answered. */
  look(): Promise<boolean>;
}

export function createSession(client: Client, router: Router, live: Live, memory: Memory): Session {
  const now = createStore<SessionState | undefined>(undefined);

  /** What the house says; undefined where it cannot be reached. */
  async function ask(): Promise<SessionState | undefined> {
    const outcome = await outcomeOf(client.session.$get());
    if (outcome.kind !== 'done') return undefined;
    now.set(outcome.value);
    return outcome.value;
  }

  return {
    now,
    async look() {
      const said = await ask();
      if (said === undefined) return false;
      const { screen } = router.here.get();
      switch (said.state) {
        case 'setup':
          if (screen !== 'setup') router.go({ screen: 'setup' }, 'replace');
          break;
        case 'signed-out':
        case 'second-factor':
          live.close();
          memory.forget();
          router.signIn();
          break;
        case 'signed-in':
          live.open();
          if (screen === 'sign-in') router.signedIn();
      }
      return true;
    },
  };
}
