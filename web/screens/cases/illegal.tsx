import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import type { Answer, Client } from '../../client.ts';
import { useMay } from '../../may.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../words/words.ts';

type IllegalProps = Pick<Answer<Client['cases']['$get']>['illegal'], 'advice' | 'hotlines'>;

/** Where to go with what the law forbids, and what not to do with it. */
export function Illegal({ advice, hotlines }: IllegalProps) {
  const words = useWords('cases');
  const { client, words: loaded } = useApp();
  const { language } = useStore(loaded);
  const { change, isBusy } = useChange();
  const { may } = useMay();
  async function note(): Promise<void> {
    await change(() => client.cases.$post({ json: { kind: 'illegal-content' } }), {
      done: ({ number }) => words.ledDone(number),
      topics: ['cases'],
    });
  }
  return (
    <Card title={words.illegal}>
      <p>{advice}</p>
      <ul class="hotlines">
        {hotlines.map(({ title, url, what }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {title[language]}
            </a>
            <span class="hint"> {what[language]}</span>
          </li>
        ))}
      </ul>
      {may('reportCase') && (
        <div class="buttons">
          <Button isBusy={isBusy} onClick={() => void note()}>
            {words.led}
          </Button>
        </div>
      )}
    </Card>
  );
}
