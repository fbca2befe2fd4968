import type { Context, MiddlewareHandler } from 'hono';

/** No script, no frame, nothing from elsewhere; forms go to us alone. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const formType = 'application/x-www-form-urlencoded';

/** Nothing of the children's pages is kept by a browser, or told to another page. */
export function keepAtHome(): MiddlewareHandler {
  return async function addHeaders(c, next) {
    c.header('cache-control', 'no-store');
    c.header('content-security-policy', policy);
    c.header('x-content-type-options', 'nosniff');
    // Without it a browser would not say by which page of ours a form was sent; no other site hears of it.
    c.header('referrer-policy', 'same-origin');
    c.header('cross-origin-resource-policy', 'same-origin');
    return next();
  };
}

/**
 * Was a form sent by a page of ours? A browser says which page it was, by `Origin` or, where it is ten years old, by
 * `Referer`; whoever says neither is no browser of a child.
 */
export function isOwnForm(c: Context): boolean {
  const from = c.req.header('origin') ?? c.req.header('referer') ?? '';
  const host = c.req.header('host') ?? '';
  const isForm = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() === formType;
  return isForm && URL.parse(from)?.host === (URL.parse(`http://${host}`)?.host ?? '');
}
