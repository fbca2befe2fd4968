import { OpenAPIHono } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import type { ApiEnv } from '../../src/api/env.ts';
import { describeApi } from '../../src/api/openapi.ts';

test('however often a stranger asks what can be asked, it is worked out once', async () => {
  const api = new OpenAPIHono<ApiEnv>();
  api.use(async (c, next) => {
    c.set('caller', { kind: 'anonymous' });
    c.set('language', 'en');
    return next();
  });
  const describe = api.getOpenAPI31Document;
  let described = 0;
  api.getOpenAPI31Document = (...asked) => {
    described++;
    return describe(...asked);
  };
  describeApi(api, '1.2.3');
  for (const path of ['/openapi.json', '/', '/openapi.json', '/']) {
    const reply = await api.request(path);
    expect([reply.status, (await reply.text()).includes('1.2.3')]).toEqual([200, true]);
  }
  expect(described).toBe(1);
});
