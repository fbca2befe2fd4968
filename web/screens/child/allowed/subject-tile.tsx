import { useState } from 'preact/hooks';
import { Button } from '../../../parts/button.tsx';
import { Switch } from '../../../parts/switch.tsx';
import { useWords } from '../../../words/words.ts';
import type { Choosing } from '../choosing.ts';
import type { Holding } from '../holding.ts';
import { useWhoseWord } from '../whose-word.tsx';
import type { Subject } from './subject.ts';
import { SubjectDialog } from './subject-dialog.tsx';

interface SubjectTileProps {
  readonly subject: Subject;
  readonly holding: Holding;
  readonly choosing: Choosing;
}

/** One switch: open or closed in one tap; all else of it is behind the dots. */
export function SubjectTile({ subject, holding, choosing }: SubjectTileProps) {
  const words = useWords('choices');
  const sayWhose = useWhoseWord(holding);
  const [isOpened, setOpened] = useState(false);
  const { field, id, title, said } = subject;
  const { value, layer } = said;
  const state =
    value === undefined
      ? field === 'services' && holding.policy !== undefined
        ? words.byCategory
        : words.byAge
      : words.states[typeof value === 'string' ? value : 'hours'];
  const word = value === undefined ? '' : ` · ${sayWhose(layer)}`;
  return (
    <li class={`tile ${typeof value === 'object' ? 'hours' : (value ?? 'unsaid')}`}>
      <Switch
        isOn={value !== 'blocked'}
        isDisabled={layer === 'locked'}
        hint={`${state}${word}`}
        onChange={(isOn) =>
          void choosing.choose(
            { field, key: id, value: isOn ? 'allowed' : 'blocked' },
            isOn ? words.opened(title) : words.closed(title),
          )
        }
      >
        {title}
      </Switch>
      <Button kind="quiet" icon="next" label={words.about(title)} onClick={() => setOpened(true)} />
      {isOpened && (
        <SubjectDialog subject={subject} holding={holding} choosing={choosing} onClose={() => setOpened(false)} />
      )}
    </li>
  );
}
