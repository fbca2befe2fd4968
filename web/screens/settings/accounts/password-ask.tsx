import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { type AnyReply, type Brought, outcomeOf } from '../../../client.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Field } from '../../../parts/field.tsx';
import { useWords } from '../../../words/words.ts';
import { WhosePassword } from './whose-password.tsx';

interface PasswordAskProps<Reply extends AnyReply> {
  readonly title: string;
  readonly verb: string;
  readonly call: (password: string) => Promise<Reply>;
  readonly onDone: (brought: Brought<Reply>) => void;
  readonly onClose: () => void;
}

/** Asks for one's own password before what a stranger at an open page must not do. */
export function PasswordAsk<Reply extends AnyReply>(props: PasswordAskProps<Reply>) {
  const { title, verb, call, onDone, onClose } = props;
  const words = useWords('accounts');
  const shell = useWords('shell');
  const { isOnline, session } = useApp();
  const name = session.now.get()?.name ?? '';
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function go(): Promise<void> {
    setWrong(undefined);
    setBusy(true);
    const outcome = await outcomeOf(call(password));
    setBusy(false);
    isOnline.set(outcome.kind !== 'offline');
    if (outcome.kind !== 'done')
      return setWrong(outcome.kind === 'problem' ? outcome.problem.detail : shell.notReached);
    onClose();
    onDone(outcome.value);
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <WhosePassword name={name} />
        <Field
          label={words.oldPassword}
          type="password"
          value={password}
          onInput={setPassword}
          autocomplete="current-password"
          maxLength={500}
          hint={words.passwordWhy}
          error={wrong}
          isRequired
        />
        <div class="buttons">
          <Button kind="main" type="submit" isBusy={isBusy}>
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
