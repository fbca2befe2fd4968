import type { Minute } from '../../../../src/core/family/household.ts';
import { Field } from '../../../parts/field.tsx';

interface TimeFieldProps {
  readonly label: string;
  readonly minute: Minute;
  readonly onChange: (minute: Minute) => void;
  /** Midnight is the end of the day, not its beginning. */
  readonly isEnd?: boolean;
  readonly hint?: string | undefined;
}

/** A time of the day, as the browser lets it be typed. */
export function TimeField({ label, minute, onChange, isEnd, hint }: TimeFieldProps) {
  const two = (part: number): string => String(part).padStart(2, '0');
  return (
    <Field
      type="time"
      label={label}
      hint={hint}
      value={`${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`}
      onInput={(value) => {
        const [hours, minutes] = value.split(':').map(Number);
        // While it is typed a browser says nothing at all.
        if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return;
        const typed = hours * 60 + minutes;
        onChange(isEnd && typed === 0 ? 1440 : typed);
      }}
    />
  );
}
