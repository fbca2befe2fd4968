import { targetKey } from '../../../../src/core/family/target.ts';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import { ifMatch } from '../../../client.ts';
import type { PersonCard } from '../../../family.ts';
import { BudgetBar } from '../../../parts/budget-bar.tsx';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { useTitles } from '../../../subjects.ts';
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
  const titleOf = useTitles();
  const more = duration(bonus);

  function give(target: (typeof budgets)[number]['target']): void {
    void change(() => client.people[':who'].bonus.$post({ param: { who: id }, json: { target, minutes: bonus } }), {
      done: words.bonusGiven(more, titleOf(target)),
      undo: ({ revision }) => client.household.undo.$post({}, ifMatch(revision)),
    });
  }
  return (
    <Card title={words.minutes}>
      {budgets.length === 0 && <p class="hint">{words.noBudgets}</p>}
      {budgets.map(({ target, left, of }) => (
        <div key={targetKey(target)} class="with-bonus">
          <BudgetBar name={titleOf(target)} left={left} of={of} />
          <Button
            isBusy={isBusy}
            label={words.bonusFor(words.bonus(more), titleOf(target))}
            onClick={() => give(target)}
          >
            {words.bonus(more)}
          </Button>
        </div>
      ))}
    </Card>
  );
}
