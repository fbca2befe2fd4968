import { useState } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import type { Answer, Client } from '../../../client.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { Row, Rows } from '../../../parts/row.tsx';
import { useWords } from '../../../words/words.ts';
import { NewAccount } from './new-account.tsx';

type Account = Answer<Client['accounts']['$get']>['accounts'][number];

/** Everyone else who may come in. */
export function Others({ accounts }: { readonly accounts: readonly Account[] }) {
  const words = useWords('accounts');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Account>();

  async function remove({ id, name }: Account): Promise<void> {
    await change(() => client.accounts[':id'].$delete({ param: { id } }), { done: words.accountGone(name) });
    setLeaving(undefined);
  }

  return (
    <Card title={words.others}>
      {accounts.length === 0 ? (
        <p class="hint">{words.nobodyElse}</p>
      ) : (
        <Rows label={words.others}>
          {accounts.map((account) => (
            <Row
              key={account.id}
              title={<bdi>{account.name}</bdi>}
              detail={words.roles[account.role].title}
              aside={
                <Button
                  kind="quiet"
                  icon="trash"
                  label={words.takeAway(account.name)}
                  onClick={() => setLeaving(account)}
                />
              }
            />
          ))}
        </Rows>
      )}
      <div class="buttons">
        <Button icon="plus" onClick={() => setAdding(true)}>
          {words.addSomebody}
        </Button>
      </div>
      {isAdding && <NewAccount onClose={() => setAdding(false)} />}
      {leaving && (
        <Confirm
          title={words.takeAway(leaving.name)}
          sentence={words.takeAwayHint}
          verb={words.remove}
          isBusy={isBusy}
          onYes={() => void remove(leaving)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Card>
  );
}
