import type { MiddlewareHandler } from 'hono';
import type { DeskEnv } from './desk-env.ts';
import { pagePolicy } from './page-frame.ts';

/** What follows is a page of the desk, with forms that go to the desk alone. */
export function ownPage(): MiddlewareHandler<DeskEnv> {
  return async function describePage(c, next) {
    c.header('content-security-policy', pagePolicy);
    // Without it a browser would not say that a form is ours.
    c.header('referrer-policy', 'same-origin');
    c.header('content-language', c.var.language);
    return next();
  };
}
