import { showName } from '../../../../src/core/domain-name.ts';
import type { Qname } from '../../../../src/core/qname.ts';
import { useApp } from '../../../app-context.ts';
import type { Answer, Client } from '../../../client.ts';
import { Card } from '../../../parts/card.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useResource } from '../../../resource.ts';
import { useWords } from '../../../words/words.ts';
import type { Holding } from '../holding.ts';
import { useBecauseWords, useMatchWords } from './because-words.ts';
import { VerdictActions } from './verdict-actions.tsx';

export type Explanation = Answer<Client['why']['$get']>;

interface ExplainedProps {
  readonly name: string;
  readonly holding: Holding;
}

/** The verdict on a name, all that speaks for and against it, and what can be done. */
export function Explained({ name, holding }: ExplainedProps) {
  const words = useWords('see');
  const { client } = useApp();
  const { who } = holding;
  const why = useResource(`why/${who}/${name}`, ['household', 'lists'], () =>
    client.why.$get({ query: { name, who } }),
  );
  const because = useBecauseWords();
  return (
    <div class="stack" aria-live="polite">
      <Loaded from={why}>
        {(found) => {
          const shown = showName(found.name as Qname);
          const verdict =
            found.action === 'block'
              ? words.closed(shown)
              : found.action === 'rewrite'
                ? words.safe(shown)
                : words.open(shown);
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
                <VerdictActions found={found} verdict={verdict} holding={holding} />
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
