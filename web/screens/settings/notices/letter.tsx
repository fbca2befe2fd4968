import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import { type Answer, type Client, outcomeOf } from '../../../client.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Switch } from '../../../parts/switch.tsx';
import { useResource } from '../../../resource.ts';
import { useWords } from '../../../words/words.ts';
import { Outcome } from '../outcome.tsx';
import { LetterTime } from './letter-time.tsx';

type Sent = Answer<Client['letter']['test']['$post']>['sent'];
type Time = Answer<Client['letter']['$get']>['time'];

/** The letter of the week: how it reads now, when it goes, and to whom. */
export function Letter() {
  const words = useWords('notices');
  const { client, taste } = useApp();
  const { change, isBusy } = useChange();
  const letter = useResource(`letter/${taste.get().language}`, ['household'], () => client.letter.$get());
  const [sent, setSent] = useState<Sent>();
  const [isSending, setSending] = useState(false);
  const put = (time: Time) => () => client.letter.$put({ json: { time } });

  async function send(): Promise<void> {
    setSending(true);
    const outcome = await outcomeOf(client.letter.test.$post({}, { init: { signal: AbortSignal.timeout(60_000) } }));
    setSending(false);
    if (outcome.kind === 'done') setSent(outcome.value.sent);
  }

  return (
    <Card title={words.letter}>
      <Loaded from={letter}>
        {({ time, subject, text }) => (
          <>
            <Switch
              isOn={time !== null}
              onChange={(isOn) => {
                const wanted: Time = isOn ? { day: 'sun', minute: 18 * 60 } : null;
                void change(put(wanted), { done: words.letterKept, undo: put(time) });
              }}
              hint={words.letterHint}
              isDisabled={isBusy}
            >
              {words.letterSwitch}
            </Switch>
            {time !== null && <LetterTime key={`${time.day}-${time.minute}`} time={time} />}
            <details class="more">
              <summary>{words.preview}</summary>
              <article class="letter" tabIndex={0} aria-label={words.preview}>
                <h3>{subject}</h3>
                {text}
              </article>
            </details>
            {sent?.length === 0 && <Outcome isWell={false}>{words.noTaker}</Outcome>}
            {sent?.map(({ channel, ok, said }) => (
              <Outcome key={channel} isWell={ok}>
                {words.kinds[channel].title}: {said}
              </Outcome>
            ))}
            <div class="buttons">
              <Button isBusy={isSending} onClick={() => void send()}>
                {words.sendLetter}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </Card>
  );
}
