import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ApiEnv } from './env.ts';
import { capBody } from './guards/cap-body.ts';
import { endUnread } from './guards/end-unread.ts';
import { identify, isStill } from './guards/identify.ts';
import { ownPagesOnly } from './guards/own-pages.ts';
import { keepPrivate } from './guards/private.ts';
import type { HouseView } from './house-view.ts';
import { describeApi } from './openapi.ts';
import { openToIn } from './open-to.ts';
import { accountsRoutes } from './routes/accounts.ts';
import { askRoutes } from './routes/asks.ts';
import { backupRoutes } from './routes/backup.ts';
import { caseRoutes } from './routes/cases.ts';
import { channelRoutes } from './routes/channels.ts';
import { choiceRoutes } from './routes/choices.ts';
import { deviceRoutes } from './routes/devices.ts';
import { eventRoutes } from './routes/events.ts';
import { exceptionRoutes } from './routes/exceptions.ts';
import { grantRoutes } from './routes/grants.ts';
import { houseRoutes } from './routes/house.ts';
import { householdRoutes } from './routes/household.ts';
import { journalRoutes } from './routes/journal.ts';
import { letterRoutes } from './routes/letter.ts';
import { listRoutes } from './routes/lists.ts';
import { noticeRoutes } from './routes/notices.ts';
import { pauseRoutes } from './routes/pauses.ts';
import { peopleRoutes } from './routes/people.ts';
import { providerRoutes } from './routes/provider.ts';
import { sessionRoutes } from './routes/session.ts';
import { sessionsRoutes } from './routes/sessions.ts';
import { settingsRoutes } from './routes/settings.ts';
import { setupRoutes } from './routes/setup.ts';
import { shelfRoutes } from './routes/shelf.ts';
import { statisticsRoutes } from './routes/statistics.ts';
import { subjectRoutes } from './routes/subjects.ts';
import { testRoutes } from './routes/test.ts';
import { todayRoutes } from './routes/today.ts';
import { tokensRoutes } from './routes/tokens.ts';
import { totpRoutes } from './routes/totp.ts';
import { updateRoutes } from './routes/updates.ts';
import { whyRoutes } from './routes/why.ts';
import { titlesFrom } from './titles.ts';
import { StreamLimit } from './stream-limit.ts';

/** Everything under `/api`. All that the pages do a program can do too: there is no other way in. */
export function createApi(house: HouseView) {
  const api = new OpenAPIHono<ApiEnv>();
  api.use(keepPrivate(), identify(house.gate), ownPagesOnly(), capBody(), endUnread());
  const { accounts, channels, family, lan, subjects, documents, journal, news, lists, settings, provider } = house;
  const streams = { limit: new StreamLimit(), mayStay: (c: Context<ApiEnv>) => isStill(c, house.gate) };
  const report = () => house.report();
  const titles = titlesFrom(subjects);
  const entrance = { accounts, openTo: openToIn(api) };
  const routed = api
    .route('/session', sessionRoutes(entrance))
    .route('/setup', setupRoutes(entrance, family))
    .route('/sessions', sessionsRoutes(accounts))
    .route('/accounts', accountsRoutes(accounts))
    .route('/account/totp', totpRoutes(accounts))
    .route('/tokens', tokensRoutes(accounts))
    .route('/people', peopleRoutes(family, titles))
    .route('/people', choiceRoutes(family))
    .route('/people', pauseRoutes(family))
    .route('/today', todayRoutes(family, titles, report))
    .route('/grants', grantRoutes(family))
    .route('/exceptions', exceptionRoutes(family))
    .route('/devices', deviceRoutes(family, lan))
    .route('/asks', askRoutes(family, titles))
    .route('/cases', caseRoutes(house.cases, family))
    .route('/notices', noticeRoutes(family))
    .route('/channels', channelRoutes(channels))
    .route('/letter', letterRoutes(channels))
    .route('/household', householdRoutes(family, documents))
    .route('/subjects', subjectRoutes(subjects, family))
    .route(
      '/shelf',
      shelfRoutes(() => house.kids.lessons.articles),
    )
    .route('/journal', journalRoutes(journal, family, streams))
    .route('/statistics', statisticsRoutes(journal))
    .route('/events', eventRoutes(news, streams))
    .route('/house', houseRoutes(report))
    .route('/lists', listRoutes(lists, report))
    .route('/settings', settingsRoutes(settings))
    .route('/provider', providerRoutes(provider, report))
    .route('/updates', updateRoutes(house.version))
    .route('/backup', backupRoutes(house))
    .route('/test', testRoutes(house.trials, lan))
    .route(
      '/why',
      whyRoutes((name, who) => house.explain(name, who)),
    );
  describeApi(routed, house.version);
  return routed;
}

/** What `hc` makes the client of: paths, bodies and replies. */
export type Api = ReturnType<typeof createApi>;
