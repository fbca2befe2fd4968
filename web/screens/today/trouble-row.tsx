import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { useMay } from '../../may.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Link } from '../../parts/link.tsx';
import { Row } from '../../parts/row.tsx';
import { useTime } from '../../time.ts';
import { useWords } from '../../words/words.ts';
import { DoneWith } from './done-with.tsx';
import { canUpdateHeal, mendingOf } from './mending.ts';
import type { Trouble } from './troubles.ts';

interface TroubleRowProps {
  readonly trouble: Trouble;
  /** Now, by the box's clock. */
  readonly at: number;
}

/** Something wrong with the house: what it means, what to do, and the way there. */
export function TroubleRow({ trouble: { code, meaning, remedy, since, notice }, at }: TroubleRowProps) {
  const words = useWords('today');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const { ago } = useTime();
  const { may, mayOpen } = useMay();
  const mending = mendingOf(code);
  return (
    <Row
      lead={<Icon name="warning" />}
      title={meaning}
      detail={since === undefined ? remedy : `${remedy} · ${ago(since, at)}`}
      aside={
        <span class="buttons">
          {canUpdateHeal(code) && may('updateLists') && (
            <Button
              icon="download"
              isBusy={isBusy}
              onClick={() =>
                void change(() => client.lists.update.$post(), { done: words.updateBegun, topics: ['lists'] })
              }
            >
              {words.updateLists}
            </Button>
          )}
          {mending && mayOpen(mending.to) && (
            <Link to={mending.to} class="button plain">
              {words.mend[mending.words]}
            </Link>
          )}
          {notice !== undefined && may('finishNotice') && <DoneWith notices={[notice]} what={meaning} />}
        </span>
      }
    />
  );
}
