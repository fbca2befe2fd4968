import { OpenAPIHono, z } from '@hono/zod-openapi';
import { parents } from '../access.ts';
import { asJson } from '../as-json.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { AccountsPort } from '../ports/accounts-port.ts';
import { refuseAccount } from '../refuse-account.ts';
import { diskFailure } from '../refuse-disk.ts';
import { body, json, refusesUnsound } from '../replies.ts';
import { madeToken, newToken, tokens as tokenList } from '../schemas/accounts.ts';
import { id } from '../schemas/choices.ts';

const list = defineRoute(parents(null), {
  method: 'get',
  path: '/',
  summary: 'Which programs may do what',
  responses: { 200: json(tokenList, 'The oldest first.') },
});

const add = defineRoute(parents(null), {
  method: 'post',
  path: '/',
  summary: 'Make a token for a program',
  request: { body: body(newToken) },
  responses: {
    201: json(madeToken, 'Told this once.'),
    409: failure('Too many.'),
    422: failure('Not sound.'),
    ...diskFailure,
  },
});

const remove = defineRoute(parents(null), {
  method: 'delete',
  path: '/{id}',
  summary: 'Take a token back',
  request: { params: z.object({ id }) },
  responses: { 204: { description: 'It counts no longer.' }, 404: failure('No such token.'), ...diskFailure },
});

/** `/api/tokens` */
export function tokensRoutes(accounts: AccountsPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => c.json({ tokens: asJson(accounts.tokens()) }, 200))
    .openapi(add, (c) => {
      const made = accounts.addToken(c.req.valid('json'));
      return made.kind === 'done' ? c.json(asJson(made.value), 201) : refuseAccount(c, made);
    })
    .openapi(remove, (c) => {
      const removed = accounts.removeToken(c.req.valid('param').id);
      return removed.kind === 'done' ? c.body(null, 204) : refuseAccount(c, removed);
    });
}
