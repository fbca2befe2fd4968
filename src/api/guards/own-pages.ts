import type { Context, MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';
import { foreignOrigin, notJson } from '../words/guards.ts';

const reading: readonly string[] = ['GET', 'HEAD'];

/** What a browser says of where a request comes from, when it comes from our pages or from the parent's own hand. */
const ownSites: readonly string[] = ['same-origin', 'none'];

/** A page from elsewhere cannot send these without asking us first. */
const bodies: readonly (string | undefined)[] = ['application/json', 'application/octet-stream'];

/**
 * What changes something comes from our own pages or from a program: never from another page that lets the parent's
 * browser send it (CSRF). Such a page cannot help sending its Origin, nor can it send JSON without asking us first.
 */
export function ownPagesOnly(): MiddlewareHandler {
  return async function guardOrigin(c, next) {
    if (reading.includes(c.req.method)) return next();
    if (isFromElsewhere(c)) return problem(c, 403, foreignOrigin, { code: 'foreign-origin' });
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    // By the headers: a DELETE without a body has a stream all the same, which nobody has looked into.
    const hasBody =
      type !== undefined ||
      (c.req.header('content-length') ?? '0') !== '0' ||
      c.req.header('transfer-encoding') !== undefined;
    if (hasBody && !bodies.includes(type)) return problem(c, 415, notJson, { code: 'not-json' });
    return next();
  };
}

/** Has a page that is not ours sent this? A program says nothing of where it comes from. */
export function isFromElsewhere(c: Context): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined && URL.parse(origin)?.host !== c.req.header('host')) return true;
  return !ownSites.includes(c.req.header('sec-fetch-site') ?? 'none');
}
