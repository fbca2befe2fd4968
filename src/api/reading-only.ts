import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

/** Nothing can be changed here: whatever would change something is refused before anything reads its body. */
export function readingOnly(): MiddlewareHandler {
  return async function refuseWriting(c, next) {
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    c.header('allow', 'GET, HEAD');
    return problem(c, 405, 'Method Not Allowed', 'Only GET and HEAD.');
  };
}
