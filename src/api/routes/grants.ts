import { OpenAPIHono, z } from '@hono/zod-openapi';
import { addGrant, revokeGrant } from '../../core/family/grants.ts';
import { freeId } from '../../core/family/slug.ts';
import { caregivers } from '../access.ts';
import { makeChange } from '../answer-change.ts';
import { defineRoute } from '../define-route.ts';
import { entityTag } from '../entity-tag.ts';
import type { ApiEnv } from '../env.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { id } from '../schemas/choices.ts';
import { grants, newGrant } from '../schemas/family.ts';
import { revised } from '../schemas/people.ts';

const list = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'Every yes that holds now',
  responses: { 200: json(grants, 'What is granted.') },
});

const give = defineRoute(caregivers('family'), {
  method: 'post',
  path: '/',
  summary: 'Say yes for a while: to a name, a service, a category or everything',
  request: { body: body(newGrant) },
  responses: { 200: json(revised, 'It holds.'), ...changeFailures },
});

const revoke = defineRoute(caregivers('family'), {
  method: 'delete',
  path: '/{id}',
  summary: 'Take a yes back',
  request: { params: z.object({ id }) },
  responses: { 200: json(revised, 'It is over.'), ...changeFailures },
});

/** `/api/grants`: a parent's temporary yes. */
export function grantRoutes(family: FamilyPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => {
      const { revision, household } = family.look();
      c.header('etag', entityTag(revision));
      const { at } = family.moment();
      return c.json({ revision, grants: household.grants.filter(({ until }) => until > at) }, 200);
    })
    .openapi(give, (c) => {
      const grant = c.req.valid('json');
      return makeChange(c, family, (household, { subjects }, { at }) => {
        const taken = household.grants.map((one) => one.id);
        return addGrant(household, subjects, { id: freeId('grant', taken), ...grant }, at);
      });
    })
    .openapi(revoke, (c) => makeChange(c, family, (household) => revokeGrant(household, c.req.valid('param').id)));
}
