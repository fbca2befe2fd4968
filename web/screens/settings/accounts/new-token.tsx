import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { outcomeOf } from '../../../client.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Field } from '../../../parts/field.tsx';
import { useWords } from '../../../words/words.ts';
import { Checks } from '../checks.tsx';

const scopes = ['read', 'family', 'journal', 'house'] as const;

interface NewTokenProps {
  readonly onMade: (made: { readonly name: string; readonly token: string }) => void;
  readonly onClose: () => void;
}

/** What a program is called and what it may do. */
export function NewToken({ onMade, onClose }: NewTokenProps) {
  const words = useWords('accounts');
  const shell = useWords('shell');
  const { client, isOnline } = useApp();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly (typeof scopes)[number][]>(['read']);
  const [wrong, setWrong] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function make(): Promise<void> {
    setWrong(undefined);
    setBusy(true);
    const outcome = await outcomeOf(client.tokens.$post({ json: { name: name.trim(), scopes: [...chosen] } }));
    setBusy(false);
    isOnline.set(outcome.kind !== 'offline');
    if (outcome.kind !== 'done')
      return setWrong(outcome.kind === 'problem' ? outcome.problem.detail : shell.notReached);
    onClose();
    onMade(outcome.value);
  }

  return (
    <Dialog title={words.addToken} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Field
          label={words.tokenName}
          value={name}
          onInput={setName}
          autocomplete="off"
          maxLength={200}
          hint={words.tokenNameHint}
          error={wrong}
          isRequired
        />
        <Checks
          legend={words.tokenMay}
          options={scopes.map((value) => ({ value, label: words.scopes[value].title, hint: words.scopes[value].hint }))}
          chosen={chosen}
          onChange={setChosen}
        />
        <div class="buttons">
          <Button kind="main" type="submit" isBusy={isBusy} isDisabled={chosen.length === 0}>
            {words.make}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
