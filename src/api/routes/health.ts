import { Hono } from 'hono';
import { total } from '../../core/counts.ts';
import { isServing, reasonsOf, type Report } from '../report.ts';

/** `GET /health`: 200 while queries are answered, impaired or not; 503 when no resolver is up. */
export function healthRoute(report: () => Report): Hono {
  return new Hono().get('/', (c) => {
    const now = report();
    return c.json(describe(now), isServing(now) ? 200 : 503);
  });
}

function describe(report: Report) {
  const { version, uptimeSeconds, house, counts, journal } = report;
  const reasons = reasonsOf(report);
  return {
    status: reasons.length === 0 ? 'ok' : 'impaired',
    reasons,
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
    journal: { failure: journal.failure ?? null, dropped: journal.dropped, octets: journal.octets },
  };
}
