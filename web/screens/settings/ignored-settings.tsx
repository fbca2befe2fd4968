import { Card } from '../../parts/card.tsx';
import { useTell } from '../../tell.ts';
import { useWords } from '../../words/words.ts';
import { Help } from './help.tsx';
import type { Settings } from './use-settings.ts';

/** What the pages had set does not count: its file is damaged. */
export function IgnoredSettings({ ignored }: Pick<Settings, 'ignored'>) {
  const words = useWords('house');
  const tell = useTell();
  if (ignored.length === 0) return null;
  return (
    <Card title={words.ignored} tone="warn">
      <p>{words.ignoredHint}</p>
      <ul class="hint">
        {ignored.map(({ at, detail }) => (
          <li key={at}>
            <span class="sign">{at}</span>: <Help text={tell(detail)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
