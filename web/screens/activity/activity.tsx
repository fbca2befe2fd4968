import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Choice } from '../../parts/choice.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { Empty } from '../../parts/states.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../words/words.ts';
import type { RouteOf } from '../screens.ts';
import { ListView } from './list-view.tsx';
import { readWanted, queryOf, type Wanted } from './wanted.ts';
import { WeekView } from './week/week-view.tsx';
import { useAskers } from './who-asked.ts';

/** Milliseconds after the last letter until it is looked for. */
const typing = 300;

/** What was asked at home: searched, as it happens, and the week in numbers. */
export function Activity({ route }: { readonly route: RouteOf<'activity'> }) {
  const words = useWords('activity');
  const session = useStore(useApp().session.now);
  return (
    <>
      <ScreenHead title={words.title} />
      {session?.role === 'parent' ? <ParentsActivity route={route} /> : <Empty title={words.parentsOnly} />}
    </>
  );
}

function ParentsActivity({ route }: { readonly route: RouteOf<'activity'> }) {
  const words = useWords('activity');
  const askers = useAskers();
  const [wanted, want] = useWanted(route);
  return (
    <>
      <Choice
        legend={words.view}
        isLegendHidden
        value={wanted.view}
        options={[
          { value: 'list', label: words.views.list },
          { value: 'week', label: words.views.week },
        ]}
        onChange={(view) => want({ view })}
      />
      {wanted.view === 'week' ? (
        <WeekView wanted={wanted} asked={readWanted(route.query)} want={want} askers={askers} />
      ) : (
        <ListView wanted={wanted} asked={readWanted(route.query)} want={want} askers={askers} />
      )}
    </>
  );
}

/** What is wanted, at once in the fields and a moment later in the address of the page. */
function useWanted(route: RouteOf<'activity'>): [Wanted, (change: Partial<Wanted>) => void] {
  const { router } = useApp();
  const [wanted, setWanted] = useState(() => readWanted(route.query));
  const ownAddress = useRef(JSON.stringify(route.query));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Somebody went back, or came by a link from elsewhere.
    if (JSON.stringify(route.query) !== ownAddress.current) setWanted(readWanted(route.query));
    ownAddress.current = JSON.stringify(route.query);
  }, [route]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function want(change: Partial<Wanted>): void {
    const next = { ...wanted, ...change };
    setWanted(next);
    clearTimeout(timer.current);
    const go = (): void => {
      const query = queryOf(next);
      ownAddress.current = JSON.stringify(query);
      router.go({ screen: 'activity', query }, 'replace');
    };
    // Not every letter is a search.
    if ('q' in change) timer.current = setTimeout(go, typing);
    else go();
  }
  return [wanted, want];
}
