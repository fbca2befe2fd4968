import type { ClosedWhy } from '../../../../src/core/family/standing.ts';
import { Card } from '../../../parts/card.tsx';
import { ChartTable } from '../../../parts/chart-table.tsx';
import { useTitles } from '../../../subjects.ts';
import { useWords } from '../../../words/words.ts';
import { useNumberWords } from './number-words.ts';
import { RankBars } from './rank-bars.tsx';
import type { WeekNumbers } from './week-numbers.ts';

/** So many are drawn; the table has them all. */
const mostDrawn = 10;

/** What was blocked most, by topic, app or time. */
export function Topics({ numbers: { topics } }: { readonly numbers: WeekNumbers }) {
  const words = useWords('activity');
  const titleOf = useTopicTitles();
  const { count } = useNumberWords();
  return (
    <Card>
      {topics.length === 0 ? (
        <>
          <p class="chart-title">{words.byTopic}</p>
          <p class="hint">{words.nothingBlocked}</p>
        </>
      ) : (
        <ChartTable
          caption={words.byTopic}
          columns={[words.topic, words.blocked]}
          rows={topics.map(([topic, blocked]) => [titleOf(topic), count(blocked)])}
        >
          <RankBars
            rows={topics.slice(0, mostDrawn).map(([topic, blocked]) => ({ label: titleOf(topic), value: blocked }))}
            format={count}
          />
        </ChartTable>
      )}
    </Card>
  );
}

/** What `whatBlocked` of `core/counts.ts` has counted, in words. */
function useTopicTitles(): (topic: string) => string {
  const words = useWords('activity');
  const { closed } = useWords('family');
  const titleOf = useTitles();
  return (topic) => {
    const [first = '', rest] = topic.split(':');
    if (first === 'service' && rest !== undefined) return titleOf({ kind: 'service', id: rest });
    if (first === 'closed' && rest !== undefined) return closed[rest as ClosedWhy] ?? rest;
    return words.topics[first as keyof typeof words.topics] ?? titleOf({ kind: 'category', id: first });
  };
}
