import type { PersonCard } from '../../family.ts';
import { BudgetBar } from '../../parts/budget-bar.tsx';
import { Card } from '../../parts/card.tsx';
import { Link } from '../../parts/link.tsx';
import { PersonFace } from '../../parts/person-face.tsx';
import { QuickSteps } from '../../parts/quick-steps.tsx';
import { Standing } from '../../parts/standing.tsx';
import { targetKey } from '../../../src/core/family/target.ts';
import { useTold } from '../../subjects.ts';
import { useWords } from '../../words/words.ts';

interface PersonTodayProps {
  readonly person: PersonCard;
  /** Now, by the box's clock. */
  readonly at: number;
}

/** May this person go online now, until when, and what is left of the day. */
export function PersonToday({ person, at }: PersonTodayProps) {
  const words = useWords('today');
  const { id, name, colour, budgets, openAsks, devices } = person;
  const told = useTold();
  return (
    <Card
      title={
        <Link to={{ screen: 'child', id, part: 'now' }} class="person-name">
          <PersonFace name={name} colour={colour} />
          {name}
        </Link>
      }
      aside={<span class="hint">{openAsks > 0 ? words.openAsks(openAsks) : words.devices(devices)}</span>}
    >
      <Standing person={person} at={at} />
      {budgets.map(({ target, title, left, of }) => (
        <BudgetBar key={targetKey(target)} name={told(title)} left={left} of={of} />
      ))}
      <QuickSteps person={person} at={at} />
    </Card>
  );
}
