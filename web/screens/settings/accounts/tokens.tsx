import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Row, Rows } from '../../../parts/row.tsx';
import { useResource } from '../../../resource.ts';
import { useTime } from '../../../time.ts';
import { useWords } from '../../../words/words.ts';
import { NewToken } from './new-token.tsx';
import { ShownOnce } from './shown-once.tsx';

/** Programs that may do something without a password. */
export function Tokens() {
  const words = useWords('accounts');
  const { client, live } = useApp();
  const { change, isBusy } = useChange();
  const { ago } = useTime();
  const tokens = useResource('tokens', ['household'], () => client.tokens.$get());
  const [isAdding, setAdding] = useState(false);
  const [made, setMade] = useState<{ readonly name: string; readonly token: string }>();
  const [leaving, setLeaving] = useState<{ readonly id: string; readonly name: string }>();

  async function remove({ id, name }: { readonly id: string; readonly name: string }): Promise<void> {
    await change(() => client.tokens[':id'].$delete({ param: { id } }), { done: words.tokenGone(name) });
    setLeaving(undefined);
  }

  return (
    <Card title={words.tokens}>
      <p class="hint">{words.tokensHint}</p>
      {made && (
        <ShownOnce
          title={words.tokenOf(made.name)}
          sentence={words.tokenHint}
          secret={made.token}
          rows={2}
          onKept={() => setMade(undefined)}
        />
      )}
      <Loaded from={tokens}>
        {({ tokens: all }) =>
          all.length > 0 && (
            <Rows label={words.tokens}>
              {all.map(({ id, name, scopes, used }) => (
                <Row
                  key={id}
                  title={<bdi>{name}</bdi>}
                  detail={
                    <>
                      {scopes.map((scope) => words.scopes[scope].title).join(', ')}
                      {' · '}
                      {used === null ? words.neverUsed : words.used(ago(used, Date.now()))}
                    </>
                  }
                  aside={
                    <Button
                      kind="quiet"
                      icon="trash"
                      label={words.takeBack(name)}
                      onClick={() => setLeaving({ id, name })}
                    />
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <div class="buttons">
        <Button icon="plus" onClick={() => setAdding(true)}>
          {words.addToken}
        </Button>
      </div>
      {isAdding && (
        <NewToken
          onMade={(token) => {
            setMade(token);
            live.tell('household');
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {leaving && (
        <Confirm
          title={words.takeBack(leaving.name)}
          sentence={words.takeBackHint}
          verb={words.remove}
          isBusy={isBusy}
          onYes={() => void remove(leaving)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Card>
  );
}
