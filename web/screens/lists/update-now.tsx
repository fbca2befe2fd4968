import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Progress } from '../../parts/progress.tsx';
import { useTime } from '../../time.ts';
import { useWords } from '../../words/words.ts';
import { useCount } from './count.ts';
import type { AllLists } from './lists.tsx';

/** How much the house knows, since when, and how to have it look again. */
export function UpdateNow({ all: { catalogue, compiling, lists } }: { readonly all: AllLists }) {
  const words = useWords('lists');
  const { client } = useApp();
  const { ago } = useTime();
  const count = useCount();
  const { change, isBusy } = useChange();
  const troubled = lists.filter(({ trouble }) => trouble !== null).length;
  return (
    <Card>
      {catalogue === null ? (
        <p>{words.noCatalogue}</p>
      ) : (
        <div>
          <p class="total">{words.known(count(catalogue.names))}</p>
          <p class="hint">{words.since(ago(catalogue.created, Date.now()))}</p>
        </div>
      )}
      {troubled > 0 && <p>{words.troubled(troubled)}</p>}
      {compiling !== null ? (
        <Progress label={words.updating} share={compiling} />
      ) : (
        <div class="buttons">
          <Button
            icon="download"
            isBusy={isBusy}
            onClick={() => void change(() => client.lists.update.$post(), { done: words.begun, topics: ['lists'] })}
          >
            {words.update}
          </Button>
        </div>
      )}
    </Card>
  );
}
