import type { Layer } from '../../../src/core/family/layers.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../words/words.ts';
import { type Holding, isByHand } from './holding.ts';

interface WhoseWordProps {
  readonly holding: Holding;
  readonly layer: Layer;
  /** Takes the word by hand back. */
  readonly onBack?: () => void;
  readonly isBusy?: boolean;
}

/** Whose word it is that holds, and the way back to what fits the age. */
export function WhoseWord({ holding, layer, onBack, isBusy }: WhoseWordProps) {
  const words = useWords('child').word;
  const say = useWhoseWord(holding);
  return (
    <p class="whose-word">
      <Tag {...(layer === 'locked' ? { tone: 'warn', icon: 'lock' } : {})}>{say(layer)}</Tag>
      {onBack && isByHand(holding, layer) && (
        <Button kind="quiet" isBusy={isBusy ?? false} onClick={onBack}>
          {holding.policy === undefined ? words.backForAll : words.back}
        </Button>
      )}
    </p>
  );
}

/** Says whose word it is. */
export function useWhoseWord({ policy, lockedBy }: Holding): (layer: Layer) => string {
  const words = useWords('child').word;
  const { language } = useStore(useApp().words);
  return (layer) => {
    if (layer === 'locked') return words.locked(lockedBy?.[language] ?? words.lockedByNobody);
    return layer === 'preset' && policy === undefined ? words.presetForAll : words[layer];
  };
}
