import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { type Answer, type Client, outcomeOf } from '../../../client.ts';
import { Button } from '../../../parts/button.tsx';
import { Field } from '../../../parts/field.tsx';
import { useWords } from '../../../words/words.ts';

interface ScanCodeProps {
  readonly begun: Answer<Client['account']['totp']['$post']>;
  /** @param codes the recovery codes */
  readonly onDone: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The secret as a picture and as text, and the first code of the app, which shows that it has arrived there. */
export function ScanCode({ begun: { secret, qr }, onDone, onClose }: ScanCodeProps) {
  const words = useWords('accounts');
  const parts = useWords('parts');
  const shell = useWords('shell');
  const { client, isOnline } = useApp();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function confirm(): Promise<void> {
    setWrong(undefined);
    setBusy(true);
    const outcome = await outcomeOf(client.account.totp.$put({ json: { code: code.trim() } }));
    setBusy(false);
    isOnline.set(outcome.kind !== 'offline');
    if (outcome.kind === 'done') return onDone(outcome.value.codes);
    setWrong(outcome.kind === 'problem' ? outcome.problem.detail : shell.notReached);
  }

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <ol class="steps">
        <li>
          <p>{words.scan}</p>
          <svg class="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={words.scanPicture}>
            <path d={qr.path} />
          </svg>
          <details>
            <summary>{words.scanByHand}</summary>
            <p class="sign" translate={false}>
              {secret.replaceAll(/.{4}(?=.)/g, '$& ')}
            </p>
          </details>
        </li>
        <li>
          <Field
            label={words.firstCode}
            value={code}
            onInput={setCode}
            autocomplete="one-time-code"
            inputMode="numeric"
            maxLength={64}
            hint={words.firstCodeHint}
            error={wrong}
            isRequired
          />
        </li>
      </ol>
      <div class="buttons">
        <Button kind="main" type="submit" isBusy={isBusy}>
          {words.confirmCode}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {parts.cancel}
        </Button>
      </div>
    </form>
  );
}
