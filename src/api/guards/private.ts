import type { MiddlewareHandler } from 'hono';

/** Nothing of the API is kept by a browser, guessed at, shown in a frame, or told to another page. */
export function keepPrivate(): MiddlewareHandler {
  return async function addHeaders(c, next) {
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    return next();
  };
}
