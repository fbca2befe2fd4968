import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import type { Answer, Client } from '../../../client.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { useStore } from '../../../store.ts';
import { useWords } from '../../../words/words.ts';
import { PasswordAsk } from './password-ask.tsx';
import { ScanCode } from './scan-code.tsx';
import { ShownOnce } from './shown-once.tsx';

type Begun = Answer<Client['account']['totp']['$post']>;

/** A code of an app beside the password: switched on in three steps, each of them here. */
export function SecondStep() {
  const words = useWords('accounts');
  const { client, toasts, session } = useApp();
  const { isOn, codesLeft } = useStore(session.now)?.secondFactor ?? { isOn: false, codesLeft: 0 };
  const [asks, setAsks] = useState<'begin' | 'drop'>();
  const [begun, setBegun] = useState<Begun>();
  const [codes, setCodes] = useState<readonly string[]>();

  return (
    <Card title={words.secondStep} aside={<Tag {...(isOn && { tone: 'good' })}>{isOn ? words.on : words.off}</Tag>}>
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
            void session.look();
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
          {isOn && (
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
            void session.look();
          }}
          onClose={() => setAsks(undefined)}
        />
      )}
    </Card>
  );
}
