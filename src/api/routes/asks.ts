import { OpenAPIHono, z } from '@hono/zod-openapi';
import { caregivers } from '../access.ts';
import { answerChange, refuseStale } from '../answer-change.ts';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { id } from '../schemas/choices.ts';
import { askAnswer, asks } from '../schemas/family.ts';
import { revised } from '../schemas/people.ts';
import { problem } from '../problem.ts';
import { onlyForNow } from '../words/family.ts';

const list = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'What children asked for in the last month, the oldest first',
  request: { query: z.object({ who: id.optional(), state: z.enum(['open']).optional() }) },
  responses: { 200: json(asks, 'Asks and their answers.') },
});

const answer = defineRoute(caregivers('family'), {
  method: 'post',
  path: '/{id}/answer',
  summary: 'Say yes or no',
  request: { params: z.object({ id }), body: body(askAnswer) },
  responses: { 200: json(revised, 'The child sees the answer.'), ...changeFailures },
});

/** `/api/asks`: a child asks, a parent or a caregiver answers. A caregiver's yes holds today at most. */
export function askRoutes(family: FamilyPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => {
      const { who, state } = c.req.valid('query');
      const found = family.asks(who).filter((ask) => state === undefined || ask.state === state);
      return c.json({ asks: found.map((ask) => ({ ...ask })) }, 200);
    })
    .openapi(answer, (c) => {
      const stale = refuseStale(c, family);
      if (stale !== undefined) return stale;
      const { id: ask } = c.req.valid('param');
      const given = c.req.valid('json');
      if ('no' in given) return answerChange(c, family.sayNo(ask, given.note));
      const isForGood = given.yes === 'always' || given.yes === 'everyone';
      if (isForGood && c.var.caller.kind === 'account' && c.var.caller.role !== 'parent') {
        return problem(c, 403, onlyForNow, { code: 'forbidden' });
      }
      return answerChange(c, family.sayYes(ask, given.yes, given.note === '' ? null : given.note));
    });
}
