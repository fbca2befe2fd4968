import { OpenAPIHono, z } from '@hono/zod-openapi';
import { caregivers, parents } from '../access.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { AccountsPort } from '../ports/accounts-port.ts';
import { problem } from '../problem.ts';
import { refuseAccount } from '../refuse-account.ts';
import { diskFailure } from '../refuse-disk.ts';
import { body, json, refusesUnsound } from '../replies.ts';
import { account, accountChanges, accounts as accountList, newAccount } from '../schemas/accounts.ts';
import { id } from '../schemas/choices.ts';
import { signedIn, whence } from '../signed-in.ts';
import { forbidden } from '../words/guards.ts';

const params = z.object({ id });
const failures = {
  401: failure('Not the old password.'),
  404: failure('No such account.'),
  409: failure('It does not fit: the name is taken, or it is the last parent.'),
  422: failure('Not sound.'),
  429: failure('Too many guesses; Retry-After tells how long.'),
  ...diskFailure,
};

const list = defineRoute(parents(null), {
  method: 'get',
  path: '/',
  summary: 'Who has an account',
  responses: { 200: json(accountList, 'The oldest first.') },
});

const add = defineRoute(parents(null), {
  method: 'post',
  path: '/',
  summary: 'Make an account for another parent or a caregiver',
  request: { body: body(newAccount) },
  responses: { 201: json(account, 'Made.'), ...failures },
});

const change = defineRoute(caregivers(null), {
  method: 'patch',
  path: '/{id}',
  summary: 'Change one’s own name, language or password; a parent changes everyone’s, and the role',
  request: { params, body: body(accountChanges) },
  responses: { 200: json(account, 'Changed.'), 403: failure('Only a parent may.'), ...failures },
});

const remove = defineRoute(parents(null), {
  method: 'delete',
  path: '/{id}',
  summary: 'Take an account away; its sessions end',
  request: { params },
  responses: { 204: { description: 'Gone.' }, ...failures },
});

/** `/api/accounts` */
export function accountsRoutes(accounts: AccountsPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => c.json({ accounts: [...accounts.accounts()] }, 200))
    .openapi(add, async (c) => {
      const { language = null, ...wanted } = c.req.valid('json');
      const made = await accounts.add({ ...wanted, language });
      return made.kind === 'done' ? c.json(made.value, 201) : refuseAccount(c, made);
    })
    .openapi(change, async (c) => {
      const caller = signedIn(c);
      const { id: whose } = c.req.valid('param');
      const changes = c.req.valid('json');
      const isOwn = whose === caller.id;
      if (caller.role !== 'parent' && (!isOwn || changes.role !== undefined)) {
        return problem(c, 403, forbidden(caller), { code: 'forbidden' });
      }
      const changed = await accounts.change(whose, changes, { account: caller.id, session: caller.session }, whence(c));
      return changed.kind === 'done' ? c.json(changed.value, 200) : refuseAccount(c, changed);
    })
    .openapi(remove, (c) => {
      const removed = accounts.remove(c.req.valid('param').id);
      return removed.kind === 'done' ? c.body(null, 204) : refuseAccount(c, removed);
    });
}
