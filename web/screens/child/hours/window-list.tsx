import { weekdays } from '../../../../src/core/family/calendar.ts';
import type { Window } from '../../../../src/core/family/household.ts';
import { Button } from '../../../parts/button.tsx';
import { useWall } from '../../../wall.ts';
import { useWords } from '../../../words/words.ts';
import type { WindowFault } from './faults.ts';
import { TimeField } from './time-field.tsx';

interface WindowListProps {
  readonly windows: readonly Window[];
  /** What is added. */
  readonly fresh: Window;
  readonly onChange: (windows: readonly Window[]) => void;
  readonly fault?: WindowFault | undefined;
}

/** Times of the week as plain lines: days, beginning, end. */
export function WindowList({ windows, fresh, onChange, fault }: WindowListProps) {
  const words = useWords('hours');
  return (
    <div class="windows">
      {windows.length === 0 && <p class="hint">{words.noTimes}</p>}
      {windows.map((window, place) => (
        <OneWindow
          key={place}
          window={window}
          number={place + 1}
          error={fault?.at === place ? words.faults[fault.what] : undefined}
          onChange={(other) => onChange(windows.with(place, other))}
          onRemove={() => onChange(windows.toSpliced(place, 1))}
        />
      ))}
      <Button icon="plus" onClick={() => onChange([...windows, fresh])}>
        {words.addTime}
      </Button>
    </div>
  );
}

interface OneWindowProps {
  readonly window: Window;
  readonly number: number;
  readonly error: string | undefined;
  readonly onChange: (window: Window) => void;
  readonly onRemove: () => void;
}

function OneWindow({ window, number, error, onChange, onRemove }: OneWindowProps) {
  const words = useWords('hours');
  const wall = useWall();
  const { days, from, to } = window;
  return (
    <fieldset class="window">
      <legend class="unseen">{words.timeOf(number)}</legend>
      <div class="day-choice" role="group" aria-label={words.days}>
        {weekdays.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              aria-label={wall.day(day)}
              onChange={(event) => {
                const isOn = event.currentTarget.checked;
                onChange({ ...window, days: weekdays.filter((one) => (one === day ? isOn : days.includes(one))) });
              }}
            />
            <span aria-hidden="true">{wall.shortDay(day)}</span>
          </label>
        ))}
      </div>
      <div class="window-times">
        <TimeField label={words.starts} minute={from} onChange={(minute) => onChange({ ...window, from: minute })} />
        <TimeField
          label={words.ends}
          minute={to}
          isEnd
          hint={to < from ? words.nextDay : undefined}
          onChange={(minute) => onChange({ ...window, to: minute })}
        />
        <Button kind="quiet" icon="trash" label={words.removeTime(number)} onClick={onRemove} />
      </div>
      {error !== undefined && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
