import { expect, test } from 'vitest';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

const zeros = '0.'.repeat(31);
const cases = [
  { name: 'localhost', type: 'A', rcode: 0, data: '127.0.0.1' },
  { name: 'www.localhost', type: 'AAAA', rcode: 0, data: '::1' },
  { name: 'localhost', type: 'MX', rcode: 0 },
  // Canaries: may I go around you? No (F23).
  { name: 'use-application-dns.net', type: 'A', rcode: 3 },
  { name: 'mask.icloud.com', type: 'HTTPS', rcode: 3 },
  { name: 'MASK-h2.icloud.com', type: 'AAAA', rcode: 3 },
  { name: '_dns.resolver.arpa', type: 'SVCB', rcode: 0 },
  // Zones that have no business outside.
  { name: 'printer.local', type: 'A', rcode: 3 },
  { name: 'x.onion', type: 'A', rcode: 3 },
  { name: 'x.invalid', type: 'A', rcode: 3 },
  { name: 'x.home.arpa', type: 'A', rcode: 3 },
  { name: '1.0.168.192.in-addr.arpa', type: 'PTR', rcode: 3 },
  { name: '1.0.0.10.in-addr.arpa', type: 'PTR', rcode: 3 },
  { name: '1.0.31.172.in-addr.arpa', type: 'PTR', rcode: 3 },
  { name: '1.0.127.100.in-addr.arpa', type: 'PTR', rcode: 3 },
  { name: `1.${zeros}ip6.arpa`, type: 'PTR', rcode: 3 },
  { name: '1.0.d.f.ip6.arpa', type: 'PTR', rcode: 3 },
  { name: '1.b.e.f.ip6.arpa', type: 'PTR', rcode: 3 },
];

test.each(cases)('$name $type is answered at home', async ({ name, type, rcode, data }) => {
  await using upstream = await FakeUpstream.open();
  await using house = await openTestHouse({ upstreams: [upstream] });
  const got = await house.ask(name, type);
  expect({ rcode: got.rcode, answers: got.answers }).toEqual({
    rcode,
    answers: data === undefined ? [] : [`${name} 600 ${type} ${data}`],
  });
  // Without a SOA a stub asks again and again.
  expect(got.authorities.length).toBe(data === undefined ? 1 : 0);
  expect(upstream.asked).toEqual([]);
});

const outside = ['8.8.8.8.in-addr.arpa', '1.0.32.172.in-addr.arpa', '1.0.128.100.in-addr.arpa', 'icloud.com', 'arpa'];

test.each(outside.map((name) => ({ name })))('$name is asked outside', async ({ name }) => {
  await using upstream = await FakeUpstream.open();
  await using house = await openTestHouse({ upstreams: [upstream] });
  await house.ask(name, 'PTR');
  expect(upstream.asked).toEqual([`${name} PTR udp`]);
});
