interface ChecksProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: Value[]) => void;
}

/** Any number of a few, in their own order. */
export function Checks<Value extends string>({ legend, options, chosen, onChange }: ChecksProps<Value>) {
  const isChosen = (value: Value): boolean => chosen.includes(value);
  const flip = (flipped: Value): void =>
    onChange(options.map(({ value }) => value).filter((value) => isChosen(value) !== (value === flipped)));
  return (
    <fieldset class="checks">
      <legend>{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <label key={value}>
          <input type="checkbox" checked={isChosen(value)} onChange={() => flip(value)} />
          <span class="row-words">
            {label}
            {hint !== undefined && <span class="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
