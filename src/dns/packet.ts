import DNS from 'dns2';
import { Qtype } from '../core/iana.ts';

const { Packet } = DNS;

/** A record of our own making. TTLs in seconds; names as people write them, without the final dot. */
export type OwnRecord =
  | { readonly type: 'A' | 'AAAA'; readonly ttl: number; readonly address: string }
  | { readonly type: 'PTR' | 'CNAME'; readonly ttl: number; readonly domain: string }
  | { readonly type: 'SOA'; readonly ttl: number; readonly primary: string; readonly admin: string }
  | { readonly type: 'HINFO'; readonly ttl: number; readonly cpu: string };

/** One record as octets, owned by the root: one octet, which `wire/compose` exchanges for a pointer to the question. */
export function encodeRecord(record: OwnRecord): Buffer {
  return Packet.Resource.encode(new Packet.Resource({ name: '', class: Packet.CLASS.IN, ...fieldsOf(record) }));
}

/** The fields that dns2's encoder of this type reads. */
function fieldsOf(record: OwnRecord): Partial<DNS.Packet.Resource> {
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return { type: Qtype[record.type], ttl: record.ttl, address: record.address };
    case 'PTR':
    case 'CNAME':
      return { type: Qtype[record.type], ttl: record.ttl, domain: record.domain };
    case 'SOA': {
      const { ttl, primary, admin } = record;
      const timers = { serial: 1, refresh: 3600, retry: 600, expiration: 86_400, minimum: ttl };
      return { type: Qtype.SOA, ttl, primary, admin, ...timers };
    }
    case 'HINFO': {
      // dns2 has no codec for HINFO and writes `data` as it is: two counted strings (RFC 1035 §3.3.2), OS left empty.
      const cpu = Buffer.from(record.cpu, 'latin1');
      return { type: 13, ttl: record.ttl, data: Buffer.from([cpu.length, ...cpu, 0]) };
    }
  }
}
