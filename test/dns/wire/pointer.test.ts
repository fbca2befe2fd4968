import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Qtype } from '../../../src/core/iana.ts';
import { composePointerQuery, pointerIn } from '../../../src/dns/wire/pointer.ts';
import { qname } from '../../kit.ts';
import { called, labels, pointerReply, record } from './pointer-reply.ts';

const reverse = qname('7.1.168.192.in-addr.arpa');
const question = composePointerQuery(reverse, 0xbeef);

test('a question is one PTR with this ID and nothing else', () => {
  const name = labels('7', '1', '168', '192', 'in-addr', 'arpa');
  const header = Buffer.from([0xbe, 0xef, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  expect(question).toEqual(Buffer.concat([header, name, Buffer.from([0, Qtype.PTR, 0, 1])]));
});

test('a reply gives the first label of its name, with the ID and what was asked', () => {
  const reply = pointerReply(question, called('Annas-iPhone', 'local'));
  expect(pointerIn(reply)).toEqual({ id: 0xbeef, asked: reverse, label: 'annas-iphone' });
});

test('letters beyond ASCII are UTF-8, and a dot in a label is no end of it', () => {
  expect(pointerIn(pointerReply(question, called('Аня.дом', 'local')))).toMatchObject({ label: 'Аня.дом' });
});

const unbelievable: readonly { readonly name: string; readonly reply: Buffer }[] = [
  { name: 'a question', reply: question },
  { name: 'a reply without records', reply: pointerReply(question) },
  { name: 'an error', reply: withFlags(pointerReply(question, called('phone', 'local')), 0x8403) },
  { name: 'another opcode', reply: withFlags(pointerReply(question, called('phone', 'local')), 0xa000) },
  { name: 'a record of another type', reply: pointerReply(question, record(Qtype.CNAME, labels('phone', 'local'))) },
  {
    name: 'a record of another name',
    reply: pointerReply(question, Buffer.concat([labels('other'), called('phone').subarray(2)])),
  },
  {
    name: 'a name that points at itself',
    reply: pointerReply(question, record(Qtype.PTR, Buffer.from([0xc0, question.length + 12]))),
  },
  { name: 'a name that is cut', reply: pointerReply(question, called('phone', 'local')).subarray(0, -1) },
  { name: 'octets behind its end', reply: Buffer.concat([pointerReply(question, called('phone')), Buffer.of(0)]) },
];

test.each(unbelievable)('$name names nobody', ({ reply }) => {
  expect(pointerIn(reply)).toBeUndefined();
});

test('no octets do harm', () => {
  const sound = pointerReply(question, called('phone', 'local'));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(sound.length - 1), fc.nat(255), (octets, at, octet) => {
      pointerIn(Buffer.from(octets));
      const spoilt = Buffer.from(sound);
      spoilt[at] = octet;
      pointerIn(spoilt);
    }),
  );
});

function withFlags(message: Buffer, flags: number): Buffer {
  const other = Buffer.from(message);
  other.writeUInt16BE(flags, 2);
  return other;
}
