import { compose } from '../dns/reply-octets.ts';
import { nameOctets, octets16, octets32 } from '../dns/record-text.ts';
import { query } from '../kit.ts';

/** Longest message that UDP over IPv4 carries, and longest there is. */
export const longestUdp = 65_507;
export const longest = 65_535;

export interface HostilePacket {
  readonly name: string;
  /** As a query where `reply` is false: with QR clear. */
  readonly make: (size: number, reply: boolean) => Buffer;
}

/** A question for x.test and as many records as there is room for, all in the answer. */
function filled(size: number, reply: boolean, lead: Buffer, record: (at: number) => Buffer): Buffer {
  const base = reply ? compose(query('x.test'), 0, []) : query('x.test');
  const parts = [base, lead];
  let length = base.length + lead.length;
  let records = lead.length > 0 ? 1 : 0;
  for (;;) {
    const next = record(length);
    if (length + next.length > size) break;
    parts.push(next);
    length += next.length;
    records++;
  }
  const message = Buffer.concat(parts);
  message.writeUInt16BE(Math.min(records, 0xffff), 6);
  return message;
}

const none = Buffer.alloc(0);
const pointer = (target: number): Buffer => octets16(0xc000 | Math.min(target, 0x3fff));
const rr = (owner: Buffer, type: number, rdata: Buffer): Buffer =>
  Buffer.concat([owner, octets16(type, 1), octets32(60), octets16(rdata.length), rdata]);

/** A TXT whose RDATA is a name of 250 octets that must all be escaped, or a chain of pointers. */
const oddName = Buffer.concat([...Array.from({ length: 125 }, () => Buffer.of(1, 0)), Buffer.of(0)]);
const opaque = (rdata: Buffer): Buffer => rr(Buffer.of(0), 65_280, rdata);
const leadEnd = 12 + nameOctets('x.test').length + 4 + 11;

export const hostilePackets: readonly HostilePacket[] = [
  { name: 'nothing but pointers', make: (size, reply) => filled(size, reply, none, () => pointer(0x0c)) },
  { name: 'pointers, each to the one before', make: (size, reply) => filled(size, reply, none, (at) => pointer(at - 2)) },
  {
    name: 'records whose owner is a pointer to the record before',
    make: (size, reply) => filled(size, reply, none, (at) => rr(pointer(at - 12 < 12 ? 12 : at - 12), 16, none)),
  },
  {
    name: 'owners at the end of a chain of pointers',
    make(size, reply) {
      const chain = Buffer.concat(Array.from({ length: 40 }, (_, i) => pointer(i === 0 ? 12 : leadEnd + 2 * (i - 1))));
      return filled(size, reply, opaque(chain), () => rr(pointer(leadEnd + 2 * 30), 1, Buffer.alloc(4)));
    },
  },
  {
    name: 'owners of 255 odd octets',
    make: (size, reply) => filled(size, reply, opaque(oddName), () => rr(pointer(leadEnd), 1, Buffer.alloc(4))),
  },
  {
    name: 'aliases to a name of 255 odd octets',
    make: (size, reply) => filled(size, reply, opaque(oddName), () => rr(Buffer.of(0), 5, pointer(leadEnd))),
  },
  {
    name: 'RDATA of two such names',
    make: (size, reply) =>
      filled(size, reply, opaque(oddName), () => rr(pointer(leadEnd), 14, Buffer.concat([pointer(leadEnd), pointer(leadEnd)]))),
  },
  { name: 'a text of empty strings', make: (size, reply) => filled(size, reply, none, () => rr(Buffer.of(0), 16, Buffer.alloc(30_000))) },
  { name: 'zeros', make: (size, reply) => filled(size, reply, none, () => Buffer.of(0)) },
  {
    name: 'a question without an end',
    make(size, reply) {
      const base = reply ? compose(query('x.test'), 0, []) : query('x.test');
      return Buffer.concat([base.subarray(0, 12), Buffer.alloc(size - 12, Buffer.of(1, 0x61))]);
    },
  },
];
