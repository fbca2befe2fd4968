import { isIP } from 'node:net';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { formatIp, ipOf, parseIp, plainAddress } from '../../src/core/ip-address.ts';
import { isWithin, parseRange } from '../../src/core/ip-range.ts';

const plain = [
  { text: '192.168.1.7', as: '192.168.1.7' },
  { text: '0.0.0.0', as: '0.0.0.0' },
  { text: '::', as: '::' },
  { text: '::1', as: '::1' },
  { text: 'FD00:0:0:0:0:0:0:7', as: 'fd00::7' },
  { text: '2001:db8:0:1:1:1:1:1', as: '2001:db8:0:1:1:1:1:1' },
  { text: '2001:0:0:1:0:0:0:1', as: '2001:0:0:1::1' },
  { text: '1:2:3:4:5:6:7::', as: '1:2:3:4:5:6:7:0' },
  { text: '::ffff:192.168.1.7', as: '192.168.1.7' },
  { text: '::ffff:c0a8:107', as: '192.168.1.7' },
  { text: '64:ff9b::192.0.2.1', as: '64:ff9b::c000:201' },
  { text: 'fe80::1%eth0', as: 'fe80::1%eth0' },
  { text: 'fd00::1%eth0', as: 'fd00::1' },
  { text: 'fe80::1%eth0%eth1', as: undefined },
  { text: 'fe80::1%../../x', as: undefined },
  { text: `fe80::1%${'x'.repeat(16)}`, as: undefined },
  { text: '127.1', as: undefined },
  { text: '01.2.3.4', as: undefined },
  { text: '1.2.3.256', as: undefined },
  { text: '1::2::3', as: undefined },
  { text: ':::', as: undefined },
  { text: ':1:2:3:4:5:6:7', as: undefined },
  { text: '1:2:3:4:5:6:7:8::', as: undefined },
  { text: '12345::', as: undefined },
  { text: '', as: undefined },
];

test.each(plain)('"$text" is written as $as', ({ text, as }) => {
  expect(plainAddress(text)).toBe(as);
});

/** Without the form `::1.2.3.4`, which others take for IPv4; the cases above have it. */
const anyIp = fc.oneof(
  fc.ipV4(),
  fc.ipV6().filter((text) => !text.includes('.')),
);
/** Close to an address: one character of it is another. */
const nearlyIp = fc
  .tuple(anyIp, fc.nat(20), fc.constantFrom('', ':', '.', 'g', '0', '%', '::'))
  .map(([text, at, change]) => text.slice(0, at) + change + text.slice(at + 1))
  .filter((text) => !(text.includes(':') && text.includes('.')));

test('what is an address, and how it is written, is as others have it', () => {
  fc.assert(
    fc.property(fc.oneof(anyIp, nearlyIp, fc.string({ maxLength: 50 })), (text) => {
      const ip = text.includes('%') ? undefined : parseIp(text);
      expect(ip !== undefined).toBe(!text.includes('%') && isIP(text) !== 0);
      if (ip === undefined) return;
      const other = ipaddr.process(text);
      expect(formatIp(ip)).toBe(other.kind() === 'ipv4' ? other.toString() : (other as ipaddr.IPv6).toRFC5952String());
      expect(formatIp(ipOf(Uint8Array.from(other.toByteArray()))!)).toBe(formatIp(ip));
    }),
  );
});

test('octets of another length are no address', () => {
  expect([0, 3, 5, 6, 15, 17].map((length) => ipOf(new Uint8Array(length)))).toEqual(Array(6).fill(undefined));
});

test('who is within a range is as others have it', () => {
  fc.assert(
    fc.property(anyIp, anyIp, fc.nat(130), (one, base, prefix) => {
      const range = parseRange(`${base}/${prefix}`);
      const isMapped = base.includes(':') && parseIp(base)!.width === 32;
      expect(range !== undefined).toBe(prefix <= (base.includes(':') ? 128 : 32) && (!isMapped || prefix >= 96));
      if (range === undefined) return;
      const [ip, other] = [ipaddr.process(one), ipaddr.process(base)];
      const bits = isMapped ? prefix - 96 : prefix;
      expect(isWithin(parseIp(one)!, range)).toBe(ip.kind() === other.kind() && ip.match(other, bits));
    }),
  );
});

test.each(['192.168.1.0/33', '192.168.1.0/', '192.168.1.0/-1', '192.168.1.0/024', '/24', 'x/24', '10.0.0.0/8/8'])(
  '"%s" is no range',
  (text) => {
    expect(parseRange(text)).toBeUndefined();
  },
);
