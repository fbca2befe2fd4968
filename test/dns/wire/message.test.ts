import DNS from 'dns2';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../src/dns/upstream/exchange.ts';
import { scanMessage } from '../../../src/dns/wire/message.ts';
import { compose } from '../reply-octets.ts';
import { hostilePackets } from '../../hostile/packets.ts';
import { query } from '../../kit.ts';
import { octets16, octets32, readReply } from '../record-text.ts';

const host = fc.constantFrom('x.test', 'www.x.test', 'a.b.c.example', 'ns.test');
const ttl = fc.nat(100_000);
const line = fc.oneof(
  fc.tuple(host, ttl, fc.constant('A'), fc.ipV4()),
  fc.tuple(host, ttl, fc.constant('AAAA'), fc.constantFrom('2001:db8::1', '::')),
  fc.tuple(host, ttl, fc.constantFrom('CNAME', 'NS', 'PTR'), host),
  fc.tuple(host, ttl, fc.constant('SOA'), fc.nat(9999).map(String)),
  fc.tuple(host, ttl, fc.constant('TXT'), fc.stringMatching(/^[a-z]{1,40}$/)),
  fc.tuple(host, ttl, fc.constant('TYPE65280'), fc.constantFrom('', '00', 'c0ffee')),
);
const section = fc.array(
  line.map((parts) => parts.join(' ')),
  { maxLength: 6 },
);

describe('the scanner', () => {
  test('finds in a sound message what dns2 finds', () => {
    fc.assert(
      fc.property(section, section, section, (answers, authorities, additionals) => {
        const message = compose(query('x.test'), 0, answers, authorities, additionals);
        const oracle = DNS.Packet.parse(message);
        expect(oracle.errors).toEqual([]);
        const scan = scanMessage(message)!;
        expect([scan.answers, scan.authorities, scan.additionals]).toEqual([
          oracle.answers.length,
          oracle.authorities.length,
          oracle.additionals.length,
        ]);
        const records = [...oracle.answers, ...oracle.authorities, ...oracle.additionals];
        expect(scan.ttls.map((at) => message.readUInt32BE(at))).toEqual(records.map((record) => record.ttl));
        const kept = [...oracle.answers, ...oracle.authorities].map((record) => record.ttl ?? 0);
        expect(scan.minTtl).toBe(Math.min(...kept));
        const aliases = oracle.answers.filter(({ type }) => type === 5);
        expect(scan.targets).toEqual(aliases.map(({ domain }) => domain));
        expect(scan.hasAnswer).toBe(oracle.answers.some(({ type }) => type === 1));
        expect({ opt: scan.opt, recordsEnd: scan.recordsEnd }).toEqual({ opt: 0, recordsEnd: message.length });
      }),
    );
  });

  test('finds fault with a sound message that is cut, wherever', () => {
    const whole = compose(query('x.test'), 0, ['x.test 60 CNAME y.test', 'y.test 60 TXT hello'], ['test 60 SOA 30']);
    expect(scanMessage(whole)).toBeDefined();
    for (let length = 0; length < whole.length; length++)
      expect(scanMessage(whole.subarray(0, length))).toBeUndefined();
    expect(scanMessage(Buffer.concat([whole, Buffer.of(0)]))).toBeUndefined();
  });

  test('ends with any octets, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        const scan = scanMessage(octets);
        expect(scan === undefined || scan.recordsEnd <= octets.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('what it takes, another reader can read: one octet changed anywhere in a sound message', () => {
    const sound = compose(query('x.test'), 0, ['x.test 60 CNAME y.test', 'y.test 60 A 192.0.2.1'], ['test 60 SOA 30']);
    fc.assert(
      fc.property(fc.integer({ min: 4, max: sound.length - 1 }), fc.nat(255), (at, octet) => {
        const message = Buffer.from(sound);
        message[at] = octet;
        if (scanMessage(message) !== undefined) readReply(message);
      }),
      { numRuns: 3000 },
    );
  });
});

/** A message with one answer of this type and RDATA, owned by the question. */
function withRdata(type: number, hex: string): Buffer {
  const rdata = Buffer.from(hex, 'hex');
  const base = compose(query('x.test'), 0, []);
  base.writeUInt16BE(1, 6);
  return Buffer.concat([base, octets16(0xc00c, type, 1), octets32(60), octets16(rdata.length), rdata]);
}

const rdatas = [
  { name: 'A of four octets', type: 1, hex: 'c0000201', sound: true },
  { name: 'A of three octets', type: 1, hex: 'c00002', sound: false },
  { name: 'A of five octets', type: 1, hex: 'c000020100', sound: false },
  { name: 'AAAA of four octets', type: 28, hex: 'c0000201', sound: false },
  { name: 'an empty A', type: 1, hex: '', sound: false },
  { name: 'CNAME with a pointer', type: 5, hex: 'c00c', sound: true },
  { name: 'CNAME with a pointer to itself', type: 5, hex: 'c024', sound: false },
  { name: 'CNAME with a pointer forward', type: 5, hex: 'c0ff', sound: false },
  { name: 'CNAME with something behind the name', type: 5, hex: 'c00c00', sound: false },
  { name: 'CNAME with a label of 64 octets', type: 5, hex: '40', sound: false },
  { name: 'MX without a name', type: 15, hex: '000a', sound: false },
  { name: 'MX with one', type: 15, hex: '000ac00c', sound: true },
  { name: 'TXT of two strings', type: 16, hex: '01610162', sound: true },
  { name: 'TXT whose string is too long', type: 16, hex: '0561', sound: false },
  { name: 'TXT without a string', type: 16, hex: '', sound: false },
  { name: 'HTTPS with its own name', type: 65, hex: '000100', sound: true },
  { name: 'a type that nobody knows', type: 65_280, hex: '', sound: true },
];

test.each(rdatas)('$name: sound? $sound', ({ type, hex, sound }) => {
  expect(scanMessage(withRdata(type, hex)) !== undefined).toBe(sound);
});

test('a name that lies in the header is seen, for it reads otherwise under another ID', () => {
  expect(scanMessage(withRdata(5, 'c008'))?.readsHeader).toBe(true);
  expect(scanMessage(withRdata(5, 'c00c'))?.readsHeader).toBe(false);
  expect(readAnswer(withRdata(5, 'c008'))).toBeUndefined();
  expect(readAnswer(withRdata(5, 'c00c'))).toBeDefined();
});

test('more targets than any honest answer has make a message unsound', () => {
  const answer = (count: number): Buffer =>
    compose(
      query('x.test'),
      0,
      Array.from({ length: count }, (_, i) => `x.test 60 CNAME t${i}.test`),
    );
  expect(scanMessage(answer(64))?.targets.length).toBe(64);
  expect(scanMessage(answer(65))).toBeUndefined();
});

test('four thousand honest records are sound, and a message of crafted names is given up before it is walked', () => {
  const honest = Array.from({ length: 4000 }, () => 'x.test 60 A 192.0.2.1');
  expect(scanMessage(compose(query('x.test'), 0, honest))?.answers).toBe(4000);
  const crafted = hostilePackets.find(({ name }) => name === 'owners of 255 odd octets')!;
  expect(scanMessage(crafted.make(65_535, true))).toBeUndefined();
});
