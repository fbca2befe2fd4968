import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'password' | 'email' | 'url' | 'number' | 'date' | 'time';
  /** One sentence beneath: what is wanted. */
  readonly hint?: string | undefined;
  /** What is wrong, and what to do; in place of the hint. */
  readonly error?: string | undefined;
  readonly autocomplete?: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off';
  readonly inputMode?: 'text' | 'numeric' | 'url' | 'email';
  readonly maxLength?: number;
  readonly isRequired?: boolean;
}

/** A line to write in. */
export function Field(props: FieldProps) {
  const { label, value, onInput, type = 'text', hint, error, autocomplete, inputMode, maxLength, isRequired } = props;
  const id = useId();
  const beneath = error ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        {...({ type } as { type: 'text' })}
        value={value}
        autocomplete={autocomplete}
        inputMode={inputMode}
        maxLength={maxLength}
        required={isRequired}
        aria-invalid={error !== undefined}
        aria-describedby={beneath === undefined ? undefined : `${id}-beneath`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {beneath !== undefined && (
        <p id={`${id}-beneath`} class={error === undefined ? 'hint' : 'error'}>
          {beneath}
        </p>
      )}
    </div>
  );
}
