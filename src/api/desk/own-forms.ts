import type { MiddlewareHandler } from 'hono';
import { isFromElsewhere } from '../guards/own-pages.ts';
import { problem } from '../problem.ts';
import { foreignOrigin } from '../words/guards.ts';

/** What changes something comes from a form of our own: no other page lets a reviewer's browser send it (CSRF). */
export function ownFormsOnly(): MiddlewareHandler {
  return async function guardForm(c, next) {
    if (c.req.method !== 'POST' || !isFromElsewhere(c)) return next();
    return problem(c, 403, foreignOrigin, { code: 'foreign-origin' });
  };
}
