import { Rcode } from '../core/iana.ts';
import type { Verdict } from '../core/verdict.ts';
import { encodeRecord, type OwnRecord } from './packet.ts';
import type { Reply, ReplySource } from './resolver.ts';
import { ownedByQuestion } from './wire/compose.ts';
import { type Ede, makeEde } from './wire/ede.ts';
import { Flag } from './wire/header.ts';

interface Parts {
  readonly source: ReplySource;
  readonly rcode?: number;
  readonly answers?: readonly OwnRecord[];
  readonly authorities?: readonly OwnRecord[];
  readonly authoritative?: boolean;
  readonly ede?: Ede | undefined;
  readonly verdict?: Verdict;
}

/** A reply that the house makes itself; made once per shape and sent many times. */
export function makeReply(parts: Parts): Reply {
  const { answers = [], authorities = [] } = parts;
  return {
    rcode: parts.rcode ?? Rcode.NOERROR,
    flags: parts.authoritative ? Flag.AA : 0,
    answers: answers.length,
    authorities: authorities.length,
    additionals: 0,
    records: Buffer.concat([...answers, ...authorities].map((record) => ownedByQuestion(encodeRecord(record)))),
    ttls: [],
    storedAt: 0,
    ttlFloor: 0,
    lifetime: 0,
    targets: [],
    ede: parts.ede,
    source: parts.source,
    verdict: parts.verdict,
  };
}

/** The SOA that makes a stub remember a negative reply for `ttl` seconds (RFC 2308 §3). */
export function negativeSoa(ttl: number): OwnRecord {
  return { type: 'SOA', ttl, primary: 'domovoy.home.arpa', admin: 'nobody.invalid' };
}

/** SERVFAIL with a reason: what every query gets that nothing better could be found for. */
export function failure(code: number, text: string): Reply {
  return makeReply({ source: 'failure', rcode: Rcode.SERVFAIL, ede: makeEde(code, text) });
}
