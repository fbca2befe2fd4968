import { useId } from 'preact/hooks';
import { PersonFace } from '../person-face.tsx';
import { OutsideText } from '../outside-text.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../../words/words.ts';
import { type Candidate, nobody, type Owner } from './owners.ts';

interface OwnerChoiceProps {
  readonly candidates: readonly Candidate[];
  readonly value: Owner | undefined;
  readonly onChange: (owner: Owner) => void;
  /** The parent holds it: no child gets it, for it would get no parents' pages then. */
  readonly isThis: boolean;
}

/** Whose a device is, by faces. */
export function OwnerChoice({ candidates, value, onChange, isThis }: OwnerChoiceProps) {
  const words = useWords('devices');
  const name = useId();
  const isRefused = isThis && candidates.some(({ isChild }) => isChild);
  const option = (id: Owner, isDisabled: boolean, children: preact.ComponentChildren) => (
    <label key={id} class="owner">
      <input
        type="radio"
        name={name}
        checked={id === value}
        disabled={isDisabled}
        aria-describedby={isDisabled ? `${name}-why` : undefined}
        onChange={() => onChange(id)}
      />
      <span>{children}</span>
    </label>
  );
  return (
    <fieldset class="owners">
      <legend>{words.whose}</legend>
      <div class="owner-options">
        {candidates.map((one) =>
          option(
            one.id,
            isThis && one.isChild,
            <>
              <PersonFace name={one.name} colour={one.colour} />
              <OutsideText>{one.name}</OutsideText>
            </>,
          ),
        )}
        {option(
          nobody,
          false,
          <>
            <span class="nobody-face">
              <Icon name="devices" />
            </span>
            {words.nobody}
          </>,
        )}
      </div>
      {isRefused && (
        <p class="hint" id={`${name}-why`}>
          {words.thisNotChild}
        </p>
      )}
      {value === nobody && <p class="hint">{words.nobodyHint}</p>}
    </fieldset>
  );
}
