import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { keepPrivate } from '../guards/private.ts';
import type { DeskPort } from '../ports/desk-port.ts';
import { problem } from '../problem.ts';
import { notAtADesk, tooMuchForDesk } from '../words/desk.ts';
import { brokenJson, ourFault } from '../words/guards.ts';
import { caseRoutes } from './case-routes.ts';
import type { DeskEnv } from './desk-env.ts';
import { holdOff } from './hold-off.ts';
import { inboxRoutes } from './inbox-routes.ts';
import { Pace } from './pace.ts';
import { ReviewerCookie } from './reviewer-cookie.ts';
import { reviewerRoutes } from './reviewer-routes.ts';
import { transparencyRoutes } from './transparency-routes.ts';
import { whoAsks } from './who-asks.ts';

/** What the HTTP of a desk is made of. */
export interface DeskView {
  readonly desk: DeskPort;
  readonly version: string;
  /** A clock that never jumps, in milliseconds. */
  readonly steady: () => number;
  /** A proxy stands before it, speaks HTTPS and says where a request comes from. */
  readonly behindProxy: boolean;
  /** What nobody foresaw. */
  readonly surprised: (cause: unknown) => void;
}

/** Octets of a body: a case with all its letters escaped has five thousand. */
const mostOctets = 16_384;

/** New cases and appeals: a house files twenty a day at most, and a provider may have many behind one address. */
const filing = [
  { atOnce: 40, each: 120_000 },
  { atOnce: 1000, each: 1000 },
] as const;

/** Everything: a home with open cases asks twice a minute. */
const asking = [
  { atOnce: 300, each: 200 },
  { atOnce: 5000, each: 2 },
] as const;

/** All that a desk serves over HTTP: `/desk` for homes, `/inbox` for reviewers, `/transparency` for everybody. */
export function createDesk({ desk, version, steady, behindProxy, surprised }: DeskView) {
  const cookie = new ReviewerCookie(behindProxy);
  const app = new OpenAPIHono<DeskEnv>();
  app.use(whoAsks(behindProxy), keepPrivate(), holdOff(new Pace(...asking, steady)));
  app.use(bodyLimit({ maxSize: mostOctets, onError: (c) => problem(c, 413, tooMuchForDesk) }));
  app.get('/', (c) => c.redirect('/transparency'));
  app.route('/desk', caseRoutes(desk.homes, new Pace(...filing, steady)));
  app.doc31('/desk/openapi.json', { openapi: '3.1.0', info: { title: 'domovoy desk', version } });
  app.route('/', transparencyRoutes(desk));
  app.route('/', reviewerRoutes(desk, cookie));
  app.route('/inbox', inboxRoutes(desk, cookie));
  app.notFound((c) => problem(c, 404, notAtADesk));
  app.onError((cause, c) => {
    // The readers of bodies throw this.
    if (cause instanceof HTTPException && cause.status === 400) {
      return problem(c, 400, brokenJson, { code: 'broken-json' });
    }
    surprised(cause);
    return problem(c, 500, ourFault);
  });
  return app;
}
