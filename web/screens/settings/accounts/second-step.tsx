import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import type { Answer, Client } from '../../../client.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { useWords } from '../../../words/words.ts';
import { PasswordAsk } from './password-ask.tsx';
import { ScanCode } from './scan-code.tsx';
import { ShownOnce } from './shown-once.tsx';

type Begun = Answer<Client['account']['totp']['$post']>;

interface SecondStepProps {
  /** Undefined: the house does not tell it to a caregiver. */
  readonly isOn?: boolean;
  /** Recovery codes that are not used yet. */
  readonly codesLeft?: number;
}

/** A code of an app beside the password: switched on in three steps, each of them here. */
export function SecondStep({ isOn, codesLeft = 0 }: SecondStepProps) {
  const words = useWords('accounts');
  const { client, toasts, live } = useApp();
  const [asks, setAsks] = useState<'begin' | 'drop'>();
  const [begun, setBegun] = useState<Begun>();
  const [codes, setCodes] = useState<readonly string[]>();

  return (
    <Card
      title={words.secondStep}
      aside={isOn !== undefined && <Tag {...(isOn && { tone: 'good' })}>{isOn ? words.on : words.off}</Tag>}
    >
      <p class="hint">{words.secondStepHint}</p>
      {isOn && <p>{words.codesLeft(codesLeft)}</p>}
      {codes !== undefined ? (
        <ShownOnce
          title={words.recoveryCodes}
          sentence={words.recoveryHint}
          secret={codes.join('\n')}
          rows={codes.length}
          onKept={() => {
            setCodes(undefined);
            live.tell('household');
          }}
        />
      ) : begun !== undefined ? (
        <ScanCode
          begun={begun}
          onClose={() => setBegun(undefined)}
          onDone={(made) => {
            setBegun(undefined);
            setCodes(made);
            toasts.say({ text: words.secondStepOn });
          }}
        />
      ) : (
        <div class="buttons">
          <Button onClick={() => setAsks('begin')}>{isOn ? words.renewSecondStep : words.beginSecondStep}</Button>
          {isOn !== false && (
            <Button kind="quiet" onClick={() => setAsks('drop')}>
              {words.dropSecondStep}
            </Button>
          )}
        </div>
      )}
      {asks === 'begin' && (
        <PasswordAsk
          title={words.secondStep}
          verb={words.next}
          call={(password) => client.account.totp.$post({ json: { password } })}
          onDone={setBegun}
          onClose={() => setAsks(undefined)}
        />
      )}
      {asks === 'drop' && (
        <PasswordAsk
          title={words.dropSecondStep}
          verb={words.dropSecondStep}
          call={(password) => client.account.totp.$delete({ json: { password } })}
          onDone={() => {
            toasts.say({ text: words.secondStepOff });
            live.tell('household');
          }}
          onClose={() => setAsks(undefined)}
        />
      )}
    </Card>
  );
}
