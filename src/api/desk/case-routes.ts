import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { DeskReport } from '../../core/cases/desk-report.ts';
import { failure } from '../define-route.ts';
import type { HomesPort } from '../ports/desk-port.ts';
import { problem } from '../problem.ts';
import { body, json, refusesUnsound } from '../replies.ts';
import { deskIsFull, noSuchCase, notNow, toTheHotline } from '../words/desk.ts';
import { after, appealed, caseAnswer, caseKey, newCase, received } from './case-schemas.ts';
import type { DeskEnv } from './desk-env.ts';
import { comeAgain } from './hold-off.ts';
import type { Pace } from './pace.ts';

const tooOften = failure('Too often; `Retry-After` says when to come again.');
const shared = { 400: failure('It does not fit its schema; each fault is told with its place.'), 429: tooOften };

const file = createRoute({
  method: 'post',
  path: '/cases',
  summary: 'File a case; the same key twice is one case',
  request: { body: body(newCase) },
  responses: {
    200: json(received, 'This key was known: the case as it was received.'),
    201: json(received, 'It is received, and acknowledged at once.'),
    413: failure('It is too much.'),
    422: failure('Illegal content is not reported here, but to the hotline.'),
    503: failure('More cases are open than this desk bears; `Retry-After` says when to come again.'),
    ...shared,
  },
});

const look = createRoute({
  method: 'get',
  path: '/cases/{key}',
  summary: 'How a case stands',
  request: { params: z.object({ key: caseKey }) },
  responses: { 200: json(caseAnswer, 'The case.'), 404: failure('No case has this key.'), ...shared },
});

const appeal = createRoute({
  method: 'post',
  path: '/cases/{key}/appeal',
  summary: 'Appeal against a decision, once; another reviewer decides',
  request: { params: z.object({ key: caseKey }), body: body(appealed) },
  responses: {
    204: { description: 'It is decided anew.' },
    404: failure('No case has this key.'),
    409: failure('It is not decided yet, or for good.'),
    ...shared,
  },
});

const corrections = createRoute({
  method: 'get',
  path: '/corrections',
  summary: 'All corrections after a serial, with their signature by minisign at the end',
  request: { query: z.object({ after: after.default(0) }) },
  responses: {
    200: { description: 'The document.', content: { 'text/plain': { schema: z.string() } } },
    304: { description: 'Nothing has changed.' },
    ...shared,
  },
});

/** Seconds after which a desk that is full may have room. */
const whenFull = 3600;

/** `/desk`: what homes ask. @param pace of new cases and appeals */
export function caseRoutes(homes: HomesPort, pace: Pace) {
  return new OpenAPIHono<DeskEnv>({ defaultHook: refusesUnsound })
    .openapi(file, (c) => {
      const report = c.req.valid('json');
      if (report.kind === 'illegal-content') return problem(c, 422, toTheHotline);
      // Whoever did not hear the reply asks again, and is no new case.
      const isKnown = homes.look(report.key) !== undefined;
      const seconds = isKnown ? 0 : pace.take(c.var.address);
      if (seconds > 0) return comeAgain(c, seconds);
      const filed = homes.file(report as DeskReport);
      if (filed === 'full') {
        c.header('retry-after', String(whenFull));
        return problem(c, 503, deskIsFull);
      }
      const { number, times } = filed.answer;
      const said = { number, receivedAt: times.receivedAt, acknowledgedAt: times.acknowledgedAt };
      return filed.isNew ? c.json(said, 201) : c.json(said, 200);
    })
    .openapi(look, (c) => {
      const found = homes.look(c.req.valid('param').key);
      return found === undefined ? problem(c, 404, noSuchCase) : c.json(found, 200);
    })
    .openapi(appeal, (c) => {
      const seconds = pace.take(c.var.address);
      if (seconds > 0) return comeAgain(c, seconds);
      switch (homes.appeal(c.req.valid('param').key, c.req.valid('json').note)) {
        case 'done':
          return c.body(null, 204);
        case 'no-such-case':
          return problem(c, 404, noSuchCase);
        case 'not-now':
          return problem(c, 409, notNow);
      }
    })
    .openapi(corrections, (c) => {
      const { after } = c.req.valid('query');
      const tag = `"c${after}-${homes.newestAfter(after)}"`;
      c.header('etag', tag);
      // Kept by whoever likes, and asked for each time.
      c.header('cache-control', 'no-cache');
      const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
      return known.includes(tag) ? c.body(null, 304) : c.text(homes.corrections(after), 200);
    });
}
