import type { Weekday } from '../../../../src/core/family/household.ts';
import { useTime } from '../../../time.ts';
import { useWall } from '../../../wall.ts';
import { useWords } from '../../../words/words.ts';

interface DayMinutesProps {
  readonly day: Weekday;
  readonly what: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** A whole day: there is nothing left to count. */
export const unlimited = 1440;

const step = 5;
/** Where the bar ends: six hours, and one step further no limit at all. */
const longest = 360;

/** The minutes of one weekday as a bar that can be pulled. */
export function DayMinutes({ day, what, minutes, onChange }: DayMinutesProps) {
  const words = useWords('limits');
  const wall = useWall();
  const { duration } = useTime();
  const said = minutes >= unlimited ? words.noLimit : duration(minutes);
  const most = minutes >= unlimited ? longest : Math.max(longest, minutes);
  const end = most + step * 3;
  const value = Math.min(minutes, end);
  return (
    <label class="day-bar">
      <span>{wall.shortDay(day)}</span>
      <input
        type="range"
        aria-label={words.day(wall.day(day), what)}
        aria-valuetext={said}
        min={0}
        max={end}
        step={step}
        value={value}
        style={{ '--filled': value / end }}
        onInput={(event) => {
          const pulled = event.currentTarget.valueAsNumber;
          onChange(pulled > most ? unlimited : pulled);
        }}
      />
      <output>{said}</output>
    </label>
  );
}
