import { OpenAPIHono, z } from '@hono/zod-openapi';
import { caregivers } from '../access.ts';
import { answerChange, refuseStale } from '../answer-change.ts';
import type { Caller } from '../caller.ts';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import { asksOf } from '../family-now.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { id } from '../schemas/choices.ts';
import { askAnswer, asks } from '../schemas/family.ts';
import type { Titles } from '../titles.ts';
import { revised } from '../schemas/changes.ts';
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

const takeBack = defineRoute(caregivers('family'), {
  method: 'delete',
  path: '/{id}/answer',
  summary: 'Take the answer back; the child waits again. A yes only while nobody has changed the family since',
  request: { params: z.object({ id }) },
  responses: { 200: json(revised, 'It waits for an answer.'), ...changeFailures },
});

/** `/api/asks`: a child asks, a parent or a caregiver answers. A caregiver's yes holds today at most, and none that holds longer is taken back by one. */
export function askRoutes(family: FamilyPort, titles: Titles) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => {
      return c.json({ asks: asksOf(family, titles, c.req.valid('query')) }, 200);
    })
    .openapi(answer, (c) => {
      const stale = refuseStale(c, family);
      if (stale !== undefined) return stale;
      const { id: ask } = c.req.valid('param');
      const given = c.req.valid('json');
      if ('no' in given) return answerChange(c, family.sayNo(ask, given.note));
      if (isForGood(given.yes) && isCaregiver(c.var.caller)) return problem(c, 403, onlyForNow, { code: 'forbidden' });
      return answerChange(c, family.sayYes(ask, given.yes, given.note === '' ? null : given.note));
    })
    .openapi(takeBack, (c) => {
      const stale = refuseStale(c, family);
      if (stale !== undefined) return stale;
      const { id: ask } = c.req.valid('param');
      const given = family.asks().find((one) => one.id === ask)?.answer ?? null;
      if (isForGood(given) && isCaregiver(c.var.caller)) return problem(c, 403, onlyForNow, { code: 'forbidden' });
      return answerChange(c, family.takeBack(ask));
    });
}

const isForGood = (yes: unknown): boolean => yes === 'always' || yes === 'everyone';

const isCaregiver = (caller: Caller): boolean => caller.kind === 'account' && caller.role !== 'parent';
