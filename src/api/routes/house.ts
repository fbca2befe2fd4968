import { OpenAPIHono } from '@hono/zod-openapi';
import { caregivers } from '../access.ts';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import { houseNow } from '../house-now.ts';
import { json } from '../replies.ts';
import type { Report } from '../report.ts';
import { house } from '../schemas/house.ts';

const look = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'How the house does, and what needs attention',
  responses: { 200: json(house, 'Now.') },
});

/** `/api/house` */
export function houseRoutes(report: () => Report) {
  return new OpenAPIHono<ApiEnv>().openapi(look, (c) => c.json(houseNow(report(), c.var.language), 200));
}
