import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { useWords } from '../../words/words.ts';
import { useEntering } from './entering.ts';

/** The second step, for who has chosen one. */
export function CodeForm() {
  const words = useWords('sign-in');
  const { client, session } = useApp();
  const { enter, isBusy, wrong } = useEntering();
  const [code, setCode] = useState('');
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void enter(() => client.session.$post({ json: { code: code.trim() } }));
      }}
    >
      <Field
        label={words.code}
        value={code}
        onInput={setCode}
        autocomplete="one-time-code"
        maxLength={64}
        hint={words.codeHint}
        error={wrong}
        isRequired
      />
      <Button kind="main" type="submit" isBusy={isBusy}>
        {words.confirm}
      </Button>
      <Button kind="quiet" onClick={() => void client.session.$delete().then(() => session.look())}>
        {words.back}
      </Button>
    </form>
  );
}
