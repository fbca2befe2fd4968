import { useTime } from '../time.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';

interface DurationPickerProps {
  readonly label: string;
  /** In minutes. */
  readonly value: number;
  readonly onChange: (minutes: number) => void;
  readonly step?: number;
  readonly least?: number;
  readonly most?: number;
}

/** How long: in steps, by two buttons or by a slider. */
export function DurationPicker({ label, value, onChange, step = 15, least = step, most = 1440 }: DurationPickerProps) {
  const words = useWords('parts');
  const { duration } = useTime();
  const set = (minutes: number): void => onChange(Math.min(most, Math.max(least, minutes)));
  return (
    <div class="duration" role="group" aria-label={label}>
      <div class="duration-steps">
        <Button
          icon="minus"
          label={words.minutesLess}
          isDisabled={value <= least}
          onClick={() => set(Math.ceil(value / step) * step - step)}
        />
        <output aria-live="polite">{duration(value)}</output>
        <Button
          icon="plus"
          label={words.minutesMore}
          isDisabled={value >= most}
          onClick={() => set(Math.floor(value / step) * step + step)}
        />
      </div>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={duration(value)}
        min={least}
        max={most}
        step={step}
        value={value}
        onInput={(event) => set(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
