import { Qtype } from '../../core/iana.ts';
import type { Qname } from '../../core/qname.ts';
import { headerSize, offset, read16, read32 } from './header.ts';
import { NameReader, skipPlainName } from './name.ts';

/** What a strict walk over a whole message finds; all offsets are from the start of the message. */
export interface Scan {
  /** End of the question. */
  readonly questionEnd: number;
  /** Where the OPT stands; 0 without one. */
  readonly opt: number;
  /** End of the message, or where the OPT begins: what stands from there on is hop-by-hop. */
  readonly recordsEnd: number;
  /** Records between `questionEnd` and `recordsEnd`. */
  readonly answers: number;
  readonly authorities: number;
  readonly additionals: number;
  /** Where their TTLs stand. */
  readonly ttls: readonly number[];
  /** Smallest TTL of answer and authority, in seconds; Infinity without a record. */
  readonly minTtl: number;
  /** TTL of a negative reply: the smaller of the SOA's TTL and its MINIMUM (RFC 2308 §5); undefined without a SOA. */
  readonly negativeTtl: number | undefined;
  /** Targets of CNAME, DNAME, HTTPS and SVCB in the answer. */
  readonly targets: readonly Qname[];
  /** The answer has a record of the type that was asked. */
  readonly hasAnswer: boolean;
  /** A name lies in the header: it reads otherwise under another ID. */
  readonly readsHeader: boolean;
}

/**
 * RDATA of the types whose names may be compressed or lead elsewhere, as a pattern: a digit is so many octets, `N` a
 * name, `S` a counted string, `+` one or more of what stands before, `*` the rest. Other types are opaque (RFC 3597).
 */
const rdataShapes = new Map<number, string>([
  [Qtype.A, '4'],
  [Qtype.NS, 'N'],
  [3, 'N'], // MD
  [4, 'N'], // MF
  [Qtype.CNAME, 'N'],
  [Qtype.SOA, 'NN44444'],
  [7, 'N'], // MB
  [8, 'N'], // MG
  [9, 'N'], // MR
  [Qtype.PTR, 'N'],
  [13, 'SS'], // HINFO
  [14, 'NN'], // MINFO
  [Qtype.MX, '2N'],
  [Qtype.TXT, 'S+'],
  [17, 'NN'], // RP
  [18, '2N'], // AFSDB
  [21, '2N'], // RT
  [26, '2NN'], // PX
  [Qtype.AAAA, '88'],
  [Qtype.SRV, '222N'],
  [35, '22SSSN'], // NAPTR
  [36, '2N'], // KX
  [Qtype.DNAME, 'N'],
  [Qtype.DS, '211*'],
  [Qtype.RRSIG, '2114442N*'],
  [Qtype.NSEC, 'N*'],
  [Qtype.DNSKEY, '211*'],
  [Qtype.SVCB, '2N*'],
  [Qtype.HTTPS, '2N*'],
  [Qtype.CAA, '1S*'],
]);

/** Each target is judged, which costs. No honest answer leads to so many. */
const maxTargets = 64;

/** Walks a whole message with bounds, lengths and pointers checked; undefined where anything is broken or left over. */
export function scanMessage(message: Uint8Array): Scan | undefined {
  const length = message.length;
  if (length < headerSize || read16(message, offset.questions) !== 1) return undefined;
  const nameEnd = skipPlainName(message, headerSize, length);
  const questionEnd = nameEnd + 4;
  if (nameEnd < 0 || questionEnd > length) return undefined;
  const type = read16(message, nameEnd);

  const reader = new NameReader();
  const counts = [0, 0, 0];
  const ttls: number[] = [];
  const targets: Qname[] = [];
  let opt = 0;
  let minTtl = Infinity;
  let negativeTtl: number | undefined;
  let hasAnswer = false;
  let at = questionEnd;
  for (let section = 0; section < 3; section++) {
    const records = read16(message, offset.answers + 2 * section);
    for (let i = 0; i < records; i++) {
      const start = at;
      if (!reader.follow(message, start, length)) return undefined;
      const fixed = reader.end;
      if (fixed + 10 > length) return undefined;
      const rrType = read16(message, fixed);
      const rdata = fixed + 10;
      at = rdata + read16(message, fixed + 8);
      if (at > length) return undefined;
      if (rrType === Qtype.OPT) {
        if (section !== 2 || opt !== 0 || fixed !== start + 1 || !areOptions(message, rdata, at)) return undefined;
        opt = start;
        continue;
      }
      const target = checkRdata(reader, message, rrType, rdata, at);
      if (target < 0) return undefined;
      if (section === 0) {
        hasAnswer ||= rrType === type;
        if (target > 0 && leadsElsewhere(rrType) && targets.push(reader.followed) > maxTargets) return undefined;
      }
      // Records behind the OPT (a TSIG) speak of one hop only and are dropped with it.
      if (opt !== 0) continue;
      counts[section]!++;
      ttls.push(fixed + 4);
      const ttl = ttlOf(message, fixed + 4);
      if (section < 2) minTtl = Math.min(minTtl, ttl);
      if (section === 1 && rrType === Qtype.SOA) negativeTtl = Math.min(ttl, ttlOf(message, at - 4));
    }
  }
  if (at !== length) return undefined;
  const [answers, authorities, additionals] = counts as [number, number, number];
  const recordsEnd = opt === 0 ? length : opt;
  return {
    questionEnd,
    opt,
    recordsEnd,
    answers,
    authorities,
    additionals,
    ttls,
    minTtl,
    negativeTtl,
    targets,
    hasAnswer,
    readsHeader: reader.readsHeader,
  };
}

/** A TTL with the top bit set counts as zero (RFC 2181 §8). */
export function ttlOf(message: Uint8Array, at: number): number {
  const ttl = read32(message, at);
  return ttl > 0x7fffffff ? 0 : ttl;
}

function leadsElsewhere(type: number): boolean {
  return type === Qtype.CNAME || type === Qtype.DNAME || type === Qtype.HTTPS || type === Qtype.SVCB;
}

/** Options fill the RDATA of an OPT to its end (RFC 6891 §6.1.2). */
export function areOptions(message: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at + 4 <= end) at += 4 + read16(message, at + 2);
  return at === end;
}

/** 1 where the RDATA fits its type and has a name (in `reader`), 0 where it fits without one, -1 where it does not. */
function checkRdata(reader: NameReader, message: Uint8Array, type: number, start: number, end: number): number {
  const shape = rdataShapes.get(type);
  if (shape === undefined) return 0;
  let at = start;
  let names = 0;
  for (let i = 0; i < shape.length; i++) {
    const part = shape[i]!;
    if (part === '*') return names;
    if (part === '+') {
      if (at < end) i -= 2;
      continue;
    }
    if (part === 'N') {
      if (!reader.follow(message, at, end)) return -1;
      at = reader.end;
      names = 1;
    } else if (at >= end) return -1;
    else at += part === 'S' ? 1 + message[at]! : Number(part);
    if (at > end) return -1;
  }
  return at === end ? names : -1;
}
