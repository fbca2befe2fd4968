import { OpenAPIHono, z } from '@hono/zod-openapi';
import { caregivers } from '../access.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import { noticesOf } from '../family-now.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { problem } from '../problem.ts';
import { json, refusesUnsound } from '../replies.ts';
import { notices } from '../schemas/family.ts';
import { noSuchNotice } from '../words/family.ts';

const list = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'What a parent should know of, the oldest first',
  responses: { 200: json(notices, 'Open notices.') },
});

const finish = defineRoute(caregivers('family'), {
  method: 'delete',
  path: '/{id}',
  summary: 'Be done with a notice',
  request: { params: z.object({ id: z.coerce.number().int().min(0) }) },
  responses: { 204: { description: 'Done.' }, 404: failure('There is none.') },
});

/** `/api/notices` */
export function noticeRoutes(family: FamilyPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => {
      return c.json({ notices: noticesOf(family, c.var.language) }, 200);
    })
    .openapi(finish, (c) =>
      family.finishNotice(c.req.valid('param').id)
        ? c.body(null, 204)
        : problem(c, 404, noSuchNotice, { code: 'no-such-notice' }),
    );
}
