import { Card } from '../../../parts/card.tsx';
import { ChartTable } from '../../../parts/chart-table.tsx';
import { useWords } from '../../../words/words.ts';
import { Plot } from './lazy-plot.tsx';
import { useNumberWords } from './number-words.ts';
import { shareOf, type WeekNumbers } from './week-numbers.ts';

/** How much was asked each day, and how much of it was blocked. */
export function ByDay({ numbers: { days, byDay } }: { readonly numbers: WeekNumbers }) {
  const words = useWords('activity');
  const { count, percent, day, shortDay } = useNumberWords();
  const series = [
    { label: words.asked, colour: '--edge', values: byDay.map(({ asked }) => asked) },
    { label: words.blocked, colour: '--berry', values: byDay.map(({ blocked }) => blocked) },
  ];
  return (
    <Card>
      <ChartTable
        caption={words.byDay}
        columns={[words.day, words.asked, words.blocked, words.share]}
        rows={days.map((start, place) => {
          const amount = byDay[place]!;
          return [day(start), count(amount.asked), count(amount.blocked), percent(shareOf(amount))];
        })}
      >
        <Plot kind="bars" series={series} ticks={days.map(shortDay)} format={count} />
      </ChartTable>
    </Card>
  );
}
