import { OpenAPIHono } from '@hono/zod-openapi';
import { parents } from '../access.ts';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { JournalPort } from '../ports/journal-port.ts';
import { json, refusesUnsound } from '../replies.ts';
import { statistics, statisticsAsked, top, topAsked } from '../schemas/journal.ts';

/** Rows of one reply: a week by hours of a family of six has 10,000. */
const mostRows = 20_000;

const look = defineRoute(parents('journal'), {
  method: 'get',
  path: '/',
  summary: 'How many queries of each kind, by minute, hour or day; of the house (`who=house`), a person, or all',
  request: { query: statisticsAsked },
  responses: { 200: json(statistics, 'The oldest first.') },
});

const lookTop = defineRoute(parents('journal'), {
  method: 'get',
  path: '/top',
  summary: 'The names that were asked for most often, of what may be written down',
  request: { query: topAsked },
  responses: { 200: json(top, 'The most frequent first.') },
});

/** `/api/statistics` */
export function statisticsRoutes(journal: JournalPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(look, (c) => {
      const { who, ...asked } = c.req.valid('query');
      const whose = who === undefined ? {} : { who: who === 'house' ? '' : who };
      const rows = journal.statistics({ ...asked, ...whose }, mostRows);
      return c.json({ rows: rows.slice(0, mostRows), more: rows.length > mostRows }, 200);
    })
    .openapi(lookTop, async (c) => {
      const { what, limit, ...asked } = c.req.valid('query');
      const found = await journal.top({ ...asked, ...(what && { isBlocked: what === 'blocked' }) }, limit);
      return c.json({ ...found, names: [...found.names] }, 200);
    });
}
