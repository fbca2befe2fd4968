import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Client } from './client.ts';
import type { Live } from './live.ts';
import type { Memory } from './memory.ts';
import type { ScreenCode } from './shell/screen-code.ts';
import type { Router } from './shell/router.ts';
import type { Session } from './shell/session.ts';
import type { Taste } from './shell/taste.ts';
import type { Toasts } from './shell/toast-list.ts';
import type { Store } from './store.ts';
import type { WallClock } from './wall-clock.ts';
import type { Words } from './words/words.ts';

/** All that lives as long as the page: made once in `main.tsx`, found everywhere by {@link useApp}. */
export interface App {
  readonly client: Client;
  readonly router: Router;
  readonly session: Session;
  readonly live: Live;
  /** What was loaded last. */
  readonly memory: Memory;
  readonly code: ScreenCode;
  readonly toasts: Toasts;
  readonly taste: Store<Taste>;
  readonly words: Store<Words>;
  /** The family's; this device's own until that is known. */
  readonly clock: Store<WallClock>;
  /** Is the box reached? */
  readonly isOnline: Store<boolean>;
}

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('drawn outside of the app');
  return app;
}
