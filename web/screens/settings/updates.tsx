import { useApp } from '../../app-context.ts';
import { Card } from '../../parts/card.tsx';
import { Link } from '../../parts/link.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useResource } from '../../resource.ts';
import { useTell } from '../../tell.ts';
import { useWords } from '../../words/words.ts';
import { IgnoredSettings } from './ignored-settings.tsx';
import { SettingEntry } from './setting-entry.tsx';
import { useSettings } from './use-settings.ts';

/** Which version this is, and how often the lists are renewed. */
export function Updates() {
  const words = useWords('house');
  const tell = useTell();
  const { client } = useApp();
  const updates = useResource('updates', [], () => client.updates.$get());
  const settings = useSettings();
  return (
    <>
      <Card title={words.version}>
        <Loaded from={updates}>
          {({ version, sentence }) => (
            <>
              <p class="sign big">domovoy {version}</p>
              <p>{tell(sentence)}</p>
            </>
          )}
        </Loaded>
      </Card>
      <Loaded from={settings}>
        {(all) => (
          <>
            <IgnoredSettings ignored={all.ignored} />
            <Card title={words.lists}>
              <SettingEntry of={all} name="lists.starter" />
              <SettingEntry of={all} name="lists.update" />
              <div class="buttons">
                <Link to={{ screen: 'lists' }} class="button">
                  {words.toLists}
                </Link>
              </div>
            </Card>
            <Card title={words.memory}>
              <SettingEntry of={all} name="journal.privacy" />
              <SettingEntry of={all} name="journal.days" />
              <SettingEntry of={all} name="journal.size" />
            </Card>
            <Card title={words.houseSpeaks}>
              <SettingEntry of={all} name="language" />
            </Card>
          </>
        )}
      </Loaded>
    </>
  );
}
