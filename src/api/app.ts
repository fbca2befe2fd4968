import { Hono } from 'hono';
import { hostGuard } from './host-guard.ts';
import { problem } from './problem.ts';
import { readingOnly } from './reading-only.ts';
import type { Report } from './report.ts';
import { healthRoute } from './routes/health.ts';
import { metricsRoute } from './routes/metrics.ts';

/**
 * The API of the house.
 *
 * @param report what the house is like now; asked for each request
 * @param surprised is told what was thrown; the caller only learns that it was our fault
 */
export function createApp(report: () => Report, surprised: (cause: unknown) => void): Hono {
  const app = new Hono();
  app.use(hostGuard(), readingOnly());
  app.route('/health', healthRoute(report));
  app.route('/metrics', metricsRoute(report));
  app.notFound((c) => problem(c, 404, 'Not Found', 'There are /health and /metrics.'));
  app.onError((cause, c) => {
    surprised(cause);
    return problem(c, 500, 'Internal Server Error', 'The log says more.');
  });
  return app;
}
