import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnv } from '../env.ts';
import { problem } from '../problem.ts';
import { tooMuch } from '../words/guards.ts';

/** Octets of a body: a household of thirty with all its rules has 900,000. */
const mostOctets = 4 * 1024 ** 2;

/** Of somebody who is not known yet: a password or a code, which the house holds in memory before it knows who sends it. */
const mostUnknown = 64 * 1024;

/** Takes files, which go to the disk and are counted on their way (`app/list-content.ts`). */
const forFiles = '/api/lists/files';

/** Refuses what no caller can mean. */
export function capBody(): MiddlewareHandler<ApiEnv> {
  const capAt = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => problem(c, 413, tooMuch) });
  const [known, unknown] = [capAt(mostOctets), capAt(mostUnknown)];
  return async function capOctets(c, next) {
    const { kind } = c.var.caller;
    if (kind === 'anonymous' || kind === 'child') return unknown(c, next);
    return c.req.path === forFiles ? next() : known(c, next);
  };
}
