import { OpenAPIHono, z } from '@hono/zod-openapi';
import { type Choice, choicesOf, choose, type Terms, unchoose } from '../../core/family/choosing.ts';
import type { Changed } from '../../core/family/change.ts';
import type { Everyone, Household, PersonId } from '../../core/family/household.ts';
import type { ChoiceKey } from '../../core/family/layers.ts';
import { addRule, removeRule } from '../../core/family/own-rules.ts';
import { caregivers, parents } from '../access.ts';
import { asJson } from '../as-json.ts';
import { makeChange } from '../answer-change.ts';
import { defineRoute, failure } from '../define-route.ts';
import { entityTag } from '../entity-tag.ts';
import type { ApiEnv } from '../env.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { problem } from '../problem.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { name, rule } from '../schemas/choices.ts';
import { revised } from '../schemas/changes.ts';
import { choiceChanges, ownChoices } from '../schemas/people.ts';
import { whomOf, whomPath } from '../whom.ts';
import { noSuchPerson } from '../words/people.ts';

const changed = { 200: json(revised, 'It holds.'), ...changeFailures };

const look = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/{who}/choices',
  summary: 'What was set by hand, for one or for everyone',
  request: { params: whomPath },
  responses: { 200: json(ownChoices, 'The choices by hand.'), 404: failure('Nobody is called so.') },
});

const choices = defineRoute(parents('family'), {
  method: 'patch',
  path: '/{who}/choices',
  summary: 'Set choices by hand, or take them back; all of it or nothing',
  request: { params: whomPath, body: body(choiceChanges) },
  responses: changed,
});

const putRule = defineRoute(parents('family'), {
  method: 'put',
  path: '/{who}/rules',
  summary: 'Allow or deny a name; a rule on the same name and depth gives way',
  request: { params: whomPath, body: body(rule) },
  responses: changed,
});

const deleteRule = defineRoute(parents('family'), {
  method: 'delete',
  path: '/{who}/rules/{scope}/{name}',
  summary: 'Take a rule back',
  request: { params: whomPath.extend({ scope: z.enum(['exact', 'subtree']), name }) },
  responses: changed,
});

/** `/api/people/{who}/choices` and `…/rules`: what a parent sets by hand, for one or for everyone. */
export function choiceRoutes(family: FamilyPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(look, (c) => {
      const { who } = c.req.valid('param');
      const { revision, household } = family.look();
      const own = choicesOf(household, whomOf(who));
      if (own === undefined) return problem(c, 404, noSuchPerson(who), { code: 'no-such-person' });
      c.header('etag', entityTag(revision));
      return c.json({ revision, choices: asJson(own) }, 200);
    })
    .openapi(choices, (c) => {
      const who = whomOf(c.req.valid('param').who);
      const { set, clear } = c.req.valid('json');
      return makeChange(c, family, (household, terms) => withChanges(household, terms, who, set, clear));
    })
    .openapi(putRule, (c) => {
      const who = whomOf(c.req.valid('param').who);
      return makeChange(c, family, (household, terms) => addRule(household, terms, who, c.req.valid('json')));
    })
    .openapi(deleteRule, (c) => {
      const { who, ...rest } = c.req.valid('param');
      return makeChange(c, family, (household) => removeRule(household, whomOf(who), rest));
    });
}

function withChanges(
  household: Household,
  terms: Terms,
  who: PersonId | Everyone,
  set: readonly Choice[],
  clear: readonly ChoiceKey[],
): Changed {
  const steps = [
    ...clear.map((key) => (before: Household) => unchoose(before, who, key)),
    ...set.map((choice) => (before: Household) => choose(before, terms, who, choice)),
  ];
  return steps.reduce<Changed>((before, step) => ('problem' in before ? before : step(before.household)), {
    household,
  });
}
