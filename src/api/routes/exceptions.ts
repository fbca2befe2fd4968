import { OpenAPIHono, z } from '@hono/zod-openapi';
import { addException, removeException } from '../../core/family/exceptions.ts';
import { freeId } from '../../core/family/slug.ts';
import { caregivers, parents } from '../access.ts';
import { makeChange } from '../answer-change.ts';
import { defineRoute } from '../define-route.ts';
import { entityTag } from '../entity-tag.ts';
import type { ApiEnv } from '../env.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { id } from '../schemas/choices.ts';
import { exceptions, newException } from '../schemas/family.ts';
import { revised } from '../schemas/people.ts';

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
  responses: { 200: json(revised, 'It holds.'), ...changeFailures },
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
      const shown = household.exceptions.map((one) => ({ ...one, windows: [...one.windows] }));
      return c.json({ revision, exceptions: shown }, 200);
    })
    .openapi(add, (c) => {
      const exception = c.req.valid('json');
      return makeChange(c, family, (household) => {
        const taken = household.exceptions.map((one) => one.id);
        return addException(household, { id: freeId(exception.kind, taken), ...exception });
      });
    })
    .openapi(remove, (c) => makeChange(c, family, (household) => removeException(household, c.req.valid('param').id)));
}
