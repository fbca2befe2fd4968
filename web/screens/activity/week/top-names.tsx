import { useState } from 'preact/hooks';
import { showName } from '../../../../src/core/domain-name.ts';
import type { Qname } from '../../../../src/core/qname.ts';
import { useApp } from '../../../app-context.ts';
import { Card } from '../../../parts/card.tsx';
import { ChartTable } from '../../../parts/chart-table.tsx';
import { Choice } from '../../../parts/choice.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useResource } from '../../../resource.ts';
import { visible } from '../../../visible.ts';
import { useWords } from '../../../words/words.ts';
import { useNumberWords } from './number-words.ts';
import { RankBars } from './rank-bars.tsx';

interface TopNamesProps {
  readonly who: string;
  readonly day: string;
  /** In milliseconds since 1970. */
  readonly from: number;
}

/** The names that were asked for most often, or blocked. */
export function TopNames({ who, day, from }: TopNamesProps) {
  const words = useWords('activity');
  const { client } = useApp();
  const { count } = useNumberWords();
  const [what, setWhat] = useState<'all' | 'blocked'>('all');
  const query = {
    from: String(from),
    limit: '10',
    ...(who !== '' && { who }),
    ...(what === 'blocked' && { what }),
  };
  const top = useResource(`top/${who}/${what}/${day}`, [], () => client.statistics.top.$get({ query }));
  const shown = (name: string): string => visible(showName(name as Qname));
  return (
    <Card>
      <Choice
        legend={words.outcome}
        isLegendHidden
        value={what}
        options={[
          { value: 'all', label: words.verdicts.all },
          { value: 'blocked', label: words.verdicts.blocked },
        ]}
        onChange={setWhat}
      />
      <Loaded from={top}>
        {({ names, looked }) =>
          names.length === 0 ? (
            <p class="hint">{words.noNames}</p>
          ) : (
            <ChartTable
              caption={words.topNames[what]}
              columns={[words.name, words.asked]}
              rows={names.map((one) => [shown(one.name), count(one.count)])}
            >
              <RankBars rows={names.map((one) => ({ label: shown(one.name), value: one.count }))} format={count} />
              {looked !== null && <p class="hint">{words.onlyNewest}</p>}
            </ChartTable>
          )
        }
      </Loaded>
    </Card>
  );
}
