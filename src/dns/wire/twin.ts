import { Qtype } from '../../core/iana.ts';
import type { Qname } from '../../core/qname.ts';
import type { Query, Reply } from '../resolver.ts';
import { headerSize, read16, read32, write16, write32 } from './header.ts';
import { writeName } from './name.ts';

/** Owner, type, class, TTL and length before the RDATA of a record whose owner is a pointer. */
const fixedSize = 12;

/** The same question, asked of another name. */
export function askedOf(name: Qname, query: Query): Query {
  const message = Buffer.alloc(headerSize + name.length + 2 + 4);
  const nameEnd = writeName(message, headerSize, name);
  write16(message, nameEnd, query.type);
  write16(message, nameEnd + 2, 1);
  return { ...query, name, message, questionEnd: nameEnd + 4 };
}

/** Records that say "this name is that one, and that one is here", and where their TTLs stand that grow old. */
export interface TwinRecords {
  readonly records: Buffer;
  readonly answers: number;
  readonly ttls: readonly number[];
}

/**
 * An alias from the name in the question to its twin, and behind it the twin's addresses as `reply` has them, the
 * records of all other types left out. Aliases of the twin's own are passed over: their addresses are given as its own.
 *
 * @param ttl seconds that the alias itself may be remembered
 */
export function twinRecords(twin: Qname, query: Query, reply: Reply, ttl: number): TwinRecords {
  const name = Buffer.alloc(twin.length + 2);
  const nameLength = writeName(name, 0, twin);
  const parts = [record(0xc000 | headerSize, Qtype.CNAME, ttl, name.subarray(0, nameLength))];
  const ttls: number[] = [];
  let length = parts[0]!.length;
  // The twin's name stands in the alias before it.
  const owner = 0xc000 | (query.questionEnd + fixedSize);
  for (const { type, ttlAt, data } of addressesIn(reply, query.type)) {
    const part = record(owner, type, read32(reply.records, ttlAt), data);
    ttls.push(length + 6);
    parts.push(part);
    length += part.length;
  }
  return { records: Buffer.concat(parts), answers: parts.length, ttls };
}

interface AddressRecord {
  readonly type: number;
  readonly ttlAt: number;
  readonly data: Buffer;
}

/** Records of this type in the answer; the octets have been walked before (`wire/message`). */
function addressesIn({ records, answers }: Reply, wanted: number): AddressRecord[] {
  if (wanted !== Qtype.A && wanted !== Qtype.AAAA) return [];
  const found: AddressRecord[] = [];
  let at = 0;
  for (let i = 0; i < answers; i++) {
    const fixed = nameEndIn(records, at);
    const type = read16(records, fixed);
    const data = fixed + 10;
    at = data + read16(records, fixed + 8);
    if (type === wanted) found.push({ type, ttlAt: fixed + 4, data: records.subarray(data, at) });
  }
  return found;
}

function nameEndIn(octets: Buffer, start: number): number {
  let at = start;
  while (octets[at] !== 0) {
    if (octets[at]! >= 0xc0) return at + 2;
    at += octets[at]! + 1;
  }
  return at + 1;
}

function record(owner: number, type: number, ttl: number, data: Buffer): Buffer {
  const out = Buffer.alloc(fixedSize + data.length);
  write16(out, 0, owner);
  write16(out, 2, type);
  write16(out, 4, 1);
  write32(out, 6, ttl);
  write16(out, 10, data.length);
  data.copy(out, fixedSize);
  return out;
}
