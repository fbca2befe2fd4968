import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useWords } from '../../words/words.ts';
import type { Conflict } from './guarded.ts';

interface ConflictDialogProps {
  readonly conflict: Conflict;
  readonly onClose: () => void;
}

/** Two parents at once: what the other has done, and whether to go on. */
export function ConflictDialog({ conflict: { lines, again }, onClose }: ConflictDialogProps) {
  const words = useWords('child').conflict;
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.leave}</Button>
          <Button
            kind="main"
            onClick={() => {
              onClose();
              again();
            }}
          >
            {words.again}
          </Button>
        </>
      }
    >
      <p>{words.sentence}</p>
      <ul class="changes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.ask}</p>
    </Dialog>
  );
}
