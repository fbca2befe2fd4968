import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import type { Answer, Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Rows } from '../../parts/row.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useResource } from '../../resource.ts';
import { useTitles } from '../../subjects.ts';
import { useWords } from '../../words/words.ts';
import { AddList } from './add-list.tsx';
import { Categories } from './categories.tsx';
import { ListRow } from './list-row.tsx';
import { UpdateNow } from './update-now.tsx';

export type AllLists = Answer<Client['lists']['$get']>;
export type List = AllLists['lists'][number];

/** Milliseconds between two looks while something is on its way. */
const often = 1_000;

/** From where the house knows which sites are what, and how each of these lists does. */
export function Lists() {
  const words = useWords('lists');
  const { client } = useApp();
  const lists = useResource('lists', ['household', 'lists'], () => client.lists.$get());
  const titleOf = useTitles();
  const [isAdding, setAdding] = useState(false);
  const isMoving =
    lists.state === 'ready' &&
    (lists.value.compiling !== null ||
      lists.value.lists.some(({ state }) => state === 'fetching' || state === 'waiting'));
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(lists.reload, often);
    return () => clearInterval(timer);
  }, [isMoving]);

  return (
    <>
      <ScreenHead title={words.title} />
      <Loaded from={lists}>
        {(all) => (
          <>
            {!all.areOwnSound && (
              <Card title={words.ownDamaged} tone="warn">
                <p>{words.ownDamagedHint}</p>
              </Card>
            )}
            <UpdateNow all={all} />
            <Own titleOf={titleOf} lists={all.lists.filter(({ kind }) => kind === 'own')} />
            <div class="buttons">
              <Button icon="plus" onClick={() => setAdding(true)}>
                {words.add}
              </Button>
            </div>
            <OfHouse titleOf={titleOf} lists={all.lists.filter(({ kind }) => kind !== 'own')} />
            <Categories />
            {isAdding && <AddList onClose={() => setAdding(false)} />}
          </>
        )}
      </Loaded>
    </>
  );
}

interface ListsProps {
  readonly lists: readonly List[];
  readonly titleOf: ReturnType<typeof useTitles>;
}

function Own({ lists, titleOf }: ListsProps) {
  const words = useWords('lists');
  return (
    <section class="stack">
      <h2>{words.yours}</h2>
      {lists.length === 0 ? (
        <p class="hint">{words.noneYours}</p>
      ) : (
        <Rows label={words.yours}>
          {lists.map((list) => (
            <ListRow key={list.id} list={list} titleOf={titleOf} />
          ))}
        </Rows>
      )}
    </section>
  );
}

/** Those with trouble are seen at once, the others behind one tap: there are many, and they look after themselves. */
function OfHouse({ lists, titleOf }: ListsProps) {
  const words = useWords('lists');
  const troubled = lists.filter(({ state }) => state !== 'good');
  const good = lists.filter(({ state }) => state === 'good');
  const rows = (some: readonly List[]) => (
    <Rows label={words.ofHouse}>
      {some.map((list) => (
        <ListRow key={list.id} list={list} titleOf={titleOf} />
      ))}
    </Rows>
  );
  return (
    <section class="stack">
      <h2>{words.ofHouse}</h2>
      {troubled.length > 0 && rows(troubled)}
      {good.length > 0 && (
        <details class="more">
          <summary>{words.well(good.length)}</summary>
          {rows(good)}
        </details>
      )}
    </section>
  );
}
