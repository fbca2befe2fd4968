import { Loaded } from '../../parts/loaded.tsx';
import { Card } from '../../parts/card.tsx';
import { useTell } from '../../tell.ts';
import { useWords } from '../../words/words.ts';
import { Help } from './help.tsx';
import { IgnoredSettings } from './ignored-settings.tsx';
import { LockedWhy } from './locked-why.tsx';
import { ServerList } from './server-list.tsx';
import { settingIn, shown, useSettings } from './use-settings.ts';

/** Whom the house asks where a site is, when it may be opened. */
export function Upstreams() {
  const words = useWords('house');
  const tell = useTell();
  const settings = useSettings();
  return (
    <Loaded from={settings}>
      {(all) => {
        const setting = settingIn(all, 'upstream.servers');
        return (
          <>
            <IgnoredSettings ignored={all.ignored} />
            <Card title={words.servers}>
              <p>{words.serversWhy}</p>
              <p class="hint">
                <Help text={tell(setting.help)} />
              </p>
              <ServerList key={shown(setting.value)} of={all} setting={setting} />
              {!setting.isFree && <LockedWhy setting={setting} />}
            </Card>
          </>
        );
      }}
    </Loaded>
  );
}
