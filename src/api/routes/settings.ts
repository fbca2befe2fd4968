import { OpenAPIHono } from '@hono/zod-openapi';
import { parents } from '../access.ts';
import { asJson } from '../as-json.ts';
import { defineRoute, failure } from '../define-route.ts';
import { expectedTag, quotedTag } from '../settings-tag.ts';
import type { ApiEnv } from '../env.ts';
import type { SettingsPort } from '../ports/settings-port.ts';
import { problem } from '../problem.ts';
import { diskFailure, refuseDisk } from '../refuse-disk.ts';
import { body, json, refusesUnsound } from '../replies.ts';
import { serversTested, serversToTest, settings, settingsChanged, settingsChanges } from '../schemas/settings.ts';

import { newerSettings, unreadableSettingsTag, unsoundSettings } from '../words/settings.ts';

const look = defineRoute(parents('house'), {
  method: 'get',
  path: '/',
  summary: 'Every setting: what holds, who says so, and what it means',
  responses: { 200: json(settings, 'In the order of the README.') },
});

const change = defineRoute(parents('house'), {
  method: 'patch',
  path: '/',
  summary: 'Change settings that the pages may set; whole or not at all',
  request: { body: body(settingsChanges) },
  responses: {
    200: json(settingsChanged, 'They are kept, and the house begins to use them.'),
    412: failure('Somebody else has changed them since.'),
    422: failure('A setting is not for the pages, or makes no sense.'),
    ...diskFailure,
  },
});

const test = defineRoute(parents('house'), {
  method: 'post',
  path: '/upstreams/test',
  summary: 'Ask servers of DNS for a name before you rely on them',
  request: { body: body(serversToTest) },
  responses: { 200: json(serversTested, 'What each said.') },
});

/** `/api/settings`: what the pages may set lies between the file of settings and the environment. */
export function settingsRoutes(port: SettingsPort) {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refusesUnsound })
    .openapi(look, async (c) => {
      const shown = await port.look();
      c.header('etag', quotedTag(shown.tag));
      return c.json(asJson(shown), 200);
    })
    .openapi(change, async (c) => {
      const expected = expectedTag(c);
      if (expected === 'unreadable') return problem(c, 400, unreadableSettingsTag, { code: 'unreadable-tag' });
      const outcome = await port.change(c.req.valid('json'), expected);
      switch (outcome.kind) {
        case 'done':
          c.header('etag', quotedTag(outcome.tag));
          return c.json({ tag: outcome.tag, changed: [...outcome.changed] }, 200);
        case 'conflict':
          c.header('etag', quotedTag(outcome.tag));
          return problem(c, 412, newerSettings, { code: 'newer-settings' });
        case 'refused':
          return problem(c, 422, unsoundSettings, { code: 'unsound-settings', problems: outcome.problems });
        case 'failed':
          return refuseDisk(c);
      }
    })
    .openapi(test, async (c) => c.json({ servers: [...(await port.test(c.req.valid('json').servers))] }, 200));
}
