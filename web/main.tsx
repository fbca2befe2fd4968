import { render } from 'preact';
import { type App, AppContext } from './app-context.ts';
import { type Answer, type Client, createClient, outcomeOf } from './client.ts';
import { Live } from './live.ts';
import { Memory } from './memory.ts';
import type { ScreenName } from './route.ts';
import { screens } from './screens/screens.ts';
import { Frame } from './shell/frame.tsx';
import { createRouter } from './shell/router.ts';
import { ScreenCode } from './shell/screen-code.ts';
import { createSession } from './shell/session.ts';
import { createTaste } from './shell/taste.ts';
import { createToasts } from './shell/toast-list.ts';
import { sources } from './sources.ts';
import { createStore } from './store.ts';
import { ownWallClock, wallClock } from './wall-clock.ts';
import { firstAreas, loadWords, type Words } from './words/words.ts';

/** Milliseconds that the first screen waits for what it shows, so that it is drawn once; then it comes without. */
const patience = 300;

/** Opens the pages: the words of the language, who is signed in and what they see first, then the frame with its screen. */
async function open(): Promise<void> {
  const taste = createTaste();
  const isOnline = createStore(navigator.onLine);
  const client = createClient(() => taste.get().language);
  const router = createRouter();
  const live = new Live((isReached) => isOnline.set(isReached));
  const memory = new Memory();
  const session = createSession(client, router, live, memory);
  const code = new ScreenCode();
  const { language } = taste.get();
  const wordsFor = (known: Words, screen: ScreenName): Promise<Words> =>
    loadWords(known, language, [...firstAreas, ...screens[screen].areas]);
  // Where the code does not come, whoever shows the screen says so.
  const codeOf = (screen: ScreenName): Promise<unknown> => code.load(screen).catch(() => undefined);

  const wanted = router.here.get().screen;
  const [asWanted, isReached] = await Promise.all([
    wordsFor({ language, loaded: {} }, wanted),
    session.look(),
    codeOf(wanted),
  ]);
  isOnline.set(isReached);
  // The house may have sent them elsewhere.
  const { screen } = router.here.get();
  const isIn = session.now.get()?.state === 'signed-in';
  const first = isIn ? [sources.clock(client), ...(screens[screen].ahead?.(client, language) ?? [])] : [];
  const brought = first.map(([key, , load]) => memory.bringAhead(key, () => outcomeOf(load())));
  const [words] = await Promise.all([
    wordsFor(asWanted, screen),
    codeOf(screen),
    Promise.race([Promise.all(brought), new Promise((resolve) => setTimeout(resolve, patience))]),
  ]);
  const told = memory.get('clock')?.value as Answer<Client['household']['clock']['$get']> | undefined;
  const app: App = {
    client,
    router,
    session,
    live,
    memory,
    code,
    toasts: createToasts(),
    taste,
    words: createStore(words),
    clock: createStore(told === undefined ? ownWallClock() : wallClock(told.offsets)),
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
