import { Hono } from 'hono';
import { hostGuard } from './host-guard.ts';
import type { HouseView } from './house-view.ts';
import { problem } from './problem.ts';
import { readingOnly } from './reading-only.ts';
import { healthRoute } from './routes/health.ts';
import { metricsRoute } from './routes/metrics.ts';
import { whyRoute } from './routes/why.ts';

/** The API of the house. */
export function createApp(house: HouseView): Hono {
  const app = new Hono();
  app.use(hostGuard(), readingOnly());
  app.route(
    '/health',
    healthRoute(() => house.report()),
  );
  app.route(
    '/metrics',
    metricsRoute(() => house.report()),
  );
  app.route('/why', whyRoute({ explain: (text) => house.explain(text) }));
  app.notFound((c) => problem(c, 404, 'Not Found', 'There are /health, /metrics and /why/<name>.'));
  app.onError((cause, c) => {
    house.surprised(cause);
    return problem(c, 500, 'Internal Server Error', 'The log says more.');
  });
  return app;
}
