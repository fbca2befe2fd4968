import { useEffect } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { House } from '../parts/icon.tsx';
import { ForGrownUps } from '../parts/for-grown-ups.tsx';
import { Link } from '../parts/link.tsx';
import { useStore } from '../store.ts';
import type { AreaName } from '../words/areas.ts';
import { loadWords, useWords } from '../words/words.ts';
import { FamilyClock } from './family-clock.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { ScreenView } from './screen-view.tsx';
import { Tabs } from './tabs.tsx';
import { ToastList } from './toasts.tsx';

/** What surrounds every screen. */
export function Frame() {
  const { session, words: loaded, taste, router } = useApp();
  const words = useWords('shell');
  const { language } = useStore(taste);
  const state = useStore(session.now)?.state;
  const refused = useStore(session.refused);
  const { screen } = useStore(router.here);

  // All that was read in one language is read in the other; until then the page stays as it is.
  useEffect(() => {
    const known = loaded.get();
    if (known.language === language) return;
    void loadWords(known, language, Object.keys(known.loaded) as AreaName[]).then((read) => loaded.set(read));
  }, [language]);

  const isSignedIn = state === 'signed-in';
  // Who sets the house up goes one way, and is not led astray.
  const isInside = isSignedIn && screen !== 'setup';
  return (
    <div class={isInside ? 'frame' : 'frame outside'}>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="top">
        <Link to={{ screen: 'today' }} class="brand">
          <House />
          <span>
            domovoy<span class="unseen">{words.home}</span>
          </span>
        </Link>
      </header>
      {isInside && <Tabs />}
      {isSignedIn && <FamilyClock />}
      <div class="page">
        <OfflineBanner />
        {refused === undefined ? <ScreenView /> : <ForGrownUps sentence={refused} />}
      </div>
      <ToastList />
    </div>
  );
}
