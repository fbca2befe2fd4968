import { Hono } from 'hono';
import type { Report } from '../report.ts';

/** `GET /metrics`, for Prometheus. Its library is loaded by the first who asks: most homes never do. */
export function metricsRoute(report: () => Report): Hono {
  return new Hono().get('/', async (c) => {
    const { expose } = await import('../prometheus.ts');
    const { type, text } = await expose(report());
    return c.body(text, 200, { 'content-type': type });
  });
}
