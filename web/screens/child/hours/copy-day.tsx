import { useState } from 'preact/hooks';
import { weekdays } from '../../../../src/core/family/calendar.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { useWall } from '../../../wall.ts';
import { useWords } from '../../../words/words.ts';

interface CopyDayProps {
  /** Counted from Monday. */
  readonly day: number;
  readonly onCopy: (days: readonly number[]) => void;
  readonly onClose: () => void;
}

/** Which days shall be as this one. */
export function CopyDay({ day, onCopy, onClose }: CopyDayProps) {
  const words = useWords('hours');
  const wall = useWall();
  const [days, setDays] = useState<readonly number[]>([]);
  const others = weekdays.map((_, place) => place).filter((place) => place !== day);
  return (
    <Dialog
      title={words.copyTitle(wall.day(weekdays[day]!))}
      onClose={onClose}
      foot={
        <Button kind="main" isDisabled={days.length === 0} onClick={() => onCopy(days)}>
          {words.copyDo}
        </Button>
      }
    >
      <div class="day-choice wide" role="group" aria-label={words.days}>
        {others.map((place) => (
          <label key={place}>
            <input
              type="checkbox"
              checked={days.includes(place)}
              onChange={(event) =>
                setDays(event.currentTarget.checked ? [...days, place] : days.filter((one) => one !== place))
              }
            />
            <span>{wall.day(weekdays[place]!)}</span>
          </label>
        ))}
      </div>
      <div class="buttons">
        <Button kind="quiet" onClick={() => setDays(others)}>
          {words.every}
        </Button>
        <Button kind="quiet" onClick={() => setDays(others.filter((place) => place < 5))}>
          {words.schoolNights}
        </Button>
      </div>
      <p class="hint">{words.copyHint}</p>
    </Dialog>
  );
}
