import type { MiddlewareHandler } from 'hono';
import { isOnBox } from '../connection.ts';
import type { ApiEnv } from '../env.ts';

/** Sends whoever comes from another device without encryption to the same place with it. */
export function httpsOnly(): MiddlewareHandler<ApiEnv> {
  return async function guardEncryption(c, next) {
    const { protocol, pathname, search } = new URL(c.req.url);
    if (protocol === 'https:' || isOnBox(c)) return next();
    // A browser that kept it would find no way in once HTTPS is off again.
    c.header('cache-control', 'no-store');
    // One of our own names, with the port that both share: `own-host.ts` has seen to it.
    return c.redirect(`https://${c.req.header('host')}${pathname}${search}`, 308);
  };
}
