import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnv } from '../env.ts';
import { problem } from '../problem.ts';
import { tooMuch } from '../words/guards.ts';

/** Octets of a body: a household of thirty with all its rules has 900,000. */
const mostOctets = 4 * 1024 ** 2;

/** Takes files, which go to the disk and are counted on their way (`app/list-content.ts`). */
const forFiles = '/api/lists/files';

/** Refuses what no caller can mean. */
export function capBody(): MiddlewareHandler<ApiEnv> {
  const capped = bodyLimit({ maxSize: mostOctets, onError: (c) => problem(c, 413, tooMuch) });
  return async function capOctets(c, next) {
    return c.req.path === forFiles ? next() : capped(c, next);
  };
}
