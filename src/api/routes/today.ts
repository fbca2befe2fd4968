import { OpenAPIHono, z } from '@hono/zod-openapi';
import { caregivers } from '../access.ts';
import { defineRoute } from '../define-route.ts';
import { entityTag } from '../entity-tag.ts';
import type { ApiEnv } from '../env.ts';
import { asksOf, noticesOf, peopleOf } from '../family-now.ts';
import { houseNow } from '../house-now.ts';
import type { FamilyPort } from '../ports/family-port.ts';
import { json } from '../replies.ts';
import type { Report } from '../report.ts';
import { asks, notices } from '../schemas/family.ts';
import { house } from '../schemas/house.ts';
import { people } from '../schemas/people.ts';
import type { Titles } from '../titles.ts';

const look = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'All that Today shows, in one reply: a phone is slow to ask five times',
  responses: {
    200: json(
      z.object({ ...people.shape, ...asks.shape, ...notices.shape, house }).openapi('Today'),
      'The family, the asks that wait for an answer, open notices, and how the house does.',
    ),
  },
});

/** `/api/today` */
export function todayRoutes(family: FamilyPort, titles: Titles, report: () => Report) {
  return new OpenAPIHono<ApiEnv>().openapi(look, (c) => {
    const now = peopleOf(family, titles);
    c.header('etag', entityTag(now.revision));
    return c.json(
      {
        ...now,
        asks: asksOf(family, titles, { state: 'open' }),
        notices: noticesOf(family, c.var.language),
        house: houseNow(report(), c.var.language),
      },
      200,
    );
  });
}
