import { OpenAPIHono } from '@hono/zod-openapi';
import { anyone } from '../access.ts';
import { defineRoute, failure } from '../define-route.ts';
import { enter, type Entrance, tellDoor, tellInside } from '../enter.ts';
import type { ApiEnv } from '../env.ts';
import { refuseAccount } from '../refuse-account.ts';
import { diskFailure } from '../refuse-disk.ts';
import { body, json, refusesUnsound } from '../replies.ts';
import { session, signIn } from '../schemas/accounts.ts';
import { sessionOf, takeSession } from '../session-cookie.ts';
import { whence } from '../signed-in.ts';

const failures = {
  401: failure('Not so.'),
  429: failure('Too many guesses; Retry-After tells how long.'),
  ...diskFailure,
};

const look = defineRoute(anyone, {
  method: 'get',
  path: '/',
  summary: 'Who is signed in here',
  responses: { 200: json(session, 'What the pages need before anything else.') },
});

const enterHouse = defineRoute(anyone, {
  method: 'post',
  path: '/',
  summary: 'Sign in with the password; where a second step is asked for, with its code',
  request: { body: body(signIn) },
  responses: { 200: json(session, 'In, or the second step is next; the cookie knows which.'), ...failures },
});

const leave = defineRoute(anyone, {
  method: 'delete',
  path: '/',
  summary: 'Sign out',
  responses: { 200: json(session, 'Out.') },
});

/** `/api/session` */
export function sessionRoutes(entrance: Entrance) {
  const { accounts, openTo } = entrance;
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(look, (c) => {
      const { caller } = c.var;
      const account = caller.kind === 'account' ? accounts.account(caller.id) : undefined;
      if (account !== undefined) return c.json(tellInside(account, entrance), 200);
      return c.json({ ...tellDoor(accounts.door(sessionOf(c)), openTo), may: openTo(caller) }, 200);
    })
    .openapi(enterHouse, async (c) => {
      const shown = c.req.valid('json');
      const entered = await ('code' in shown
        ? accounts.confirm(sessionOf(c), shown.code, whence(c))
        : accounts.signIn(shown, whence(c)));
      if (entered.kind !== 'signed-in' && entered.kind !== 'second-factor') return refuseAccount(c, entered);
      return c.json(enter(c, entered, entrance), 200);
    })
    .openapi(leave, (c) => {
      accounts.signOut(sessionOf(c));
      takeSession(c);
      return c.json(tellDoor(accounts.door(undefined), openTo), 200);
    });
}
