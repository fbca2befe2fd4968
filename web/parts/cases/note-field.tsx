import { useId } from 'preact/hooks';
import { longestNote } from '../../../src/core/cases/desk-report.ts';
import { useWords } from '../../words/words.ts';

interface NoteFieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** Room for a parent's words on a case. */
export function NoteField({ value, onInput }: NoteFieldProps) {
  const words = useWords('cases');
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.note}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={longestNote}
        value={value}
        aria-describedby={`${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="hint">
        {words.noteHint}
      </p>
    </div>
  );
}
