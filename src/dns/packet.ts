import DNS from 'dns2';
import { EdnsOption, Qtype } from '../core/iana.ts';

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

/** One record of a reply, for people: `{ name: 'example.com', type: 1, ttl: 300, data: '192.0.2.1' }`. */
export interface ShownRecord {
  readonly name: string;
  readonly type: number;
  readonly ttl: number;
  readonly data: string;
}

/** Answer and Extended DNS Error of a message that `wire/message` has walked: dns2's parser gets nothing unchecked. */
export function showReply(checked: Buffer): {
  answers: ShownRecord[];
  ede: { code: number; text: string } | undefined;
} {
  const packet = Packet.parse(checked);
  const answers = packet.answers.map((record) => {
    const { name, type, ttl } = record;
    return { name, type, ttl, data: dataOf(record) };
  });
  const options = packet.additionals.flatMap(({ rdata }) => rdata ?? []);
  const ede = options.find((option) => option.ednsCode === EdnsOption.ede) as DNS.Packet.EdeOption | undefined;
  return { answers, ede: ede === undefined ? undefined : { code: ede.infoCode, text: ede.extraText } };
}

/** RDATA in short; what dns2 keeps as octets is shown as RFC 3597 §5 has it. */
function dataOf(record: DNS.Packet.Resource): string {
  const { data } = record;
  if (Buffer.isBuffer(data)) return `\\# ${data.length} ${data.toString('hex')}`;
  if (data !== undefined) return JSON.stringify(data);
  return record.address ?? record.domain ?? record.ns ?? record.exchange ?? record.target ?? record.primary ?? '';
}
