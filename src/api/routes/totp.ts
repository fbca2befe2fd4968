import { OpenAPIHono } from '@hono/zod-openapi';
import { caregivers } from '../access.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { AccountsPort } from '../ports/accounts-port.ts';
import { refuseAccount } from '../refuse-account.ts';
import { diskFailure } from '../refuse-disk.ts';
import { body, json, refusesUnsound } from '../replies.ts';
import { newTotp, ownPassword, recoveryCodes, totpCode } from '../schemas/accounts.ts';
import { signedIn, whence } from '../signed-in.ts';

const failures = {
  401: failure('Not the password, or not the code.'),
  404: failure('The account is gone.'),
  409: failure('Not begun.'),
  429: failure('Too many guesses; Retry-After tells how long.'),
  ...diskFailure,
};

const begin = defineRoute(caregivers(null), {
  method: 'post',
  path: '/',
  summary: 'Begin a second step for oneself: a secret for the app',
  request: { body: body(ownPassword) },
  responses: { 200: json(newTotp, 'It counts when one code of it was confirmed.'), ...failures },
});

const confirm = defineRoute(caregivers(null), {
  method: 'put',
  path: '/',
  summary: 'Confirm it with a code of the app',
  request: { body: body(totpCode) },
  responses: {
    200: json(recoveryCodes, 'From now on a code is asked for; these help when the app is lost.'),
    ...failures,
  },
});

const drop = defineRoute(caregivers(null), {
  method: 'delete',
  path: '/',
  summary: 'Ask for no second step any more',
  request: { body: body(ownPassword) },
  responses: { 204: { description: 'Off.' }, ...failures },
});

/** `/api/account/totp` */
export function totpRoutes(accounts: AccountsPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(begin, async (c) => {
      const begun = await accounts.beginTotp(signedIn(c).id, c.req.valid('json').password, whence(c));
      if (begun.kind !== 'done') return refuseAccount(c, begun);
      const { drawQr } = await import('../qr-path.ts');
      return c.json({ ...begun.value, qr: drawQr(begun.value.uri) }, 200);
    })
    .openapi(confirm, async (c) => {
      const confirmed = await accounts.confirmTotp(signedIn(c).id, c.req.valid('json').code, whence(c));
      return confirmed.kind === 'done' ? c.json({ codes: [...confirmed.value] }, 200) : refuseAccount(c, confirmed);
    })
    .openapi(drop, async (c) => {
      const dropped = await accounts.dropTotp(signedIn(c).id, c.req.valid('json').password, whence(c));
      return dropped.kind === 'done' ? c.body(null, 204) : refuseAccount(c, dropped);
    });
}
