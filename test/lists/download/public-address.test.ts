import type { LookupAddress } from 'node:dns';
import { expect, test } from 'vitest';
import { isPublicAddress } from '../../../src/lists/download/public-address.ts';
import { ListServer, namesList, outcome, webSource } from './list-server.ts';

const cases: readonly [address: string, isPublic: boolean, what: string][] = [
  ['9.9.9.9', true, 'the Internet'],
  ['140.82.121.3', true, 'the Internet'],
  ['2606:50c0:8000::154', true, 'the Internet'],
  ['::ffff:9.9.9.9', true, 'IPv4 inside IPv6'],
  ['64:ff9b::909:909', true, 'IPv4 behind NAT64'],
  ['127.0.0.1', false, 'loopback'],
  ['127.255.255.254', false, 'loopback'],
  ['::1', false, 'loopback'],
  ['::ffff:127.0.0.1', false, 'loopback inside IPv6'],
  ['::ffff:7f00:1', false, 'loopback inside IPv6'],
  ['::127.0.0.1', false, 'loopback inside IPv6, as it was done once'],
  ['64:ff9b::7f00:1', false, 'loopback behind NAT64'],
  ['64:ff9b::c0a8:101', false, 'a home behind NAT64'],
  ['2002:7f00:1::', false, '6to4'],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', false, 'Teredo'],
  ['0.0.0.0', false, 'no address'],
  ['::', false, 'no address'],
  ['10.0.0.1', false, 'private'],
  ['172.16.0.1', false, 'private'],
  ['172.31.255.255', false, 'private'],
  ['192.168.1.1', false, 'private'],
  ['169.254.169.254', false, 'link-local: what clouds tell their machines'],
  ['fe80::1', false, 'link-local'],
  ['fe80::1%eth0', false, 'link-local with a zone'],
  ['100.64.0.1', false, 'carrier-grade NAT'],
  ['100.127.255.255', false, 'carrier-grade NAT'],
  ['224.0.0.1', false, 'multicast'],
  ['ff02::1', false, 'multicast'],
  ['255.255.255.255', false, 'broadcast'],
  ['240.0.0.1', false, 'reserved'],
  ['192.0.2.1', false, 'documentation'],
  ['2001:db8::1', false, 'documentation'],
  ['198.18.0.1', false, 'benchmarks'],
  ['fd00::1', false, 'unique local'],
  ['fc00::1', false, 'unique local'],
  ['fec0::1', false, 'site-local, as it was once'],
  ['4000::1', false, 'given to nobody'],
  ['127.1', false, 'loopback, written short'],
  ['lists.example', false, 'no address at all'],
];

test.each(cases)('%s is public: %s (%s)', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

const urls: readonly string[] = [
  'http://127.0.0.1/',
  'http://localhost/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'https://[fe80::1]/',
  'https://[fd00::1]/',
];

test.each(urls)('%s is refused before anything is sent', async (url) => {
  expect((await outcome(webSource(url, { allowHost: undefined })))[0]).toBe('private-address');
});

/** What a name resolves to, and whether it is fetched from. */
const found: readonly [name: string, addresses: readonly string[], allowed: string | undefined, word: string][] = [
  ['a public name that leads home', ['127.0.0.1'], undefined, 'private-address'],
  ['the same in IPv6', ['::ffff:127.0.0.1'], undefined, 'private-address'],
  ['two addresses of the home', ['10.0.0.1', 'fd00::1'], undefined, 'private-address'],
  ['a permission for another host', ['127.0.0.1'], 'other.test', 'private-address'],
];

test.each(found)('%s is refused', async (_name, addresses, allowHost, word) => {
  const server = await ListServer.open((_, reply) => void reply.end(namesList(3)));
  const answer: LookupAddress[] = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const web = webSource(`http://lists.test:${server.port}/`, { allowHost });
  const got = await outcome(web, { resolve: (_host, done) => done(null, answer) });
  expect(got).toEqual([word, addresses[0]]);
  expect(server.requests).toEqual([]);
});

test('a public name that leads to a public address of this home is refused', async () => {
  const web = webSource('http://lists.test/', { allowHost: undefined });
  const got = await outcome(web, {
    resolve: (_host, done) => done(null, [{ address: '2a02:6b8::7', family: 6 }]),
    isHome: (address) => address === '2a02:6b8::7',
  });
  expect(got).toEqual(['private-address', '2a02:6b8::7']);
  expect(await outcome({ ...web, url: 'http://[2a02:6b8::7]/' }, { isHome: () => true })).toEqual(got);
});

test('a name is resolved once, and what was looked at is what is connected to', async () => {
  let asked = 0;
  const web = webSource('http://lists.test:1/', { allowHost: undefined });
  const rebinding = [[{ address: '192.0.2.1', family: 4 }], [{ address: '127.0.0.1', family: 4 }]];
  expect(await outcome(web, { resolve: (_host, done) => done(null, rebinding[asked++] ?? []) })).toEqual([
    'private-address',
    '192.0.2.1',
  ]);
  expect(asked).toBe(1);
});

test('the host that the settings name may be at home', async () => {
  const server = await ListServer.open((_, reply) => void reply.end(namesList(3)));
  expect(await outcome(webSource(`http://localhost:${server.port}/`, { allowHost: 'localhost' }))).toEqual(['renewed']);
});
