import { useState } from 'preact/hooks';
import type { BudgetTarget } from '../../../../src/core/family/household.ts';
import { targetKey } from '../../../../src/core/family/target.ts';
import { Button } from '../../../parts/button.tsx';
import { Empty } from '../../../parts/states.tsx';
import { useWords } from '../../../words/words.ts';
import { byHand, type Holding } from '../holding.ts';
import type { PartProps } from '../part-view.tsx';
import { AddBudget } from './add-budget.tsx';
import { type Minutes, OneBudget } from './one-budget.tsx';

/** What a budget starts with: an hour a day. */
const hour: Minutes = { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 60, sun: 60 };

/** How long a day, for what. */
export function Budgets({ holding, person }: PartProps) {
  const words = useWords('limits');
  const [added, setAdded] = useState<readonly BudgetTarget[]>([]);
  const [isAdding, setAdding] = useState(false);
  const held = budgetsOf(holding);
  const keys = held.map(({ budget }) => targetKey(budget.target));
  const fresh = added.filter((target) => !keys.includes(targetKey(target)));
  return (
    <div class="stack">
      <p class="hint">{words.intro}</p>
      {held.length + fresh.length === 0 && (
        <Empty title={words.none}>
          <p>{words.noneHint}</p>
        </Empty>
      )}
      {held.map(({ budget, layer }) => (
        <OneBudget
          key={targetKey(budget.target)}
          holding={holding}
          target={budget.target}
          held={budget.minutes}
          layer={layer}
          today={person?.budgets.find(({ target }) => targetKey(target) === targetKey(budget.target))}
        />
      ))}
      {fresh.map((target) => (
        <OneBudget key={targetKey(target)} holding={holding} target={target} held={undefined} fresh={hour} />
      ))}
      <div class="buttons">
        <Button icon="plus" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      </div>
      {isAdding && (
        <AddBudget
          taken={[...keys, ...fresh.map(targetKey)]}
          onAdd={(target) => setAdded([...added, target])}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

function budgetsOf({ policy, own }: Holding) {
  return policy?.budgets ?? (own.budgets ?? []).map((budget) => ({ budget, layer: byHand(budget).layer }));
}
