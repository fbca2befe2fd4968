import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityOf } from '../../../src/dns/wire/identity.ts';
import { query } from '../../kit.ts';
import { octets16 } from '../record-text.ts';
import { patched } from '../reply-octets.ts';

const plain = query('x.test');
const edns = query('x.test', 'A', { edns: 1232 });

const option = (code: number, data: Buffer | readonly number[]): Buffer =>
  Buffer.concat([octets16(code, data.length), Buffer.from(data)]);

/** A query with an OPT that has these options. */
function withOptions(...options: readonly Buffer[]): Buffer {
  const data = Buffer.concat(options);
  return Buffer.concat([edns.subarray(0, -2), octets16(data.length), data]);
}

const octets = [0xa4, 0x83, 0xe7, 0x12, 0x34, 0x56];
const mac = 'a4:83:e7:12:34:56';
const asOctets = option(65001, octets);
const asText = (text: string): Buffer => option(65073, Buffer.from(text));
const subnet = (family: number, source: number, scope: number, address: readonly number[]): Buffer =>
  option(8, [family >> 8, family & 255, source, scope, ...address]);
const v4 = subnet(1, 32, 0, [192, 168, 1, 7]);
const v6 = subnet(2, 128, 0, [0xfd, ...Array<number>(14).fill(0), 7]);
const cookie = option(10, Array<number>(8).fill(7));

const named = [
  { title: 'a MAC in octets', message: withOptions(asOctets), identity: { mac } },
  { title: 'a MAC in letters', message: withOptions(asText('A4:83:e7:12:34:56')), identity: { mac } },
  { title: 'a MAC in base64', message: withOptions(asText('pIPnEjRW')), identity: { mac } },
  { title: 'an address of IPv4', message: withOptions(v4), identity: { address: '192.168.1.7' } },
  { title: 'an address of IPv6', message: withOptions(v6), identity: { address: 'fd00::7' } },
  {
    title: 'both, among options that say nothing',
    message: withOptions(cookie, v4, cookie, asOctets, cookie),
    identity: { mac, address: '192.168.1.7' },
  },
  {
    title: 'a MAC, though the address is hidden (/0)',
    message: withOptions(subnet(1, 0, 0, []), asOctets),
    identity: { mac },
  },
];

test.each(named)('a forwarder names a device by $title', ({ message, identity }) => {
  expect(identityOf(message)).toEqual({ mac: undefined, address: undefined, ...identity });
});

const unnamed = [
  { title: 'no OPT', message: plain },
  { title: 'no option', message: edns },
  { title: 'another option', message: withOptions(cookie) },
  { title: 'a MAC of five octets', message: withOptions(option(65001, octets.slice(1))) },
  { title: 'a MAC of eight octets', message: withOptions(option(65001, [...octets, 0, 0])) },
  { title: 'an empty MAC', message: withOptions(option(65001, [])) },
  { title: 'a MAC of zeroes', message: withOptions(option(65001, Array<number>(6).fill(0))) },
  { title: 'the MAC of everybody', message: withOptions(option(65001, Array<number>(6).fill(255))) },
  { title: 'letters that are no MAC', message: withOptions(asText('a4:83:e7:12:34:5x')) },
  { title: 'octets that are no base64', message: withOptions(asText('pIPn\0jRW')) },
  { title: 'base64 of another alphabet', message: withOptions(asText('pIPn-jRW')) },
  { title: 'a network, not an address', message: withOptions(subnet(1, 24, 0, [192, 168, 1])) },
  { title: 'a network with all octets', message: withOptions(subnet(1, 24, 0, [192, 168, 1, 0])) },
  { title: 'a scope, as in a reply', message: withOptions(subnet(1, 32, 32, [192, 168, 1, 7])) },
  { title: 'a family that is not that of the address', message: withOptions(subnet(2, 32, 0, [192, 168, 1, 7])) },
  { title: 'a family that nobody knows', message: withOptions(subnet(3, 32, 0, [192, 168, 1, 7])) },
  { title: 'an address that is cut', message: withOptions(subnet(2, 128, 0, [0xfd, 0, 0, 7])) },
  { title: 'an address with something behind it', message: withOptions(subnet(1, 32, 0, [192, 168, 1, 7, 0])) },
  { title: 'an empty ECS', message: withOptions(option(8, [])) },
  { title: 'two MACs', message: withOptions(asOctets, asOctets) },
  { title: 'two MACs of two kinds', message: withOptions(asText('pIPnEjRW'), asOctets) },
  { title: 'a MAC, a broken one before it', message: withOptions(option(65001, []), asOctets) },
  { title: 'two addresses', message: withOptions(v4, v6) },
  { title: 'two addresses and a MAC', message: withOptions(v4, v4, asOctets) },
  { title: 'an option that runs over the OPT', message: withOptions(asOctets, octets16(10, 9)) },
  { title: 'an option whose length is cut', message: withOptions(asOctets, octets16(10)) },
  { title: 'an OPT that runs over the message', message: withOptions(asOctets).subarray(0, -1) },
  { title: 'two OPTs', message: patched(Buffer.concat([withOptions(asOctets), edns.subarray(plain.length)]), 10, 2) },
  { title: 'no question', message: patched(withOptions(asOctets), 4, 0) },
  { title: 'a cut header', message: plain.subarray(0, 11) },
  { title: 'nothing at all', message: Buffer.alloc(0) },
];

test.each(unnamed)('nobody is named by $title', ({ message }) => {
  expect(identityOf(message)).toBeUndefined();
});

describe('hostile octets', () => {
  test('any octet changed, any length cut: the reader stays within the message', () => {
    const message = withOptions(cookie, v6, asOctets);
    fc.assert(
      fc.property(fc.nat(message.length - 1), fc.nat(255), fc.nat(message.length), (at, octet, length) => {
        const hostile = Buffer.from(message);
        hostile[at] = octet;
        identityOf(hostile);
        identityOf(hostile.subarray(0, length));
      }),
    );
  });

  test('any options: what is named is a MAC and an address', () => {
    const code = fc.constantFrom(8, 10, 65001, 65073);
    const options = fc.array(fc.tuple(code, fc.uint8Array({ maxLength: 20 })), { maxLength: 4 });
    fc.assert(
      fc.property(options, (options) => {
        const identity = identityOf(withOptions(...options.map(([code, data]) => option(code, Buffer.from(data)))));
        expect(identity?.mac ?? mac).toMatch(/^[\da-f]{2}(:[\da-f]{2}){5}$/);
        expect(identity?.address ?? '::').toMatch(/^[\da-f.:]+$/);
      }),
    );
  });
});
