import { OpenAPIHono, z } from '@hono/zod-openapi';
import { addBonus, takeBonus } from '../../core/family/grants.ts';
import { pause as pauseUntil, resume } from '../../core/family/pauses.ts';
import { budgetDayOf } from '../../core/family/week.ts';
import { caregivers } from '../access.ts';
import { makeChange } from '../answer-change.ts';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { id } from '../schemas/choices.ts';
import { revised } from '../schemas/changes.ts';
import { bonus, pause } from '../schemas/people.ts';
import { whomOf, whomPath } from '../whom.ts';

const changed = { 200: json(revised, 'It holds.'), ...changeFailures };

const pauseNow = defineRoute(caregivers('family'), {
  method: 'put',
  path: '/{who}/pause',
  summary: 'Close everything until a moment, or until it is resumed',
  request: { params: whomPath, body: body(pause) },
  responses: changed,
});

const endPause = defineRoute(caregivers('family'), {
  method: 'delete',
  path: '/{who}/pause',
  summary: 'End the pause',
  request: { params: whomPath },
  responses: changed,
});

const giveBonus = defineRoute(caregivers('family'), {
  method: 'post',
  path: '/{who}/bonus',
  summary: 'Give minutes on top of today’s budget',
  request: { params: z.object({ who: id }), body: body(bonus) },
  responses: changed,
});

const endBonus = defineRoute(caregivers('family'), {
  method: 'delete',
  path: '/{who}/bonus',
  summary: 'Take minutes back that were given today',
  request: { params: z.object({ who: id }), body: body(bonus) },
  responses: changed,
});

/** `/api/people/{who}/pause` and `…/bonus`: what is done in passing, for today. */
export function pauseRoutes(family: FamilyPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(pauseNow, (c) => {
      const who = whomOf(c.req.valid('param').who);
      const { until } = c.req.valid('json');
      return makeChange(c, family, (household, _terms, { at }) => pauseUntil(household, who, until, at));
    })
    .openapi(endPause, (c) => makeChange(c, family, (household) => resume(household, whomOf(c.req.valid('param').who))))
    .openapi(giveBonus, (c) => {
      const { who } = c.req.valid('param');
      return makeChange(c, family, (household, { subjects }, { wall }) => {
        const day = budgetDayOf(wall, household.dayStart);
        return addBonus(household, subjects, { who, day, ...c.req.valid('json') });
      });
    })
    .openapi(endBonus, (c) => {
      const { who } = c.req.valid('param');
      return makeChange(c, family, (household, _terms, { wall }) => {
        const day = budgetDayOf(wall, household.dayStart);
        return takeBonus(household, { who, day, ...c.req.valid('json') });
      });
    });
}
