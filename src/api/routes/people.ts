import { OpenAPIHono, z } from '@hono/zod-openapi';
import { ageGroupOf } from '../../core/family/age-groups.ts';
import { ageOn } from '../../core/family/calendar.ts';
import { personOf } from '../../core/family/change.ts';
import { freeColour, idForPerson } from '../../core/family/new-person.ts';
import { addPerson, changePerson, removePerson } from '../../core/family/people.ts';
import { caregivers, parents } from '../access.ts';
import { makeAddition, makeChange } from '../answer-change.ts';
import { defineRoute, failure } from '../define-route.ts';
import { entityTag } from '../entity-tag.ts';
import type { ApiEnv } from '../env.ts';
import { peopleOf } from '../family-now.ts';
import { personPolicyOf } from '../person-policy.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { problem } from '../problem.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { id } from '../schemas/choices.ts';
import { added, revised } from '../schemas/changes.ts';
import { newPerson, people, personFacts, personPolicy } from '../schemas/people.ts';
import type { Titles } from '../titles.ts';
import { noAge, noSuchPerson } from '../words/people.ts';

const params = z.object({ id });

const list = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'Everyone in the family, as Today shows them',
  responses: { 200: json(people, 'The family, the strangers last.') },
});

const add = defineRoute(parents('family'), {
  method: 'post',
  path: '/',
  summary: 'Add a person, who starts with the preset of the age',
  request: { body: body(newPerson) },
  responses: { 201: json(added, 'Added.'), ...changeFailures },
});

const change = defineRoute(parents('family'), {
  method: 'patch',
  path: '/{id}',
  summary: 'Change the name, birthday, age group or colour',
  request: { params, body: body(personFacts) },
  responses: { 200: json(revised, 'Changed.'), ...changeFailures },
});

const remove = defineRoute(parents('family'), {
  method: 'delete',
  path: '/{id}',
  summary: 'Take a person out; the devices become nobody’s',
  request: { params },
  responses: { 200: json(revised, 'Gone.'), ...changeFailures },
});

const policy = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/{id}/policy',
  summary: 'All that holds for a person today, and whose word it is',
  request: { params },
  responses: { 200: json(personPolicy, 'Today’s policy.'), 404: failure('Nobody is called so.') },
});

/** `/api/people`: who is in the family, how it stands with them now, and what holds for them. */
export function peopleRoutes(family: FamilyPort, titles: Titles) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(list, (c) => {
      const now = peopleOf(family, titles);
      c.header('etag', entityTag(now.revision));
      return c.json(now, 200);
    })
    .openapi(add, (c) => {
      const { name, born = null, ageGroup, colour } = c.req.valid('json');
      const group = born === null ? ageGroup : ageGroupOf(ageOn(family.moment().wall.day, born));
      if (group === undefined) return problem(c, 422, noAge, { code: 'no-age' });
      return makeAddition(c, family, (household) => {
        const id = idForPerson(name, household.people);
        const facts = { name: name.trim(), born, ageGroup: group, colour: colour ?? freeColour(household.people) };
        return { id, changed: addPerson(household, id, facts) };
      });
    })
    .openapi(change, (c) => {
      const facts = c.req.valid('json');
      return makeChange(c, family, (household) => changePerson(household, c.req.valid('param').id, facts));
    })
    .openapi(remove, (c) => makeChange(c, family, (household) => removePerson(household, c.req.valid('param').id)))
    .openapi(policy, (c) => {
      const who = c.req.valid('param').id;
      const { revision, household } = family.look();
      if (personOf(household, who) === undefined) return problem(c, 404, noSuchPerson(who), { code: 'no-such-person' });
      c.header('etag', entityTag(revision));
      return c.json(personPolicyOf(family, who), 200);
    });
}
