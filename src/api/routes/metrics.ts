import { Hono } from 'hono';
import type { ApiEnv } from '../env.ts';
import { mayReadHouse } from '../guards/house-readers.ts';
import { problem } from '../problem.ts';
import type { Report } from '../report.ts';
import { forbidden, signIn } from '../words/guards.ts';

/** `GET /metrics`, for Prometheus. Its library is loaded by the first who asks: most homes never do. */
export function metricsRoute(report: () => Report): Hono<ApiEnv> {
  return new Hono<ApiEnv>().get('/', async (c) => {
    if (!mayReadHouse(c)) {
      return c.var.caller.kind === 'anonymous'
        ? problem(c, 401, signIn, { code: 'sign-in' })
        : problem(c, 403, forbidden(c.var.caller), { code: 'forbidden' });
    }
    const { expose } = await import('../prometheus.ts');
    const { type, text } = await expose(report());
    return c.body(text, 200, { 'content-type': type });
  });
}
