import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words.ts';

interface SaveBarProps {
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Stays in sight while something is not saved. */
export function SaveBar({ isBusy, onSave, onDiscard }: SaveBarProps) {
  const words = useWords('child');
  return (
    <div class="save-bar" role="group" aria-label={words.unsaved}>
      <span>{words.unsaved}</span>
      <span class="buttons">
        <Button kind="quiet" onClick={onDiscard}>
          {words.discard}
        </Button>
        <Button kind="main" isBusy={isBusy} onClick={onSave}>
          {words.save}
        </Button>
      </span>
    </div>
  );
}
