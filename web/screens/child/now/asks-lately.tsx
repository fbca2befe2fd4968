import { useApp } from '../../../app-context.ts';
import { Card } from '../../../parts/card.tsx';
import { Link } from '../../../parts/link.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { useResource } from '../../../resource.ts';
import { useTold } from '../../../subjects.ts';
import { useTime } from '../../../time.ts';
import { useWords } from '../../../words/words.ts';

/** So many of the newest are shown. */
const most = 5;

/** What a child has asked for lately, and what came of it; an open ask is answered on Today. */
export function AsksLately({ who, at }: { readonly who: string; readonly at: number }) {
  const words = useWords('child').now;
  const { client } = useApp();
  const { ago } = useTime();
  const told = useTold();
  const asks = useResource(`asks/${who}`, ['asks', 'household'], () => client.asks.$get({ query: { who } }));
  if (asks.state !== 'ready') return null;
  const newest = asks.value.asks.toReversed().slice(0, most);
  return (
    <Card title={words.asks}>
      {newest.length === 0 && <p class="hint">{words.noAsks}</p>}
      <ul class="lines">
        {newest.map(({ id, kind, subject, title, state, reason, askedAt }) => {
          const said = words.states[state];
          return (
            <li key={id} class="line">
              <span class="row-words">
                <bdi class="row-title">{kind === 'name' ? subject : told(title)}</bdi>
                <span class="hint">
                  {reason !== '' && <bdi>{reason} · </bdi>}
                  {ago(askedAt, at)}
                </span>
              </span>
              {state === 'open' ? (
                <Link to={{ screen: 'today' }} class="button plain">
                  {said}
                </Link>
              ) : (
                <Tag {...(state === 'granted' ? { tone: 'good' } : state === 'refused' ? { tone: 'bad' } : {})}>
                  {said}
                </Tag>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
