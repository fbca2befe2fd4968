import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rcode } from '../../../src/core/iana.ts';
import { ignore, QueryReader } from '../../../src/dns/wire/question.ts';
import { octets16 } from '../record-text.ts';
import { patched } from '../reply-octets.ts';
import { type Asking, client, query } from '../../kit.ts';

const read = (message: Buffer, overTcp = false) => new QueryReader().read(message, client(), 0, overTcp);

const plain = query('x.test');
const edns = query('x.test', 'A', { edns: 1232 });
const opt = edns.subarray(plain.length);
const counts = { questions: 4, answers: 6, authorities: 8, additionals: 10 };

/** A query with an OPT whose RDATA is this. */
const withOptions = (options: Buffer): Buffer =>
  Buffer.concat([edns.subarray(0, -2), octets16(options.length), options]);
const cookie = Buffer.concat([octets16(10, 8), Buffer.alloc(8, 7)]);

const refused = [
  { name: 'an empty message is not answered', message: Buffer.alloc(0), verdict: ignore },
  { name: 'eleven octets are not answered', message: plain.subarray(0, 11), verdict: ignore },
  { name: 'a reply (QR=1) is not answered', message: patched(plain, 2, 0x8180), verdict: ignore },
  { name: 'a short reply with another opcode is not answered', message: patched(plain, 2, 0xa900), verdict: ignore },
  { name: 'no question: FORMERR', message: patched(plain, counts.questions, 0), verdict: Rcode.FORMERR },
  { name: 'two questions: FORMERR', message: patched(plain, counts.questions, 2), verdict: Rcode.FORMERR },
  { name: 'a header alone: FORMERR', message: plain.subarray(0, 12), verdict: Rcode.FORMERR },
  { name: 'a cut question: FORMERR', message: plain.subarray(0, -1), verdict: Rcode.FORMERR },
  {
    name: 'octets behind the question: FORMERR',
    message: Buffer.concat([plain, Buffer.of(0)]),
    verdict: Rcode.FORMERR,
  },
  { name: 'octets behind the OPT: FORMERR', message: Buffer.concat([edns, Buffer.of(0)]), verdict: Rcode.FORMERR },
  { name: 'an additional that is not there: FORMERR', message: patched(plain, counts.additionals, 1), verdict: 1 },
  { name: 'an answer that is not there: FORMERR', message: patched(plain, counts.answers, 1), verdict: 1 },
  { name: 'two OPTs: FORMERR', message: patched(Buffer.concat([edns, opt]), counts.additionals, 2), verdict: 1 },
  { name: 'an OPT among the answers: FORMERR', message: patched(patched(edns, 10, 0), counts.answers, 1), verdict: 1 },
  { name: 'an option that runs over the OPT: FORMERR', message: withOptions(octets16(10, 9)), verdict: 1 },
  { name: 'a pointer in the question: FORMERR', message: patched(plain, 12, 0xc00c), verdict: Rcode.FORMERR },
  { name: 'more than a query can be: FORMERR', message: Buffer.concat([plain, Buffer.alloc(5000)]), verdict: 1 },
  { name: 'another EDNS version: BADVERS', message: query('x.test', 'A', { edns: 512, version: 1 }), verdict: 16 },
  { name: 'IQUERY: NOTIMP', message: query('x.test', 'A', { opcode: 1 }), verdict: Rcode.NOTIMP },
  { name: 'UPDATE: NOTIMP', message: query('x.test', 'A', { opcode: 5 }), verdict: Rcode.NOTIMP },
  {
    name: 'another opcode, whatever else is wrong: NOTIMP',
    message: patched(plain.subarray(0, 12), 2, 0x7800),
    verdict: 4,
  },
  { name: 'class CH: REFUSED', message: query('x.test', 'A', { qclass: 3 }), verdict: Rcode.REFUSED },
  { name: 'class ANY: REFUSED', message: query('x.test', 'A', { qclass: 255 }), verdict: Rcode.REFUSED },
  { name: 'a zone transfer: REFUSED', message: query('x.test', 'AXFR'), verdict: Rcode.REFUSED },
  { name: 'part of one: REFUSED', message: query('x.test', 'IXFR'), verdict: Rcode.REFUSED },
  { name: 'OPT as a question: REFUSED', message: query('x.test', 'OPT'), verdict: Rcode.REFUSED },
];

test.each(refused)('$name', ({ message, verdict }) => {
  expect(read(message)).toBe(verdict);
});

const accepted = [
  { title: 'a plain query', asking: {}, flags: 0x100, edns: false, dnssecOk: false },
  { title: 'a query without RD', asking: { rd: false }, flags: 0, edns: false, dnssecOk: false },
  { title: 'AD and CD', asking: { ad: true, cd: true }, flags: 0x130, edns: false, dnssecOk: false },
  { title: 'EDNS', asking: { edns: 1232 }, flags: 0x100, edns: true, dnssecOk: false },
  { title: 'DO', asking: { edns: 1232, do: true }, flags: 0x100, edns: true, dnssecOk: true },
];

test.each(accepted)('$title is understood', ({ asking, flags, edns, dnssecOk }) => {
  const got = read(query('WwW.x.TEST', 'AAAA', asking));
  expect(got).toMatchObject({ name: 'www.x.test', type: 28, questionEnd: 28, flags, edns, dnssecOk });
});

test('options that we do not know are passed over', () => {
  expect(read(withOptions(cookie))).toMatchObject({ edns: true });
  expect(read(withOptions(Buffer.concat([cookie, cookie])))).toMatchObject({ edns: true });
});

const rooms: readonly { name: string; asking: Asking; tcp?: boolean; room: number }[] = [
  { name: 'without EDNS 512 octets', asking: {}, room: 512 },
  { name: 'a promise below 512 is taken for 512', asking: { edns: 0 }, room: 512 },
  { name: 'a promise within is taken as it is', asking: { edns: 1000 }, room: 1000 },
  { name: 'a promise above 1,232 is taken for 1,232', asking: { edns: 4096 }, room: 1232 },
  { name: 'over TCP 65,535, whatever is promised', asking: { edns: 512 }, tcp: true, room: 65_535 },
];

test.each(rooms)('room: $name', ({ asking, tcp, room }) => {
  expect(read(query('x.test', 'A', asking), tcp)).toMatchObject({ room });
});

describe('whatever comes', () => {
  const verdicts = [ignore, 1, 4, 5, 16];

  test('the reader says yes, no, or nothing, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (octets) => {
        const got = read(Buffer.from(octets));
        expect(typeof got === 'number' ? verdicts.includes(got) : got.questionEnd <= octets.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('one octet changed in a good query does no harm either', () => {
    fc.assert(
      fc.property(fc.nat(edns.length - 1), fc.nat(255), (at, octet) => {
        const message = Buffer.from(edns);
        message[at] = octet;
        const got = read(message);
        expect(typeof got === 'number' ? verdicts.includes(got) : got.room >= 512).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
