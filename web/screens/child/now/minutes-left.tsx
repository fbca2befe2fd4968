import { targetKey } from '../../../../src/core/family/target.ts';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import type { PersonCard } from '../../../family.ts';
import { BudgetBar } from '../../../parts/budget-bar.tsx';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { useTold } from '../../../subjects.ts';
import { useTime } from '../../../time.ts';
import { useWords } from '../../../words/words.ts';

/** Minutes that one tap adds to today. */
const bonus = 30;

/** What is left of today's minutes, and more of them for today alone. */
export function MinutesLeft({ person: { id, budgets } }: { readonly person: PersonCard }) {
  const words = useWords('child').now;
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const { duration } = useTime();
  const told = useTold();
  const more = duration(bonus);

  function give({ target, title }: (typeof budgets)[number]): void {
    const given = { param: { who: id }, json: { target, minutes: bonus } };
    void change(() => client.people[':who'].bonus.$post(given), {
      done: words.bonusGiven(more, told(title)),
      undo: () => client.people[':who'].bonus.$delete(given),
    });
  }
  return (
    <Card title={words.minutes}>
      {budgets.length === 0 && <p class="hint">{words.noBudgets}</p>}
      {budgets.map((budget) => (
        <div key={targetKey(budget.target)} class="with-bonus">
          <BudgetBar name={told(budget.title)} left={budget.left} of={budget.of} />
          <Button
            isBusy={isBusy}
            label={words.bonusFor(words.bonus(more), told(budget.title))}
            onClick={() => give(budget)}
          >
            {words.bonus(more)}
          </Button>
        </div>
      ))}
    </Card>
  );
}
