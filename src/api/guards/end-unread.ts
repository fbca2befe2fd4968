import type { MiddlewareHandler } from 'hono';

/** The reply to HEAD has no body: one that was begun ends, for nobody will ever read it to its end or go away from it. */
export function endUnread(): MiddlewareHandler {
  return async function guardHead(c, next) {
    await next();
    if (c.req.method === 'HEAD') await c.res.body?.cancel();
  };
}
