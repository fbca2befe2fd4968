import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** What is switched; read to who listens, seen by all. */
  readonly children: ComponentChildren;
  /** One sentence beneath. */
  readonly hint?: ComponentChildren;
  readonly isDisabled?: boolean;
}

/** On or off; it holds at once. */
export function Switch({ isOn, onChange, children, hint, isDisabled }: SwitchProps) {
  const id = useId();
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={isOn}
      aria-labelledby={`${id}-name`}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      disabled={isDisabled}
      onClick={() => onChange(!isOn)}
    >
      <span class="switch-words">
        <span id={`${id}-name`}>{children}</span>
        {hint !== undefined && (
          <span class="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
