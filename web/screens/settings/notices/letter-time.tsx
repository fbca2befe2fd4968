import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import type { Answer, Client } from '../../../client.ts';
import { Field } from '../../../parts/field.tsx';
import { Button } from '../../../parts/button.tsx';
import { Select } from '../../../parts/select.tsx';
import { useWords } from '../../../words/words.ts';
import { clockOf, minuteOf } from './wall-clock.ts';

type Time = NonNullable<Answer<Client['letter']['$get']>['time']>;

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** On which day, and at what time. */
export function LetterTime({ time }: { readonly time: Time }) {
  const words = useWords('notices');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const [day, setDay] = useState(time.day);
  const [clock, setClock] = useState(clockOf(time.minute));
  const minute = minuteOf(clock);
  const put = (wanted: Time) => () => client.letter.$put({ json: { time: wanted } });
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (minute !== undefined) void change(put({ day, minute }), { done: words.letterKept, undo: put(time) });
      }}
    >
      <div class="pair">
        <Select
          label={words.letterDay}
          value={day}
          options={days.map((value) => ({ value, label: words.days[value] }))}
          onChange={setDay}
        />
        <Field label={words.letterTime} type="time" value={clock} onInput={setClock} isRequired />
      </div>
      {(day !== time.day || minute !== time.minute) && (
        <div class="buttons">
          <Button kind="main" type="submit" isBusy={isBusy}>
            {words.keep}
          </Button>
        </div>
      )}
    </form>
  );
}
