import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Row, Rows } from '../../../parts/row.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { useResource } from '../../../resource.ts';
import { useTime } from '../../../time.ts';
import { useWords } from '../../../words/words.ts';
import { browserIn } from './browser-in.ts';

/** Where somebody is signed in; any of them can be ended. */
export function Sessions() {
  const words = useWords('accounts');
  const { client, session } = useApp();
  const { change, isBusy } = useChange();
  const { ago } = useTime();
  const sessions = useResource('sessions', ['household'], () => client.sessions.$get());
  const end = (id: string) => () => client.sessions[':id'].$delete({ param: { id } });

  async function leave(): Promise<void> {
    if (await change(() => client.session.$delete())) await session.look();
  }

  return (
    <Card title={words.sessions}>
      <Loaded from={sessions}>
        {({ sessions: open }) => {
          const now = Math.max(Date.now(), ...open.map(({ seen }) => seen));
          return (
            <Rows label={words.sessions}>
              {open.map(({ id, name, browser, address, seen, isThis }) => {
                const what = browserIn(browser) ?? words.unknownBrowser;
                return (
                  <Row
                    key={id}
                    title={
                      <>
                        <bdi>{name}</bdi> · {what}
                      </>
                    }
                    detail={
                      <>
                        <bdi>{address}</bdi> · {ago(seen, now)}
                      </>
                    }
                    aside={
                      isThis ? (
                        <Tag tone="good">{words.thisOne}</Tag>
                      ) : (
                        <Button
                          kind="quiet"
                          label={words.endFor(name ?? '', what)}
                          isBusy={isBusy}
                          onClick={() => void change(end(id), { done: words.ended })}
                        >
                          {words.end}
                        </Button>
                      )
                    }
                  />
                );
              })}
            </Rows>
          );
        }}
      </Loaded>
      <div class="buttons">
        <Button isBusy={isBusy} onClick={() => void leave()}>
          {words.leave}
        </Button>
      </div>
    </Card>
  );
}
