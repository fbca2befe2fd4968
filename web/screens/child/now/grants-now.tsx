import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import type { Answer, Client } from '../../../client.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { useResource } from '../../../resource.ts';
import { useTitles } from '../../../subjects.ts';
import { useTime } from '../../../time.ts';
import { useWords } from '../../../words/words.ts';

type Grant = Answer<Client['grants']['$get']>['grants'][number];

interface GrantsNowProps {
  readonly who: string;
  readonly at: number;
}

/** Every yes that still holds for somebody, everyone's too; each can be ended. */
export function GrantsNow({ who, at }: GrantsNowProps) {
  const words = useWords('child').now;
  const { client } = useApp();
  const grants = useResource('grants', ['household'], () => client.grants.$get());
  if (grants.state !== 'ready') return null;
  const held = grants.value.grants.filter((grant) => grant.who === null || grant.who === who);
  return (
    <Card title={words.grants}>
      {held.length === 0 ? (
        <p class="hint">{words.noGrants}</p>
      ) : (
        <ul class="lines">
          {held.map((grant) => (
            <OneGrant key={grant.id} grant={grant} at={at} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function OneGrant({ grant, at }: { readonly grant: Grant; readonly at: number }) {
  const words = useWords('child').now;
  const time = useWords('time');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const { moment } = useTime();
  const titleOf = useTitles();
  const { id, who, what, until } = grant;
  const title = what.kind === 'everything' ? words.everything : what.kind === 'name' ? what.name : titleOf({ ...what });
  const again = () => client.grants.$post({ json: { who, what, until } });
  return (
    <li class="line">
      <span class="row-words">
        <span class="row-title">
          <bdi>{title}</bdi>
        </span>
        <span class="hint">
          {time.until(moment(until, at))}
          {who === null && ` · ${words.forAll}`}
        </span>
      </span>
      <Button
        isBusy={isBusy}
        label={words.endOf(title)}
        onClick={() =>
          void change(() => client.grants[':id'].$delete({ param: { id } }), { done: words.ended, undo: again })
        }
      >
        {words.end}
      </Button>
    </li>
  );
}
