import { EdeCode } from '../../core/iana.ts';
import type { Clock } from '../../core/ports.ts';
import { isWithin, type Qname } from '../../core/qname.ts';
import { failure } from '../replies.ts';
import type { Query, Reply, Resolver } from '../resolver.ts';
import type { Sentences } from '../sentences.ts';
import type { Upstreams } from '../upstream/upstreams.ts';
import { composeQuery } from '../wire/compose.ts';
import { Flag } from '../wire/header.ts';
import { readReply, type TtlLimits } from '../wire/reply.ts';

/** Names below `zone` are asked of these upstreams; the root zone is for all the rest. */
export interface ForwardZone {
  readonly zone: Qname;
  readonly upstreams: Upstreams;
}

/** Seconds for which a failure is remembered, so that a dead name is not asked of dead upstreams again and again (RFC 9520). */
const failureLifetime = 2;

/** The last of the pipeline: a fresh query of our own to the upstreams of the nearest zone. */
export function forward(zones: readonly ForwardZone[], ttls: TtlLimits, say: Sentences, clock: Clock): Resolver {
  const nearestFirst = [...zones].sort((a, b) => b.zone.length - a.zone.length);
  const remembered = (reply: Reply): Reply => ({ ...reply, lifetime: failureLifetime });
  const unreachable = remembered(failure(EdeCode.noReachableAuthority, say.unreachable));
  const unresolved = remembered(failure(EdeCode.other, say.unresolved));
  return {
    resolve(query: Query): Reply | Promise<Reply> {
      const zone = nearestFirst.find((candidate) => isWithin(query.name, candidate.zone));
      if (zone === undefined) return unreachable;
      const message = composeQuery(query.name, query.type, query.dnssecOk, (query.flags & Flag.CD) !== 0);
      return zone.upstreams.exchange(message).then((outcome) => {
        if (outcome === undefined) return unreachable;
        return outcome === 'servfail' ? unresolved : readReply(outcome.message, outcome.scan, ttls, clock());
      });
    },
  };
}
