import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { createApi } from './api.ts';
import type { ApiEnv } from './env.ts';
import { httpsOnly } from './guards/https-only.ts';
import { identify } from './guards/identify.ts';
import { ownHostOnly } from './guards/own-host.ts';
import { keepPrivate } from './guards/private.ts';
import { readOnly } from './guards/read-only.ts';
import type { HouseView } from './house-view.ts';
import { createKids } from './kids/kids.ts';
import { pages } from './pages.ts';
import { problem } from './problem.ts';
import { healthRoute } from './routes/health.ts';
import { metricsRoute } from './routes/metrics.ts';
import { brokenJson, nothingHere, ourFault } from './words/guards.ts';

/** Where the children's pages are beside their own port. */
const kidsPath = '/kids';

/** All that the house serves over HTTP. */
export function createApp(house: HouseView) {
  const app = new Hono<ApiEnv>();
  app.use(ownHostOnly());
  // Before HTTPS is asked for: a child's tablet would be shown a warning, and there is no secret here.
  app.route(kidsPath, createKids(house, kidsPath));
  if (house.certificate !== undefined) app.use(httpsOnly());
  for (const path of ['/health', '/metrics']) app.use(path, readOnly(), keepPrivate(), identify(house.gate));
  app.route(
    '/health',
    healthRoute(() => house.report()),
  );
  app.route(
    '/metrics',
    metricsRoute(() => house.report()),
  );
  app.route('/api', createApi(house));
  // What the API does not know is not looked for among the pages.
  app.all('/api/*', (c) => problem(c, 404, nothingHere));
  app.route('/', pages(house.pages));
  app.notFound((c) => problem(c, 404, nothingHere));
  app.onError((cause, c) => {
    // The reader of bodies throws this.
    if (cause instanceof HTTPException && cause.status === 400) {
      return problem(c, 400, brokenJson, { code: 'broken-json' });
    }
    // Nobody reads this: whoever sent the body went away before its end, which is no surprise, however often it is done.
    if (c.env.incoming.destroyed && !c.env.incoming.complete) return problem(c, 400, brokenJson);
    house.surprised(cause);
    return problem(c, 500, ourFault);
  });
  return app;
}
