import { Card } from '../../../parts/card.tsx';
import { ChartTable } from '../../../parts/chart-table.tsx';
import { visible } from '../../../visible.ts';
import { useWords } from '../../../words/words.ts';
import type { Askers } from '../who-asked.ts';
import { Plot } from './lazy-plot.tsx';
import { useNumberWords } from './number-words.ts';
import { shareOf, type WeekNumbers } from './week-numbers.ts';

interface ByPersonProps {
  readonly numbers: WeekNumbers;
  readonly askers: Askers;
}

/** Which part of what each asked was blocked, day by day. */
export function ByPerson({ numbers: { days, people }, askers }: ByPersonProps) {
  const words = useWords('activity');
  const { percent, day, shortDay } = useNumberWords();
  const lines = [...people].map(([id, amounts]) => {
    const { name, colour = '--soft' } = askers.person(id);
    return { label: visible(name), colour, shares: amounts.map(shareOf) };
  });
  return (
    <Card>
      <ChartTable
        caption={words.byPerson}
        columns={[words.day, ...lines.map(({ label }) => label)]}
        rows={days.map((start, place) => [day(start), ...lines.map(({ shares }) => percent(shares[place]))])}
      >
        <Plot
          kind="lines"
          series={lines.map(({ label, colour, shares }) => ({
            label,
            colour,
            values: shares.map((share) => share ?? null),
          }))}
          ticks={days.map(shortDay)}
          format={percent}
        />
      </ChartTable>
    </Card>
  );
}
