import { useId } from 'preact/hooks';
import type { LogLevel } from '../../../../src/core/family/household.ts';
import { Card } from '../../../parts/card.tsx';
import { useWords } from '../../../words/words.ts';
import { useChoosing } from '../choosing.ts';
import { byHand } from '../holding.ts';
import type { PartProps } from '../part-view.tsx';
import { WhoseWord } from '../whose-word.tsx';

const levels: readonly LogLevel[] = ['everything', 'blocked', 'counts', 'nothing'];

/** What is written down, and what the child should hear of that. */
export function Privacy({ holding }: PartProps) {
  const words = useWords('privacy');
  const { choose, unchoose, isBusy } = useChoosing(holding);
  const { value, layer } = holding.policy?.logging ?? byHand(holding.own.logging);
  const name = useId();
  return (
    <div class="stack">
      <Card title={words.written}>
        <fieldset class="levels" disabled={layer === 'locked'}>
          <legend class="unseen">{words.written}</legend>
          {levels.map((level) => (
            <label key={level} class="level">
              <input
                type="radio"
                name={name}
                checked={level === value}
                onChange={() => void choose({ field: 'logging', value: level }, words.saved)}
              />
              <span class="row-words">
                <span class="row-title">{words.levels[level].title}</span>
                <span class="hint">{words.levels[level].hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <WhoseWord holding={holding} layer={layer} isBusy={isBusy} onBack={() => void unchoose({ field: 'logging' })} />
      </Card>
      {value && (
        <Card title={words.told}>
          <p class="hint">{words.toldHint}</p>
          <blockquote class="quote">{words.says[value]}</blockquote>
        </Card>
      )}
    </div>
  );
}
