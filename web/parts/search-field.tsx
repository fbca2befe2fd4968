import { useId } from 'preact/hooks';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

interface SearchFieldProps {
  /** What is looked through. */
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** Looks for something while it is typed. */
export function SearchField({ label, value, onInput }: SearchFieldProps) {
  const words = useWords('parts');
  const id = useId();
  return (
    <div class="search">
      <label class="unseen" for={id}>
        {label}
      </label>
      <Icon name="search" />
      <input
        id={id}
        type="search"
        value={value}
        placeholder={label}
        maxLength={253}
        autocapitalize="off"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {value !== '' && <Button kind="quiet" icon="close" label={words.clear} onClick={() => onInput('')} />}
    </div>
  );
}
