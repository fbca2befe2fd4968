import { Hono } from 'hono';
import type { ApiEnv } from '../env.ts';
import { mayReadHouse } from '../guards/house-readers.ts';
import { total } from '../../core/counts.ts';
import { isServing, reasonsOf, type Report } from '../report.ts';

/**
 * `GET /health`: 200 while queries are answered, impaired or not; 503 when no resolver is up. Whoever has not signed in
 * learns from another device whether all is well, and no more.
 */
export function healthRoute(report: () => Report): Hono<ApiEnv> {
  return new Hono<ApiEnv>().get('/', (c) => {
    const now = report();
    const status = isServing(now) ? 200 : 503;
    return mayReadHouse(c) ? c.json(describe(now), status) : c.json({ status: statusOf(now) }, status);
  });
}

function statusOf(report: Report): 'ok' | 'impaired' {
  return reasonsOf(report).length === 0 ? 'ok' : 'impaired';
}

function describe(report: Report) {
  const { version, uptimeSeconds, house, counts, journal, kids } = report;
  return {
    status: statusOf(report),
    reasons: reasonsOf(report),
    version,
    uptimeSeconds,
    catalogue: house?.catalogue ?? null,
    resolvers: { up: house?.resolvers ?? 0, restarts: house?.restarts ?? 0 },
    lists: house?.lists ?? [],
    registry: house?.registry ?? null,
    compiling: house?.compiling ?? null,
    upstreams: house?.upstreams ?? [],
    queries: {
      total: total(counts.bySource),
      bySource: Object.fromEntries(counts.bySource),
      byRcode: Object.fromEntries(counts.byRcode),
      blocked: Object.fromEntries(counts.blocked),
      notLogged: counts.overflow,
    },
    kids: kids && { open: kids.isOpen, failure: kids.failure ?? null },
    journal: { failure: journal.failure ?? null, dropped: journal.dropped, octets: journal.octets },
  };
}
