import { OpenAPIHono } from '@hono/zod-openapi';
import type { Language } from '../../core/profile.ts';
import type { ImpairmentCode, ListStatus } from '../../core/status.ts';
import { caregivers } from '../access.ts';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../env.ts';
import { json } from '../replies.ts';
import { reasonsOf, type Report } from '../report.ts';
import { house } from '../schemas/house.ts';
import { impairments } from '../words/impairments.ts';

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
        impairments: reasonsOf(now).map((code) => describeImpairment(code, c.var.language)),
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

function describeImpairment(code: ImpairmentCode, language: Language) {
  const { meaning, remedy } = impairments[code];
  return { code, meaning: meaning[language], remedy: remedy[language] };
}

function describeList({ unusable, isFetched, ...list }: ListStatus) {
  return { ...list, unusable: unusable ?? null, isFetched: isFetched ?? false };
}
