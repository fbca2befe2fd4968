import { useState } from 'preact/hooks';
import { Icon } from '../../parts/icon.tsx';
import { OutsideText } from '../../parts/outside-text.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { useTitles } from '../../subjects.ts';
import { useTell } from '../../tell.ts';
import { useTime } from '../../time.ts';
import { useWords } from '../../words/words.ts';
import { useCount } from './count.ts';
import { ListDetails } from './list-details.tsx';
import type { List } from './lists.tsx';

const tones = {
  good: 'good',
  waiting: undefined,
  fetching: undefined,
  stale: 'warn',
  refused: 'warn',
  kept: 'warn',
  'left-out': 'bad',
} as const;

interface ListRowProps {
  readonly list: List;
  /** Loaded once for all rows. */
  readonly titleOf: ReturnType<typeof useTitles>;
}

/** A list at a glance; opened, all there is to know of it. */
export function ListRow({ list, titleOf }: ListRowProps) {
  const words = useWords('lists');
  const tell = useTell();
  const { ago } = useTime();
  const count = useCount();
  const [isOpen, setOpen] = useState(false);
  const { title, category, action, counts, good, state, trouble } = list;
  const tone = tones[state];
  const named = category === null ? undefined : titleOf({ kind: 'category', id: category });
  const facts = [
    action === 'allow' ? words.allows : named === tell(title) ? undefined : named,
    counts === null ? undefined : words.entries(count(counts.entries), counts.entries),
    good === null ? undefined : words.updated(ago(good, Date.now())),
  ].filter((fact) => fact !== undefined);
  return (
    <li class="row">
      <button type="button" class="row-link row-button" onClick={() => setOpen(true)}>
        <span class="row-words">
          <span class="row-title">
            <OutsideText>{tell(title)}</OutsideText>
          </span>
          <span class="hint">{facts.join(' · ')}</span>
          {trouble !== null && <span class="error">{tell(trouble.sentence)}</span>}
        </span>
        {state !== 'good' && <Tag {...(tone && { tone })}>{words.states[state]}</Tag>}
        <Icon name="next" />
      </button>
      {isOpen && <ListDetails list={list} onClose={() => setOpen(false)} />}
    </li>
  );
}
