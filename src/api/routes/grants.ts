import { OpenAPIHono, z } from '@hono/zod-openapi';
import { addGrant, revokeGrant } from '../../core/family/grants.ts';
import { freeId } from '../../core/family/slug.ts';
import { caregivers } from '../access.ts';
import { makeAddition, makeChange } from '../answer-change.ts';
import { defineRoute } from '../define-route.ts';
import { entityTag } from '../entity-tag.ts';
import type { ApiEnv } from '../env.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { problem } from '../problem.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { id } from '../schemas/choices.ts';
import { grants, newGrant } from '../schemas/family.ts';
import { added, revised } from '../schemas/changes.ts';
import { onlyForNow } from '../words/family.ts';

/** How far ahead a caregiver's yes may reach, in milliseconds: a day of the calendar has 25 hours at most. */
const longestForNow = 25 * 3_600_000;

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
  responses: { 201: json(added, 'It holds; it is taken back by its id.'), ...changeFailures },
});

const revoke = defineRoute(caregivers('family'), {
  method: 'delete',
  path: '/{id}',
  summary: 'Take a yes back',
  request: { params: z.object({ id }) },
  responses: { 200: json(revised, 'It is over.'), ...changeFailures },
});

/** `/api/grants`: a parent's temporary yes. A caregiver's holds for a day at most, as an answer to an ask does. */
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
      const { caller } = c.var;
      const isCaregiver = caller.kind === 'account' && caller.role !== 'parent';
      if (isCaregiver && grant.until > family.moment().at + longestForNow) {
        return problem(c, 403, onlyForNow, { code: 'forbidden' });
      }
      return makeAddition(c, family, (household, { subjects }, { at }) => {
        const taken = household.grants.map((one) => one.id);
        const id = freeId('grant', taken);
        return { id, changed: addGrant(household, subjects, { id, ...grant }, at) };
      });
    })
    .openapi(revoke, (c) => makeChange(c, family, (household) => revokeGrant(household, c.req.valid('param').id)));
}
