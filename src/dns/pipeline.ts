import type { Clock } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import { cache, type CacheLimits } from './layers/cache.ts';
import { forward, type ForwardZone } from './layers/forward.ts';
import { type HostTable, local } from './layers/local.ts';
import { loopGuard } from './layers/loop-guard.ts';
import { minimalAny } from './layers/minimal-any.ts';
import { policy } from './layers/policy.ts';
import { record, type Recorder } from './layers/record.ts';
import { type RateLimit, shield } from './layers/shield.ts';
import { chain, type Resolver } from './resolver.ts';
import type { Policy } from './policy.ts';
import type { Sentences } from './sentences.ts';
import type { LoopWatch } from './upstream/loop-watch.ts';
import type { TtlLimits } from './wire/reply.ts';

/** All that the layers need from the house. */
export interface PipelineParts {
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly sentences: Sentences;
  readonly rateLimit: RateLimit;
  readonly surprised: (cause: unknown) => void;
  readonly loops: LoopWatch;
  readonly hosts: () => HostTable;
  readonly policy: () => Policy;
  readonly cache: CacheLimits;
  readonly ttls: TtlLimits;
  readonly zones: readonly ForwardZone[];
}

/** The way of a query, in order, and why each layer stands where it does. */
export function pipeline(parts: PipelineParts): Resolver {
  const forwardedZones: readonly Qname[] = parts.zones.map(({ zone }) => zone);
  const say = parts.sentences;
  return chain(
    [
      record(parts.recorder, parts.clock), // first: it sees every reply, whoever gave it
      shield(parts.rateLimit, say, parts.surprised), // before any work, and around all that could fail
      loopGuard(parts.loops, say), // before policy: our own probes are nobody's query
      local(parts.hosts, forwardedZones), // before policy: no list may take the home's own names
      policy(parts.policy), // above the cache: a verdict is a child's, a reply is everybody's
      minimalAny(), // below policy: a blocked name is blocked for ANY too
      cache(parts.cache, say, parts.clock), // last before the network
    ],
    forward(parts.zones, parts.ttls, say, parts.clock),
  );
}
