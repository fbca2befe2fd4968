import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { useWords } from '../../words/words.ts';
import { useEntering } from './entering.ts';

/** The first step. A family with one account is not asked who it is. */
export function PasswordForm({ asksName }: { readonly asksName: boolean }) {
  const words = useWords('sign-in');
  const { client } = useApp();
  const { enter, isBusy, wrong } = useEntering();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void enter(() => client.session.$post({ json: { ...(asksName && { name }), password } }));
      }}
    >
      <p>{words.hello}</p>
      {asksName && (
        <Field label={words.who} value={name} onInput={setName} autocomplete="username" maxLength={200} isRequired />
      )}
      <Field
        label={words.password}
        type="password"
        value={password}
        onInput={setPassword}
        autocomplete="current-password"
        maxLength={500}
        error={wrong}
        isRequired
      />
      <Button kind="main" type="submit" isBusy={isBusy}>
        {words.enter}
      </Button>
      <details class="forgotten">
        <summary>{words.forgotten}</summary>
        <p>{words.forgottenHint}</p>
        <code>domovoy parent reset</code>
      </details>
    </form>
  );
}
