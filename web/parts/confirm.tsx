import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmProps {
  readonly title: string;
  /** What will be gone. */
  readonly sentence: string;
  /** The verb on the button: "Remove". */
  readonly verb: string;
  readonly isBusy?: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks before what cannot be taken back; what can be is done at once, with Undo in the toast. */
export function Confirm({ title, sentence, verb, isBusy, onYes, onClose }: ConfirmProps) {
  const words = useWords('parts');
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="danger" onClick={onYes} {...(isBusy && { isBusy })}>
            {verb}
          </Button>
        </>
      }
    >
      <p>{sentence}</p>
    </Dialog>
  );
}
