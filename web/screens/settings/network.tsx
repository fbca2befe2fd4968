import { Card } from '../../parts/card.tsx';
import { Link } from '../../parts/link.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useWords } from '../../words/words.ts';
import { IgnoredSettings } from './ignored-settings.tsx';
import { SettingEntry } from './setting-entry.tsx';
import { useSettings } from './use-settings.ts';

/** Where the house is found, and what the router must say so that every device finds it. */
export function Network() {
  const words = useWords('house');
  const settings = useSettings();
  const { hostname } = location;
  return (
    <>
      <Card title={words.router}>
        <p>{words.routerWhy}</p>
        <dl class="facts">
          <dt>{words.boxAddress}</dt>
          <dd class="sign big">
            <bdi>{hostname}</bdi>
          </dd>
        </dl>
        <ol class="steps">
          {words.routerSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <details class="more">
          <summary>{words.routerMenus}</summary>
          <ul class="menus">
            {words.menus.map((menu) => (
              <li key={menu}>{menu}</li>
            ))}
          </ul>
        </details>
      </Card>
      <Card title={words.whoIsHome}>
        <p class="hint">{words.whoIsHomeHint}</p>
        <div class="buttons">
          <Link to={{ screen: 'devices' }} class="button">
            {words.toDevices}
          </Link>
        </div>
      </Card>
      <Loaded from={settings}>
        {(all) => (
          <>
            <IgnoredSettings ignored={all.ignored} />
            <Card title={words.pagesAndSecrecy}>
              <SettingEntry of={all} name="admin.https" />
            </Card>
            <Card title={words.blockedLook}>
              <SettingEntry of={all} name="blocking.reply" />
            </Card>
            <Card title={words.kidsPages}>
              <p class="hint">{words.kidsPagesHint}</p>
              <SettingEntry of={all} name="kids.bonus" />
              <SettingEntry of={all} name="kids.quizzes" />
              <SettingEntry of={all} name="kids.listen" />
            </Card>
            <Card title={words.listens}>
              <SettingEntry of={all} name="dns.listen" />
              <SettingEntry of={all} name="admin.listen" />
              <SettingEntry of={all} name="dns.lan" />
              <SettingEntry of={all} name="dns.trusted_forwarders" />
            </Card>
          </>
        )}
      </Loaded>
    </>
  );
}
