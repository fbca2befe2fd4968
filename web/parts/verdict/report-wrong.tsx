import { useId, useRef } from 'preact/hooks';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { useWords } from '../../words/words.ts';
import type { Explanation } from './explanation.ts';

interface ReportWrongProps {
  readonly found: Explanation;
  readonly verdict: string;
  readonly onClose: () => void;
}

/** A letter to whoever makes the list. Nothing leaves the house by itself, so a parent copies it. */
export function ReportWrong({ found: { name, matches, catalogue }, verdict, onClose }: ReportWrongProps) {
  const words = useWords('see');
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const sources = [...new Set(matches.map(({ source }) => source))].join(', ') || words.noLists;
  return (
    <Dialog
      title={words.reportTitle}
      onClose={onClose}
      foot={
        <Button
          icon="copy"
          onClick={() => {
            text.current?.focus();
            text.current?.select();
          }}
        >
          {words.select}
        </Button>
      }
    >
      <p>{words.reportHint}</p>
      <div class="field">
        <label for={id}>{words.reportText}</label>
        <textarea ref={text} id={id} rows={7} value={words.report(name, verdict, sources, catalogue.serial)} />
      </div>
    </Dialog>
  );
}
