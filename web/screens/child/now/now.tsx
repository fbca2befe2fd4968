import { PauseAll } from '../../../parts/pause-all.tsx';
import { Standing } from '../../../parts/standing.tsx';
import { QuickSteps } from '../../../parts/quick-steps.tsx';
import { useFamily } from '../../../family.ts';
import { Card } from '../../../parts/card.tsx';
import { Row, Rows } from '../../../parts/row.tsx';
import { useWords } from '../../../words/words.ts';
import type { PartProps } from '../part-view.tsx';
import { usePartsOf } from '../parts-nav.tsx';
import { AsksLately } from './asks-lately.tsx';
import { GrantsNow } from './grants-now.tsx';
import { MinutesLeft } from './minutes-left.tsx';

/** How it stands now, and what is of today; from here to all that holds. */
export function Now({ holding: { who }, person, at }: PartProps) {
  const words = useWords('child');
  const children = useWords('children');
  const family = useFamily();
  const parts = usePartsOf(who);
  return (
    <div class="stack">
      <Card title={words.now.title}>
        {person ? (
          <>
            <Standing person={person} at={at} />
            <QuickSteps person={person} at={at} />
          </>
        ) : (
          family.state === 'ready' && (
            <div class="buttons">
              <PauseAll people={family.value.people} />
            </div>
          )
        )}
      </Card>
      {person && <MinutesLeft person={person} />}
      <GrantsNow who={who} at={at} />
      {person && !person.isStranger && <AsksLately who={who} at={at} />}
      <Rows label={words.now.more}>
        {parts.map(
          (part) =>
            part !== 'now' && (
              <Row
                key={part}
                to={{ screen: 'child', id: who, part }}
                title={words.parts[part]}
                detail={words.hints[part]}
              />
            ),
        )}
        {person && person.ageGroup !== 'adult' && (
          <Row
            to={{ screen: 'shelf', article: `rules-${person.ageGroup}` }}
            title={children.explain}
            detail={children.explainHint}
          />
        )}
      </Rows>
    </div>
  );
}
