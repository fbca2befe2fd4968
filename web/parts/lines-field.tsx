import { useId } from 'preact/hooks';

interface LinesFieldProps {
  readonly label: string;
  /** One a line. */
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  /** What is wrong; in place of the hint. */
  readonly error?: string | undefined;
}

/** A few short things to write, each on a line of its own. */
export function LinesField({ label, value, onInput, hint, error }: LinesFieldProps) {
  const id = useId();
  const beneath = error ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={Math.min(6, value.split('\n').length + 1)}
        maxLength={8000}
        autocapitalize="off"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={beneath === undefined ? undefined : `${id}-beneath`}
        onInput={(event) => onInput(event.currentTarget.value)}
      >
        {value}
      </textarea>
      {beneath !== undefined && (
        <p id={`${id}-beneath`} class={error === undefined ? 'hint' : 'error'}>
          {beneath}
        </p>
      )}
    </div>
  );
}
