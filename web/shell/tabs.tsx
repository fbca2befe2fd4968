import { useApp } from '../app-context.ts';
import { useMay } from '../may.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Link } from '../parts/link.tsx';
import type { Route, ScreenName } from '../route.ts';
import { useStore } from '../store.ts';
import { useWords } from '../words/words.ts';

type Tab = Extract<IconName, 'today' | 'children' | 'devices' | 'activity' | 'lists' | 'settings'>;

const tabs: readonly { readonly tab: Tab; readonly to: Route; readonly alsoHere?: ScreenName }[] = [
  { tab: 'today', to: { screen: 'today' } },
  { tab: 'children', to: { screen: 'children' }, alsoHere: 'child' },
  { tab: 'devices', to: { screen: 'devices' } },
  { tab: 'activity', to: { screen: 'activity', query: {} } },
  { tab: 'lists', to: { screen: 'lists' } },
  { tab: 'settings', to: { screen: 'settings', part: 'look' } },
];

/** Along the bottom of a phone, at the side of a desk. */
export function Tabs() {
  const words = useWords('shell');
  const { screen } = useStore(useApp().router.here);
  const { mayOpen } = useMay();
  const open = tabs.filter(({ to }) => mayOpen(to));
  return (
    <nav class="tabs" aria-label={words.tabs.label}>
      {open.map(({ tab, to, alsoHere }) => (
        <Link key={tab} to={to} isHere={screen === to.screen || screen === alsoHere}>
          <Icon name={tab} />
          <span>{words.tabs[tab]}</span>
        </Link>
      ))}
    </nav>
  );
}
