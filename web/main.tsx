import { render } from 'preact';
import { type App, AppContext } from './app-context.ts';
import { createClient } from './client.ts';
import { Live } from './live.ts';
import { Memory } from './memory.ts';
import { screens } from './screens/screens.ts';
import { Frame } from './shell/frame.tsx';
import { createRouter } from './shell/router.ts';
import { createSession } from './shell/session.ts';
import { createTaste } from './shell/taste.ts';
import { createToasts } from './shell/toast-list.ts';
import { createStore } from './store.ts';
import { ownWallClock } from './wall-clock.ts';
import { firstAreas, loadWords } from './words/words.ts';

/** Opens the pages: the words of the language and who is signed in first, then the frame with its screen. */
async function open(): Promise<void> {
  const taste = createTaste();
  const isOnline = createStore(navigator.onLine);
  const client = createClient(() => taste.get().language);
  const router = createRouter();
  const live = new Live((isReached) => isOnline.set(isReached));
  const memory = new Memory();
  const session = createSession(client, router, live, memory);
  const { language } = taste.get();
  // The screen itself is on its way meanwhile; whoever shows it waits for it, and says so where it does not come.
  const { load, areas } = screens[router.here.get().screen];
  load().catch(() => undefined);
  const [words, isReached] = await Promise.all([
    loadWords({ language, loaded: {} }, language, [...firstAreas, ...areas]),
    session.look(),
  ]);
  isOnline.set(isReached);
  const app: App = {
    client,
    router,
    session,
    live,
    memory,
    toasts: createToasts(),
    taste,
    words: createStore(words),
    clock: createStore(ownWallClock()),
    isOnline,
  };
  isOnline.watch(() => {
    if (isOnline.get() && session.now.get() === undefined) void session.look();
  });
  addEventListener('offline', () => isOnline.set(false));
  render(
    <AppContext.Provider value={app}>
      <Frame />
    </AppContext.Provider>,
    document.body,
  );
}

void open();
