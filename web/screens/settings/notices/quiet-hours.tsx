import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { Field } from '../../../parts/field.tsx';
import { Switch } from '../../../parts/switch.tsx';
import { useWords } from '../../../words/words.ts';
import { minuteOf, clockOf } from './wall-clock.ts';

type Quiet = { readonly from: number; readonly to: number } | null;

/** From ten to seven: what most families sleep through. */
const usual = { from: 22 * 60, to: 7 * 60 };

/** When only what is urgent is sent. */
export function QuietHours({ quiet }: { readonly quiet: Quiet }) {
  const words = useWords('notices');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const [from, setFrom] = useState(clockOf((quiet ?? usual).from));
  const [to, setTo] = useState(clockOf((quiet ?? usual).to));
  const put = (wanted: Quiet) => () => client.channels.quiet.$put({ json: { quiet: wanted } });
  const set = (wanted: Quiet): void =>
    void change(put(wanted), { done: wanted === null ? words.quietOff : words.quietKept, undo: put(quiet) });
  const written = { from: minuteOf(from), to: minuteOf(to) };
  const isChanged = quiet !== null && (written.from !== quiet.from || written.to !== quiet.to);
  return (
    <Card title={words.quiet}>
      <Switch
        isOn={quiet !== null}
        onChange={(isOn) => set(isOn ? usual : null)}
        hint={words.quietHint}
        isDisabled={isBusy}
      >
        {words.quietSwitch}
      </Switch>
      {quiet !== null && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (written.from !== undefined && written.to !== undefined) set({ from: written.from, to: written.to });
          }}
        >
          <div class="pair">
            <Field label={words.from} type="time" value={from} onInput={setFrom} isRequired />
            <Field label={words.to} type="time" value={to} onInput={setTo} isRequired />
          </div>
          {isChanged && (
            <div class="buttons">
              <Button kind="main" type="submit" isBusy={isBusy}>
                {words.keep}
              </Button>
            </div>
          )}
        </form>
      )}
    </Card>
  );
}
