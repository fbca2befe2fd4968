import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { Field } from '../../../parts/field.tsx';
import { useWords } from '../../../words/words.ts';
import { OwnPassword } from './own-password.tsx';

interface OwnAccountProps {
  readonly id: string;
  readonly name: string;
}

/** One's own name and password. */
export function OwnAccount({ id, name }: OwnAccountProps) {
  const words = useWords('accounts');
  const { client, session } = useApp();
  const { change, isBusy } = useChange();
  const [wanted, setWanted] = useState(name);
  const [wrong, setWrong] = useState<string>();
  const [isPasswordOpen, setPasswordOpen] = useState(false);

  async function rename(): Promise<void> {
    setWrong(undefined);
    const call = (to: string) => () => client.accounts[':id'].$patch({ param: { id }, json: { name: to } });
    const isDone = await change(call(wanted.trim()), {
      done: words.renamed,
      refused: ({ detail }) => setWrong(detail),
    });
    if (isDone) await session.look();
  }

  return (
    <Card title={words.you}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <Field
          label={words.name}
          value={wanted}
          onInput={setWanted}
          autocomplete="username"
          maxLength={200}
          error={wrong}
          isRequired
        />
        <div class="buttons">
          {wanted.trim() !== name && (
            <Button kind="main" type="submit" isBusy={isBusy}>
              {words.keepName}
            </Button>
          )}
          <Button icon="lock" onClick={() => setPasswordOpen(true)}>
            {words.changePassword}
          </Button>
        </div>
      </form>
      {isPasswordOpen && <OwnPassword id={id} name={name} onClose={() => setPasswordOpen(false)} />}
    </Card>
  );
}
