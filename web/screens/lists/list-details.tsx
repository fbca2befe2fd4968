import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useTell } from '../../tell.ts';
import { useTime } from '../../time.ts';
import { visible } from '../../visible.ts';
import { useWords } from '../../words/words.ts';
import { useCount } from './count.ts';
import { Dropped } from './dropped.tsx';
import type { List } from './lists.tsx';

interface ListDetailsProps {
  readonly list: List;
  readonly onClose: () => void;
}

/** Where a list comes from, what became of it, and which of its lines are no entries. */
export function ListDetails({ list, onClose }: ListDetailsProps) {
  const words = useWords('lists');
  const tell = useTell();
  const count = useCount();
  const { day, clock, ago } = useTime();
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const { id, url, isAtHome, counts, good, tried, next, trouble, kind, category, action, format } = list;
  const title = visible(tell(list.title));
  const at = (moment: number): string => `${day(moment)}, ${clock(moment)}`;
  const facts = [
    url !== null && [words.address, url],
    format !== '' && [words.format, format],
    good !== null && [words.goodAt, at(good)],
    tried !== null && tried !== good && [words.triedAt, at(tried)],
    next !== null && [words.nextAt, at(next)],
    counts !== null && [words.counted, words.entries(count(counts.entries), counts.entries)],
    counts?.added != null && [words.changed, `+${count(counts.added)} / −${count(counts.gone ?? 0)}`],
  ].filter((fact) => fact !== false);

  async function remove(): Promise<void> {
    // What came as a file lies on the box alone: it can be added again, but not brought back from here.
    const undo =
      url !== null &&
      category !== null &&
      (() => client.lists.$post({ json: { title, category, action, url, isAtHome } }));
    const isDone = await change(() => client.lists[':id'].$delete({ param: { id: encodeURIComponent(id) } }), {
      done: words.removed(title),
      topics: ['lists'],
      ...(undo && { undo }),
    });
    if (isDone) onClose();
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        kind === 'own' && (
          <Button kind="danger" icon="trash" isBusy={isBusy} onClick={() => void remove()}>
            {words.remove}
          </Button>
        )
      }
    >
      {trouble !== null && (
        <p class="said-ill">
          {tell(trouble.sentence)}
          {trouble.since !== null && ` (${ago(trouble.since, Date.now())})`}
        </p>
      )}
      <dl class="facts">
        {facts.map(([what, said]) => (
          <>
            <dt>{what}</dt>
            <dd class={what === words.address ? 'sign' : undefined}>
              <bdi>{said}</bdi>
            </dd>
          </>
        ))}
      </dl>
      {counts !== null && counts.dropped > 0 && <Dropped id={id} />}
    </Dialog>
  );
}
