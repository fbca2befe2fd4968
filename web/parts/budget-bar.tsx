import { useTime } from '../time.ts';
import { useWords } from '../words/words.ts';

interface BudgetBarProps {
  /** What the minutes are for. */
  readonly name: string;
  /** In minutes. */
  readonly left: number;
  readonly of: number;
}

/** What is left of a day's minutes. */
export function BudgetBar({ name, left, of }: BudgetBarProps) {
  const words = useWords('parts');
  const { duration } = useTime();
  const said = left <= 0 ? words.budgetSpent : words.budgetLeft(duration(left), duration(of));
  const shown = Math.min(Math.max(left, 0), of);
  const tone = left * 5 <= of ? 'low' : '';
  return (
    <div class="budget">
      <span class="budget-name">{name}</span>
      <span class="hint">{said}</span>
      <div
        class={`bar ${tone}`}
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={shown}
        aria-valuetext={said}
        style={{ '--share': of > 0 ? shown / of : 0 }}
      />
    </div>
  );
}
