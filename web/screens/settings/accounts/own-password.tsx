import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Field } from '../../../parts/field.tsx';
import { useWords } from '../../../words/words.ts';
import { WhosePassword } from './whose-password.tsx';

interface OwnPasswordProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Another password for oneself; wherever else one is signed in, that ends. */
export function OwnPassword({ id, name, onClose }: OwnPasswordProps) {
  const words = useWords('accounts');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const [oldPassword, setOld] = useState('');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<{ readonly isOld: boolean; readonly detail: string }>();

  async function set(): Promise<void> {
    setWrong(undefined);
    const isDone = await change(
      () => client.accounts[':id'].$patch({ param: { id }, json: { password, oldPassword } }),
      {
        done: words.passwordChanged,
        refused: ({ status, detail }) => setWrong({ isOld: status === 401 || status === 429, detail }),
      },
    );
    if (isDone) onClose();
  }

  return (
    <Dialog title={words.changePassword} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void set();
        }}
      >
        <WhosePassword name={name} />
        <Field
          label={words.oldPassword}
          type="password"
          value={oldPassword}
          onInput={setOld}
          autocomplete="current-password"
          maxLength={500}
          error={wrong?.isOld ? wrong.detail : undefined}
          isRequired
        />
        <Field
          label={words.newPassword}
          type="password"
          value={password}
          onInput={setPassword}
          autocomplete="new-password"
          maxLength={500}
          hint={words.passwordHint}
          error={wrong?.isOld === false ? wrong.detail : undefined}
          isRequired
        />
        <div class="buttons">
          <Button kind="main" type="submit" isBusy={isBusy}>
            {words.setPassword}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
