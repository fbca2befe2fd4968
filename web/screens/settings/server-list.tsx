import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { type Answer, type Client, outcomeOf } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Row, Rows } from '../../parts/row.tsx';
import { useTell } from '../../tell.ts';
import { useWords } from '../../words/words.ts';
import { Outcome } from './outcome.tsx';
import { type Setting, type Settings, useSet } from './use-settings.ts';

type Tested = Answer<Client['settings']['upstreams']['test']['$post']>['servers'][number];

/** As many as the house takes to a test at once. */
const most = 8;

interface ServerListProps {
  readonly of: Settings;
  readonly setting: Setting;
}

/** The servers one by one: each can be tried before it is relied on. */
export function ServerList({ of, setting }: ServerListProps) {
  const words = useWords('house');
  const shell = useWords('shell');
  const tell = useTell();
  const { client } = useApp();
  const { set, isBusy } = useSet(of);
  const kept = (setting.value as unknown[]).map(String);
  const [servers, setServers] = useState<readonly string[]>(kept);
  const [wanted, setWanted] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [tested, setTested] = useState<readonly Tested[]>([]);
  const [isTesting, setTesting] = useState(false);
  const isChanged = servers.join() !== kept.join();

  async function test(which: readonly string[]): Promise<void> {
    setWrong(undefined);
    setTesting(true);
    const outcome = await outcomeOf(client.settings.upstreams.test.$post({ json: { servers: [...which] } }));
    setTesting(false);
    if (outcome.kind === 'done') return setTested(outcome.value.servers);
    setWrong(outcome.kind === 'problem' ? outcome.problem.detail : shell.notReached);
  }

  function add(): void {
    const server = wanted.trim();
    if (server === '' || servers.includes(server)) return;
    setServers([...servers, server]);
    setWanted('');
    void test([...servers, server]);
  }

  return (
    <>
      <Rows label={words.servers}>
        {servers.map((server) => {
          const found = tested.find((one) => one.server === server);
          return (
            <Row
              key={server}
              title={server === 'system' ? words.systemServers : <bdi class="sign">{server}</bdi>}
              detail={found && <Outcome isWell={found.outcome === 'answers'}>{tell(found.sentence)}</Outcome>}
              aside={
                setting.isFree &&
                servers.length > 1 && (
                  <Button
                    kind="quiet"
                    icon="trash"
                    label={words.removeServer(server)}
                    onClick={() => setServers(servers.filter((one) => one !== server))}
                  />
                )
              }
            />
          );
        })}
      </Rows>
      {setting.isFree && servers.length < most && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <Field
            label={words.newServer}
            value={wanted}
            onInput={setWanted}
            autocomplete="off"
            maxLength={100}
            hint={words.newServerHint}
          />
          <div class="buttons">
            <Button icon="plus" type="submit" isDisabled={wanted.trim() === ''}>
              {words.addServer}
            </Button>
          </div>
        </form>
      )}
      {wrong !== undefined && (
        <p class="error" role="alert">
          {wrong}
        </p>
      )}
      <div class="buttons">
        {isChanged && (
          <Button kind="main" isBusy={isBusy} onClick={() => void set(setting, [...servers], setWrong)}>
            {words.keepServers}
          </Button>
        )}
        <Button isBusy={isTesting} onClick={() => void test(servers)}>
          {words.testServers}
        </Button>
      </div>
    </>
  );
}
