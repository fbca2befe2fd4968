import { Icon } from '../../parts/icon.tsx';
import { Link } from '../../parts/link.tsx';
import type { SettingsPart } from '../../route.ts';
import { useWords } from '../../words/words.ts';
import { PartIcon } from './part-icon.tsx';

interface SettingsNavProps {
  readonly parts: readonly SettingsPart[];
  readonly here: SettingsPart;
}

/** All parts of the settings, each with what it is for. */
export function SettingsNav({ parts, here }: SettingsNavProps) {
  const words = useWords('settings');
  return (
    <nav class="settings-nav rows" aria-label={words.title}>
      {parts.map((part) => (
        <Link key={part} to={{ screen: 'settings', part }} class="row-link" isHere={part === here}>
          <PartIcon part={part} />
          <span class="row-words">
            <span class="row-title">{words.parts[part].title}</span>
            <span class="hint">{words.parts[part].hint}</span>
          </span>
          <Icon name="next" />
        </Link>
      ))}
    </nav>
  );
}
