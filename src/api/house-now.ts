import type { z } from '@hono/zod-openapi';
import type { Language } from '../core/profile.ts';
import type { ListStatus } from '../core/status.ts';
import { describeImpairment } from './describe-impairment.ts';
import { attentionOf, type Report } from './report.ts';
import type { house } from './schemas/house.ts';

/** How the house does, and what needs attention. */
export function houseNow(report: Report, language: Language): z.output<typeof house> {
  const { version, uptimeSeconds, clockKnown, house: serving, journal, disk } = report;
  return {
    version,
    uptimeSeconds,
    clockKnown,
    impairments: attentionOf(report).map((code) => describeImpairment(code, language)),
    catalogue: serving?.catalogue ?? null,
    lists: (serving?.lists ?? []).map(describeList),
    compiling: serving?.compiling ?? null,
    upstreams: [...(serving?.upstreams ?? [])],
    journal: { failure: journal.failure ?? null, dropped: journal.dropped, octets: journal.octets },
    disk,
  };
}

function describeList({ unusable, isFetched, ...list }: ListStatus) {
  return { ...list, unusable: unusable ?? null, isFetched: isFetched ?? false };
}
