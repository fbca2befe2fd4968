import { OpenAPIHono } from '@hono/zod-openapi';
import type { ListStatus } from '../../core/status.ts';
import { caregivers } from '../access.ts';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import { describeImpairment } from '../describe-impairment.ts';
import { json } from '../replies.ts';
import { attentionOf, type Report } from '../report.ts';
import { house } from '../schemas/house.ts';

const look = defineRoute(caregivers('read'), {
  method: 'get',
  path: '/',
  summary: 'How the house does, and what needs attention',
  responses: { 200: json(house, 'Now.') },
});

/** `/api/house` */
export function houseRoutes(report: () => Report) {
  return new OpenAPIHono<ApiEnv>().openapi(look, (c) => {
    const now = report();
    const { version, uptimeSeconds, clockKnown, house: serving, journal, disk } = now;
    return c.json(
      {
        version,
        uptimeSeconds,
        clockKnown,
        impairments: attentionOf(now).map((code) => describeImpairment(code, c.var.language)),
        catalogue: serving?.catalogue ?? null,
        lists: (serving?.lists ?? []).map(describeList),
        compiling: serving?.compiling ?? null,
        upstreams: [...(serving?.upstreams ?? [])],
        journal: { failure: journal.failure ?? null, dropped: journal.dropped, octets: journal.octets },
        disk,
      },
      200,
    );
  });
}

function describeList({ unusable, isFetched, ...list }: ListStatus) {
  return { ...list, unusable: unusable ?? null, isFetched: isFetched ?? false };
}
