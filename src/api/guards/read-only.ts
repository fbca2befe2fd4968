import type { MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';
import { onlyReading } from '../words/guards.ts';

/** What is only to be read: whoever would write is told so. */
export function readOnly(): MiddlewareHandler {
  return async function guardReading(c, next) {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    c.header('allow', 'GET, HEAD');
    return problem(c, 405, onlyReading);
  };
}
