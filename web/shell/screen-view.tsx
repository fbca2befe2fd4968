import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { useMay } from '../may.ts';
import { ForParents } from '../parts/for-parents.tsx';
import { Loading, Offline } from '../parts/states.tsx';
import type { Route } from '../route.ts';
import { screens } from '../screens/screens.ts';
import { useStore } from '../store.ts';
import { loadWords } from '../words/words.ts';

interface Shown {
  readonly Screen: ComponentType<{ readonly route: Route }>;
  readonly route: Route;
}

/**
 * The screen of where somebody is. The one before stays until the next is there; then the focus moves into it, so that
 * who listens hears where they are.
 */
export function ScreenView() {
  const { router, words, session, code } = useApp();
  const here = useStore(router.here);
  const { mayOpen } = useMay();
  const isForOthers = useStore(session.now)?.state === 'signed-in' && !mayOpen(here);
  const [shown, setShown] = useState<Shown | 'failed' | undefined>(ready);
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);

  /** What the pages were opened with is there when they are drawn. */
  function ready(): Shown | undefined {
    const Screen = code.get(here.screen);
    return Screen && screens[here.screen].areas.every((area) => words.get().loaded[area])
      ? { Screen, route: here }
      : undefined;
  }

  function load(): (() => void) | undefined {
    if (isForOthers) return undefined;
    if (typeof shown === 'object' && shown.route === here) return undefined;
    let isWanted = true;
    const { areas } = screens[here.screen];
    const language = words.get().language;
    Promise.all([code.load(here.screen), loadWords(words.get(), language, areas)]).then(
      ([Screen, loaded]) => {
        if (!isWanted) return;
        // Another language may have been chosen meanwhile; it brings the words of all areas itself.
        if (words.get().language === language)
          words.set({ language, loaded: { ...words.get().loaded, ...loaded.loaded } });
        setShown({ Screen, route: here });
      },
      () => isWanted && setShown('failed'),
    );
    return () => {
      isWanted = false;
    };
  }
  useEffect(load, [here, isForOthers]);

  const screen = shown === undefined || shown === 'failed' ? undefined : shown.route.screen;
  useEffect(() => {
    if (screen === undefined) return;
    // At first the browser's own focus is right.
    if (!isFirst.current) {
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    isFirst.current = false;
  }, [screen]);

  return (
    <main id="content" ref={main} tabIndex={-1}>
      {isForOthers ? (
        <ForParents />
      ) : shown === undefined ? (
        <Loading />
      ) : shown === 'failed' ? (
        <Offline onRetry={() => void load()} />
      ) : (
        <shown.Screen route={shown.route} />
      )}
    </main>
  );
}
