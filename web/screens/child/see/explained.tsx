import { showName } from '../../../../src/core/domain-name.ts';
import type { Qname } from '../../../../src/core/qname.ts';
import { useApp } from '../../../app-context.ts';
import { Card } from '../../../parts/card.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useBecauseWords, useMatchWords } from '../../../parts/verdict/because-words.ts';
import type { Explanation } from '../../../parts/verdict/explanation.ts';
import { VerdictActions } from '../../../parts/verdict/verdict-actions.tsx';
import { useVerdictWords } from '../../../parts/verdict/verdict-words.ts';
import { useResource } from '../../../resource.ts';
import { useWords } from '../../../words/words.ts';
import { useBasis } from '../choosing.ts';
import { useGuarded } from '../guarded.ts';
import type { Holding } from '../holding.ts';

interface ExplainedProps {
  readonly name: string;
  readonly holding: Holding;
}

/** The verdict on a name, all that speaks for and against it, and what can be done. */
export function Explained({ name, holding }: ExplainedProps) {
  const { client } = useApp();
  const { who } = holding;
  const why = useResource(`why/${who}/${name}`, ['household', 'lists'], () =>
    client.why.$get({ query: { name, who } }),
  );
  const because = useBecauseWords();
  const verdictWords = useVerdictWords();
  const guarded = useGuarded();
  const basis = useBasis(holding);
  return (
    <div class="stack" aria-live="polite">
      <Loaded from={why}>
        {(found) => {
          const verdict = verdictWords(found);
          return (
            <>
              <Card>
                <div class={found.action === 'block' ? 'verdict closed' : 'verdict open'}>
                  <Icon name={found.action === 'block' ? 'lock' : 'check'} />
                  <div>
                    <h2>
                      <bdi>{verdict}</bdi>
                    </h2>
                    <p>{because(found)}</p>
                  </div>
                </div>
                <VerdictActions
                  found={found}
                  verdict={verdict}
                  who={who}
                  saveRule={(call, done) => guarded.save(basis, call, { done })}
                  isSaving={guarded.isBusy}
                />
              </Card>
              <Matches found={found} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function Matches({ found: { matches } }: { readonly found: Explanation }) {
  const words = useWords('see');
  const matchWords = useMatchWords();
  return (
    <Card title={words.reasons}>
      {matches.length === 0 && <p class="hint">{words.noReasons}</p>}
      <ul class="lines">
        {matches.map((match) => (
          <li key={`${match.kind}/${match.name}/${match.source}/${match.ancestor}`} class="line">
            <span class="row-words">
              <span class="row-title">{matchWords(match)}</span>
              <bdi class="hint">{words.from(match.source, showName(match.ancestor as Qname))}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
