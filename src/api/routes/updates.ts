import { OpenAPIHono } from '@hono/zod-openapi';
import { parents } from '../access.ts';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import { json } from '../replies.ts';
import { updates } from '../schemas/provider.ts';
import { howToUpdate } from '../words/updates.ts';

const look = defineRoute(parents('read'), {
  method: 'get',
  path: '/',
  summary: 'Which version this is, and who brings the next one',
  responses: { 200: json(updates, 'The house never exchanges itself.') },
});

/** `/api/updates` */
export function updateRoutes(version: string) {
  return new OpenAPIHono<ApiEnv>().openapi(look, (c) =>
    c.json({ version, updatesItself: false, sentence: howToUpdate }, 200),
  );
}
