import { expect, test } from 'vitest';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

/** How many seconds after the first question the upstream is asked again, by trying each of these. */
const cases = [
  { name: 'NXDOMAIN lives as long as the MINIMUM of the SOA', zone: ['test 300 SOA 60'], kept: 59, gone: 61 },
  { name: 'or as long as the SOA itself, if that is less', zone: ['test 20 SOA 60'], kept: 19, gone: 21 },
  { name: 'NODATA likewise', zone: ['x.test 300 TXT here', 'test 300 SOA 30'], kept: 29, gone: 31 },
  { name: 'and no longer than the settings allow', zone: ['test 9000 SOA 9000'], negative: 50, kept: 49, gone: 51 },
  { name: 'an alias to nothing lives no longer than the alias', zone: ['x.test 5 CNAME y.test'], kept: 4, gone: 6 },
];

test.each(cases)('$name', async ({ zone, kept, gone, negative }) => {
  await using upstream = await FakeUpstream.open(zone);
  upstream.extra.authorities = ['test 300 SOA 60'];
  const settings = { cache: { stale: 0, ...(negative && { negative_ttl: negative }) } };
  await using house = await openTestHouse({ upstreams: [upstream], settings });
  await house.ask('x.test');
  house.clock.advance(kept * 1000);
  await house.ask('x.test');
  expect({ asked: upstream.asked.length, source: house.source }).toEqual({ asked: 1, source: 'cache' });
  house.clock.advance((gone - kept) * 1000);
  await house.ask('x.test');
  expect(upstream.asked.length).toBe(2);
});

test('negative replies are not kept at all where the settings say 0', async () => {
  await using upstream = await FakeUpstream.open();
  await using house = await openTestHouse({ upstreams: [upstream], settings: { cache: { negative_ttl: 0 } } });
  await house.ask('x.test');
  await house.ask('x.test');
  expect(upstream.asked.length).toBe(2);
});
