import { OpenAPIHono, z } from '@hono/zod-openapi';
import { addException, removeException } from '../../core/family/exceptions.ts';
import { freeId } from '../../core/family/slug.ts';
import { caregivers, parents } from '../access.ts';
import { asJson } from '../as-json.ts';
import { makeAddition, makeChange } from '../answer-change.ts';
import { defineRoute } from '../define-route.ts';
import { entityTag } from '../entity-tag.ts';
import type { ApiEnv } from '../env.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { id } from '../schemas/choices.ts';
import { exceptions, newException } from '../schemas/family.ts';
import { added, revised } from '../schemas/changes.ts';

const list = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'Holidays, and single days that differ',
  responses: { 200: json(exceptions, 'In the order in which they were added; a later one goes over an earlier.') },
});

const add = defineRoute(parents('family'), {
  method: 'post',
  path: '/',
  summary: 'Add holidays or a day that differs',
  request: { body: body(newException) },
  responses: { 201: json(added, 'It holds.'), ...changeFailures },
});

const remove = defineRoute(parents('family'), {
  method: 'delete',
  path: '/{id}',
  summary: 'Take an exception back',
  request: { params: z.object({ id }) },
  responses: { 200: json(revised, 'Gone.'), ...changeFailures },
});

/** `/api/exceptions` */
export function exceptionRoutes(family: FamilyPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => {
      const { revision, household } = family.look();
      c.header('etag', entityTag(revision));
      return c.json({ revision, exceptions: asJson(household.exceptions) }, 200);
    })
    .openapi(add, (c) => {
      const exception = c.req.valid('json');
      return makeAddition(c, family, (household) => {
        const taken = household.exceptions.map((one) => one.id);
        const id = freeId(exception.kind, taken);
        return { id, changed: addException(household, { id, ...exception }) };
      });
    })
    .openapi(remove, (c) => makeChange(c, family, (household) => removeException(household, c.req.valid('param').id)));
}
