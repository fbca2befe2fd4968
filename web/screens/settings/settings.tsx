import { Icon } from '../../parts/icon.tsx';
import { Link } from '../../parts/link.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { settingsParts } from '../../route.ts';
import { useWords } from '../../words/words.ts';
import type { RouteOf } from '../screens.ts';
import { PartView } from './part-view.tsx';
import { useParts } from './parts.ts';
import { SettingsNav } from './settings-nav.tsx';

/** On a phone the first part beneath the way to all others, each a page of its own; on a desk they stand side by side. */
export function Settings({ route: { part } }: { readonly route: RouteOf<'settings'> }) {
  const words = useWords('settings');
  const parts = useParts();
  const isFirst = part === settingsParts[0];
  return (
    <>
      <div>
        {!isFirst && (
          <Link to={{ screen: 'settings', part: settingsParts[0] }} class="back-link">
            <Icon name="back" />
            {words.title}
          </Link>
        )}
        <ScreenHead title={isFirst ? words.title : words.parts[part].title} />
      </div>
      <div class={isFirst ? 'settings first' : 'settings'}>
        <SettingsNav parts={parts} here={part} />
        <div class="stack">
          <PartView key={part} part={part} />
        </div>
      </div>
    </>
  );
}
