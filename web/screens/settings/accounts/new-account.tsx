import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import type { Problem } from '../../../../src/api/problem.ts';
import { Button } from '../../../parts/button.tsx';
import { Choice } from '../../../parts/choice.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Field } from '../../../parts/field.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { useWords } from '../../../words/words.ts';

const roles = ['caregiver', 'parent'] as const;

/** Another parent, or somebody who looks after the children. */
export function NewAccount({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('accounts');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const [role, setRole] = useState<(typeof roles)[number]>('parent');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const isOfPassword = problem?.type.endsWith(':weak-password') ?? false;
  const { may, mayNot } = words.roles[role];

  async function add(): Promise<void> {
    setProblem(undefined);
    const json = { name: name.trim(), role, password };
    const isDone = await change(() => client.accounts.$post({ json }), {
      done: words.accountMade(json.name),
      refused: setProblem,
    });
    if (isDone) onClose();
  }

  return (
    <Dialog title={words.addSomebody} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Choice
          legend={words.whatTheyAre}
          options={roles.map((one) => ({ value: one, label: words.roles[one].title }))}
          value={role}
          onChange={setRole}
        />
        <ul class="may" aria-live="polite">
          {may.map((sentence) => (
            <li key={sentence}>
              <Icon name="check" />
              {sentence}
            </li>
          ))}
          {mayNot.map((sentence) => (
            <li key={sentence} class="not">
              <Icon name="close" />
              {sentence}
            </li>
          ))}
        </ul>
        <Field
          label={words.name}
          value={name}
          onInput={setName}
          autocomplete="off"
          maxLength={200}
          error={isOfPassword ? undefined : problem?.detail}
          isRequired
        />
        <Field
          label={words.firstPassword}
          type="password"
          value={password}
          onInput={setPassword}
          autocomplete="new-password"
          maxLength={500}
          hint={words.firstPasswordHint}
          error={isOfPassword ? problem?.detail : undefined}
          isRequired
        />
        <div class="buttons">
          <Button kind="main" type="submit" isBusy={isBusy}>
            {words.add}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
