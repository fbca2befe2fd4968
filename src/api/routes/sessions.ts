import { OpenAPIHono, z } from '@hono/zod-openapi';
import { caregivers } from '../access.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { AccountsPort, Session } from '../ports/accounts-port.ts';
import { refuseAccount } from '../refuse-account.ts';
import { diskFailure } from '../refuse-disk.ts';
import { json, refusesUnsound } from '../replies.ts';
import { sessions } from '../schemas/accounts.ts';
import { id } from '../schemas/choices.ts';
import { signedIn } from '../signed-in.ts';

const list = defineRoute(caregivers(null), {
  method: 'get',
  path: '/',
  summary: 'Where one is signed in; a parent sees where everyone is',
  responses: { 200: json(sessions, 'The latest first.') },
});

const end = defineRoute(caregivers(null), {
  method: 'delete',
  path: '/{id}',
  summary: 'Sign out there',
  request: { params: z.object({ id }) },
  responses: { 204: { description: 'Ended.' }, 404: failure('No such session.'), ...diskFailure },
});

/** `/api/sessions` */
export function sessionsRoutes(accounts: AccountsPort) {
  const mayEnd = (caller: ReturnType<typeof signedIn>, { account }: Session): boolean =>
    caller.role === 'parent' || account === caller.id;
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => {
      const caller = signedIn(c);
      const names = new Map(accounts.accounts().map((account) => [account.id, account.name]));
      const mine = accounts.sessions().filter((session) => mayEnd(caller, session));
      const told = mine.map((session) => ({
        ...session,
        name: names.get(session.account) ?? null,
        isThis: session.id === caller.session,
      }));
      return c.json({ sessions: told }, 200);
    })
    .openapi(end, (c) => {
      const caller = signedIn(c);
      const { id: wanted } = c.req.valid('param');
      const found = accounts.sessions().find((session) => session.id === wanted);
      const ended =
        found !== undefined && mayEnd(caller, found)
          ? accounts.endSession(wanted)
          : ({ kind: 'refused', code: 'no-such-session' } as const);
      return ended.kind === 'done' ? c.body(null, 204) : refuseAccount(c, ended);
    });
}
