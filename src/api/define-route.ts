import { createRoute, type RouteConfig, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { type Access, admit } from './access.ts';
import type { ApiEnv } from './env.ts';
import { problemTypes } from './problem-codes.ts';
import { problem } from './problem.ts';
import { forbidden, signIn } from './words/guards.ts';

const problemSchema = z
  .object({
    type: z.enum(problemTypes).openapi({ description: '`about:blank`: the status says it all' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    problems: z.array(z.object({ at: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem');

/** The reply to what went wrong, for the OpenAPI document. */
export const failure = (description: string) =>
  ({ description, content: { 'application/problem+json': { schema: problemSchema } } }) as const;

/**
 * A route of the API: there is none without a word on who may call it, and that word stands in the OpenAPI document as
 * `x-access`, so that the test of roles and routes knows it too.
 */
export function defineRoute<const R extends RouteConfig & { readonly path: string }>(access: Access, config: R) {
  // What every route may reply is said here: none has to know of it in its types.
  const responses: R['responses'] = { ...sharedFailures(access, config), ...config.responses };
  return createRoute({
    ...config,
    responses,
    'x-access': access,
    security:
      access.to === 'anyone' ? [] : [{ session: [] }, ...(access.scope === null ? [] : [{ token: [access.scope] }])],
    middleware: [admitOnly(access)],
  });
}

function sharedFailures({ to }: Access, { method, request }: RouteConfig): RouteConfig['responses'] {
  return {
    ...(request !== undefined && { 400: failure('It does not fit its schema; each fault is told with its place.') }),
    ...(to !== 'anyone' && { 401: failure('Nobody is signed in.') }),
    403: failure(method === 'get' ? 'Whoever asks may not.' : 'Whoever asks may not, or another page has sent it.'),
    ...(request?.body !== undefined && { 413: failure('It is too much.'), 415: failure('It is not in JSON.') }),
  };
}

function admitOnly(access: Access): MiddlewareHandler<ApiEnv> {
  return async function admitCaller(c, next) {
    switch (admit(c.var.caller, access)) {
      case 'admitted':
        return next();
      case 'sign-in':
        return problem(c, 401, signIn, { code: 'sign-in' });
      case 'forbidden':
        return problem(c, 403, forbidden(c.var.caller), { code: 'forbidden' });
    }
  };
}
