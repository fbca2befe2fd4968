import { OpenAPIHono } from '@hono/zod-openapi';
import { caregivers } from '../access.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import { eventStream, type Streams } from '../event-stream.ts';
import type { NewsPort } from '../ports/news-port.ts';
import { refusesUnsound } from '../replies.ts';

const watch = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary:
    'What changes, as it changes: server-sent events `household`, `asks`, `notices`, `lists` and `house`; ask for the rest',
  responses: {
    200: { description: 'Until one of us ends it.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    429: failure('Too many are watching.'),
  },
});

/** `/api/events` */
export function eventRoutes(news: NewsPort, streams: Streams) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound }).openapi(watch, (c) =>
    eventStream(c, streams, (send) => news.listen(({ kind, ...data }) => send(kind, data))),
  );
}
