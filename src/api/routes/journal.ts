import { OpenAPIHono } from '@hono/zod-openapi';
import { parents } from '../access.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import { eventStream, type Streams } from '../event-stream.ts';
import { exportJournal } from '../export-journal.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import type { JournalPort } from '../ports/journal-port.ts';
import { problem } from '../problem.ts';
import { json, refusesUnsound } from '../replies.ts';
import { entries, exported, liveAsked, page } from '../schemas/journal.ts';
import { showEvent } from '../show-event.ts';
import { textStream } from '../text-stream.ts';
import { tooManyStreams } from '../words/watching.ts';

/** Events of a batch that one stream is sent; of more it is told the number alone. */
const mostAtOnce = 50;

const search = defineRoute(parents('journal'), {
  method: 'get',
  path: '/',
  summary: 'What was asked and what came of it, the newest first',
  request: { query: page },
  responses: { 200: json(entries, 'A page of it.') },
});

const save = defineRoute(parents('journal'), {
  method: 'get',
  path: '/export',
  summary: 'All that a search finds, as a file',
  request: { query: exported },
  responses: {
    200: {
      description: 'A table, or an array of entries.',
      content: { 'text/csv': { schema: { type: 'string' } }, 'application/json': { schema: entries.shape.entries } },
    },
    429: failure('Too many are watching.'),
  },
});

const live = defineRoute(parents('journal'), {
  method: 'get',
  path: '/live',
  summary:
    'What is written down from now on: server-sent events `events` (an array), `skipped` (how many were too many)',
  request: { query: liveAsked },
  responses: {
    200: { description: 'Until one of us ends it.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    429: failure('Too many are watching.'),
  },
});

/** `/api/journal` */
export function journalRoutes(journal: JournalPort, family: FamilyPort, streams: Streams) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(search, async (c) => {
      const { limit, ...asked } = c.req.valid('query');
      const found = await journal.search(asked, limit);
      return c.json({ ...found, entries: found.entries.map(showEvent) }, 200);
    })
    .openapi(save, (c) => {
      const { format, ...asked } = c.req.valid('query');
      const leave = streams.limit.take(c.var.address);
      if (leave === undefined) return problem(c, 429, tooManyStreams, { code: 'too-many-streams' });
      const { people } = family.look().household;
      const names = new Map(people.map(({ id, name }) => [id, name]));
      const text = exportJournal(journal.all(asked), format, names, c.var.language);
      return c.body(textStream(text, leave), 200, {
        'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="domovoy-journal.${format}"`,
        'content-language': c.var.language,
      });
    })
    .openapi(live, (c) => {
      const { who } = c.req.valid('query');
      return eventStream(c, streams, (send) =>
        journal.live((events) => {
          const wanted = who === undefined ? events : events.filter((event) => event.who === who);
          if (wanted.length === 0) return;
          send('events', wanted.slice(0, mostAtOnce).map(showEvent));
          if (wanted.length > mostAtOnce) send('skipped', wanted.length - mostAtOnce);
        }),
      );
    });
}
