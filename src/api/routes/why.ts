import { OpenAPIHono, z } from '@hono/zod-openapi';
import { caregivers } from '../access.ts';
import { defineRoute, failure } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { HouseView } from '../house-view.ts';
import { problem } from '../problem.ts';
import { json, refusesUnsound } from '../replies.ts';
import { explanation } from '../schemas/why.ts';
import { id, pastedName } from '../schemas/choices.ts';
import { noCatalogue } from '../words/why.ts';

const look = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'See the net as a person does: the verdict on a name now, and everything that speaks for or against it',
  request: { query: z.object({ name: pastedName, who: id.optional() }) },
  responses: {
    200: json(explanation, 'The verdict, and every list and category that has the name.'),
    400: failure('It is no name.'),
    503: failure('There is no catalogue yet.'),
  },
});

/** `/api/why?name=…&who=…`; without a person it is judged for strangers. */
export function whyRoutes(explain: HouseView['explain']) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound }).openapi(look, async (c) => {
    const { name, who } = c.req.valid('query');
    const found = await explain(name, who);
    return found === 'no-catalogue' ? problem(c, 503, noCatalogue, { code: 'no-catalogue' }) : c.json(found, 200);
  });
}
