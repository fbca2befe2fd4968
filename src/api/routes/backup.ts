import { OpenAPIHono } from '@hono/zod-openapi';
import { parents } from '../access.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { defineRoute, failure } from '../define-route.ts';
import { entityTag } from '../entity-tag.ts';
import type { ApiEnv } from '../env.ts';
import type { HouseView } from '../house-view.ts';
import { body, changeFailures, json, refusesUnsound } from '../replies.ts';
import { backup, restored } from '../schemas/backup.ts';

const make = defineRoute(parents(null), {
  method: 'get',
  path: '/',
  summary: 'All that the family has told the house, in one file and without a secret',
  responses: { 200: json(backup, 'To be kept somewhere else.') },
});

const restore = defineRoute(parents(null), {
  method: 'post',
  path: '/',
  summary: 'Take a backup back; If-Match says which household it replaces',
  request: { body: body(backup) },
  responses: {
    200: json(restored, 'What was taken, and what was not and why.'),
    ...changeFailures,
    428: failure('No If-Match was sent.'),
  },
});

/** `/api/backup` */
export function backupRoutes(house: HouseView) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(make, async (c) => {
      const { revision, made } = await makeBackup(house);
      c.header('etag', entityTag(revision));
      c.header('content-disposition', 'attachment; filename="domovoy-backup.json"');
      return c.json(made, 200);
    })
    .openapi(restore, (c) => restoreBackup(c, house, c.req.valid('json')));
}
