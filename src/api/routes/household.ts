import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Changed } from '../../core/family/change.ts';
import { beginDayAt, moveTo } from '../../core/family/wall-settings.ts';
import { caregivers, parents } from '../access.ts';
import { asJson } from '../as-json.ts';
import { answerChange, makeChange } from '../answer-change.ts';
import { defineRoute, failure } from '../define-route.ts';
import { entityTag, expectedRevision } from '../entity-tag.ts';
import type { ApiEnv } from '../env.ts';
import type { DocumentPort } from '../ports/document-port.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { problem } from '../problem.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { revised } from '../schemas/changes.ts';
import { wall } from '../schemas/family.ts';
import { jsonObject } from '../schemas/json-object.ts';
import { unreadableTag } from '../words/changes.ts';
import { sayWhichRevision, unsoundDocument } from '../words/family.ts';

const document = jsonObject.openapi('FamilyDocument');

const look = defineRoute(parents('read'), {
  method: 'get',
  path: '/',
  summary: 'The whole household as one readable document, as `domovoy family export` writes it',
  responses: { 200: json(document, 'The document, version 1.') },
});

const replace = defineRoute(parents('family'), {
  method: 'put',
  path: '/',
  summary: 'Put a document in the place of the household, whole or not at all',
  request: { body: body(document) },
  responses: { 200: json(revised, 'It holds.'), ...changeFailures, 428: failure('No If-Match was sent.') },
});

const change = defineRoute(parents('family'), {
  method: 'patch',
  path: '/',
  summary: 'Where the family lives, and when a day of the budgets begins',
  request: { body: body(wall) },
  responses: { 200: json(revised, 'It holds.'), ...changeFailures },
});

const undo = defineRoute(parents('family'), {
  method: 'post',
  path: '/undo',
  summary: 'Take the newest change back',
  responses: { 200: json(revised, 'What was before holds again.'), ...changeFailures },
});

const clock = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/clock',
  summary: 'The household’s clock on the wall',
  responses: {
    200: json(
      z
        .object({
          revision: z.int(),
          at: z.int(),
          zone: z.string(),
          dayStart: z.int(),
          day: z.string(),
          minute: z.int(),
          offsets: z.array(z.object({ from: z.int(), minutes: z.int() })),
        })
        .openapi('Clock'),
      'Now, where the family lives, and by how many minutes its wall is ahead of UTC from when on.',
    ),
  },
});

/** `/api/household`: the document as a whole. */
export function householdRoutes(family: FamilyPort, documents: DocumentPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(look, (c) => {
      const { revision, household } = family.look();
      c.header('etag', entityTag(revision));
      return c.json(JSON.parse(documents.write(household)) as Record<string, never>, 200);
    })
    .openapi(replace, (c) => {
      if (expectedRevision(c) === undefined) return problem(c, 428, sayWhichRevision, { code: 'no-revision' });
      const read = documents.read(JSON.stringify(c.req.valid('json')));
      if ('problems' in read)
        return problem(c, 422, unsoundDocument, { code: 'unsound-document', problems: read.problems });
      return makeChange(c, family, () => read);
    })
    .openapi(change, (c) => {
      const { zone, dayStart } = c.req.valid('json');
      return makeChange(c, family, (household) => {
        const moved: Changed = zone === undefined ? { household } : moveTo(household, zone);
        return dayStart === undefined || 'problem' in moved ? moved : beginDayAt(moved.household, dayStart);
      });
    })
    .openapi(undo, (c) => {
      const expected = expectedRevision(c);
      if (expected === 'unreadable') return problem(c, 400, unreadableTag, { code: 'unreadable-tag' });
      return answerChange(c, family.undo(expected));
    })
    .openapi(clock, (c) => {
      const { revision, household } = family.look();
      const { at, wall: now } = family.moment();
      const { zone, dayStart } = household;
      return c.json(
        { revision, at, zone, dayStart, day: now.day, minute: now.minute, offsets: asJson(family.offsets()) },
        200,
      );
    });
}
