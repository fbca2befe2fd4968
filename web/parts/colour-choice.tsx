import { useId } from 'preact/hooks';
import { useWords } from '../words/words.ts';

interface ColourChoiceProps {
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

/** By which colour a person is known on every screen. */
export function ColourChoice({ value, onChange }: ColourChoiceProps) {
  const words = useWords('children');
  const name = useId();
  const colours = Object.keys(words.colours) as (keyof typeof words.colours)[];
  return (
    <fieldset class="colours">
      <legend>{words.colour}</legend>
      {colours.map((colour) => (
        <label key={colour} style={{ '--face': colour }} title={words.colours[colour]}>
          <input type="radio" name={name} value={colour} checked={colour === value} onChange={() => onChange(colour)} />
          <span class="unseen">{words.colours[colour]}</span>
        </label>
      ))}
    </fieldset>
  );
}
