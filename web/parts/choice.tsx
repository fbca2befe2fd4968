import { useId } from 'preact/hooks';

interface ChoiceProps<Value extends string> {
  /** What is chosen. */
  readonly legend: string;
  /** The legend is for who listens alone, where the place says it already. */
  readonly isLegendHidden?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}

/** One of a few, all of them seen side by side. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, isLegendHidden, options, value, onChange, isDisabled } = props;
  const name = useId();
  return (
    <fieldset class="choice" disabled={isDisabled}>
      <legend class={isLegendHidden ? 'unseen' : undefined}>{legend}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
