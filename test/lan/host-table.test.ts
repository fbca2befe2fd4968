import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addHostsFile, HostTable } from '../../src/lan/host-table.ts';
import { lanOf } from '../../src/lan/ranges.ts';
import { nameserversOf } from '../../src/lan/resolv-conf.ts';
import { qname } from '../kit.ts';

const own = ['203.0.113.2/24', '2001:db8:1::2/64'];
const ranges = ['loopback', 'private', 'link-local', 'own', '198.51.100.0/25', 'nonsense'];
const addresses = [
  { address: '127.0.0.1', ours: true },
  { address: '192.168.1.7', ours: true },
  { address: '10.1.2.3', ours: true },
  { address: '172.15.255.255', ours: false },
  { address: '172.16.0.0', ours: true },
  { address: '172.32.0.0', ours: false },
  { address: '100.64.0.1', ours: false },
  { address: '169.254.3.4', ours: true },
  { address: 'fe80::1%eth0', ours: true },
  { address: 'fd00::1', ours: true },
  { address: '::1', ours: true },
  { address: '::ffff:192.168.1.7', ours: true },
  { address: '::ffff:8.8.8.8', ours: false },
  { address: '203.0.113.77', ours: true },
  { address: '203.0.114.1', ours: false },
  { address: '2001:db8:1::99', ours: true },
  { address: '2001:db8:2::1', ours: false },
  { address: '198.51.100.127', ours: true },
  { address: '198.51.100.128', ours: false },
  { address: '8.8.8.8', ours: false },
  { address: '127.1', ours: false },
  { address: '', ours: false },
  { address: 'nonsense', ours: false },
];

test.each(addresses)('is "$address" ours? $ours', ({ address, ours }) => {
  expect(lanOf(ranges, own)(address)).toBe(ours);
});

test('a house that serves nobody serves nobody', () => {
  expect(lanOf([], own)('127.0.0.1')).toBe(false);
});

test('the name servers of a resolv.conf come in order, comments and nonsense left out', () => {
  const text =
    '# home\nnameserver 192.168.1.1\n search lan\n  nameserver fe80::1%eth0 # x\nnameserver none\nnameserver';
  expect(nameserversOf(text)).toEqual(['192.168.1.1', 'fe80::1%eth0']);
});

test('a name has all its addresses once, and an address its first name', () => {
  const table = new HostTable();
  addHostsFile(table, '192.0.2.1 One.test two.test\n192.0.2.1 three.test one.test\n192.0.2.2\tone.test#x');
  expect(table.addresses(qname('one.test'))).toEqual(['192.0.2.1', '192.0.2.2']);
  expect(table.reverse(qname('1.2.0.192.in-addr.arpa'))).toBe('one.test');
  expect(table.addresses(qname('none.test'))).toBeUndefined();
});

test('IPv6 is reversed by nibbles', () => {
  const table = new HostTable();
  table.add(qname('six.test'), '2001:db8::567:89ab');
  const reverse = 'b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa';
  expect(table.reverse(qname(reverse))).toBe('six.test');
});

test('no hosts file, however broken, does harm', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      addHostsFile(new HostTable(), text);
      addHostsFile(new HostTable(), `192.0.2.1 ${text}\n${text} name`);
      nameserversOf(text);
      lanOf([text, 'private'], [text])(text);
    }),
  );
});
