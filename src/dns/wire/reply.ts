import { Rcode } from '../../core/iana.ts';
import type { Reply } from '../resolver.ts';
import { Flag, offset, read16, write32 } from './header.ts';
import { type Scan, ttlOf } from './message.ts';

/** Bounds on how long what an upstream says is kept, in seconds. */
export interface TtlLimits {
  readonly min: number;
  readonly max: number;
  /** Most for what does not exist (RFC 2308 §5). */
  readonly negative: number;
}

/** Turns an upstream's message, already scanned, into a reply; its TTLs are brought within the limits. */
export function readReply(message: Buffer, scan: Scan, limits: TtlLimits, now: number): Reply {
  const flags = read16(message, offset.flags);
  const rcode = flags & 0xf;
  const records = message.subarray(scan.questionEnd, scan.recordsEnd);
  const ttls = scan.ttls.map((at) => at - scan.questionEnd);
  for (const at of ttls) write32(records, at, Math.min(Math.max(ttlOf(records, at), limits.min), limits.max));
  return {
    rcode,
    flags: flags & Flag.AD,
    answers: scan.answers,
    authorities: scan.authorities,
    additionals: scan.additionals,
    records,
    ttls,
    storedAt: now,
    ttlFloor: 0,
    lifetime: lifetimeOf(rcode, scan, limits),
    targets: scan.targets,
    ede: undefined,
    source: 'upstream',
    verdict: undefined,
  };
}

function lifetimeOf(rcode: number, scan: Scan, limits: TtlLimits): number {
  if (rcode !== Rcode.NOERROR && rcode !== Rcode.NXDOMAIN) return 0;
  if (rcode === Rcode.NOERROR && scan.hasAnswer) return Math.min(Math.max(scan.minTtl, limits.min), limits.max);
  // Without a SOA nobody says how long the name does not exist (RFC 2308 §5).
  if (scan.negativeTtl === undefined) return 0;
  // The alias that leads to nothing may change sooner than the nothing.
  const ttl = Math.min(scan.negativeTtl, scan.minTtl);
  return Math.min(Math.max(ttl, limits.min), limits.negative, limits.max);
}
