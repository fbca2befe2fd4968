import { OpenAPIHono } from '@hono/zod-openapi';
import { caregivers } from '../access.ts';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import type { ProviderPort } from '../ports/provider-port.ts';
import { json } from '../replies.ts';
import type { Report } from '../report.ts';
import { provider } from '../schemas/provider.ts';

const look = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'What the provider and the law have decided for this home',
  responses: { 200: json(provider, 'Nothing of it can be changed here.') },
});

/** `/api/provider` */
export function providerRoutes(port: ProviderPort, report: () => Report) {
  return new OpenAPIHono<ApiEnv>().openapi(look, (c) => {
    const locked = port.locked();
    return c.json(
      {
        locked: locked && {
          by: locked.by,
          fields: Object.entries(locked.choices).map(([key, value]) => ({ key, value: value as unknown })),
        },
        areLocksUnreadable: port.areLocksUnreadable(),
        registry: report().house?.registry ?? null,
      },
      200,
    );
  });
}
