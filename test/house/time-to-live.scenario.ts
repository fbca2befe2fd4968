import { expect, test } from 'vitest';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

const limits = [
  { name: 'a TTL within the limits is given as it is', ttl: 300, cache: {}, given: 300 },
  { name: 'a TTL is raised to the least', ttl: 5, cache: { min_ttl: 60 }, given: 60 },
  { name: 'a TTL is lowered to the most', ttl: 86_400, cache: { max_ttl: 600 }, given: 600 },
  { name: 'a TTL with its top bit set counts as 0 (RFC 2181)', ttl: 0x80000001, cache: {}, given: 0 },
];

test.each(limits)('$name', async ({ ttl, cache, given }) => {
  await using upstream = await FakeUpstream.open([`x.test ${ttl} A 192.0.2.1`]);
  await using house = await openTestHouse({ upstreams: [upstream], settings: { cache } });
  expect((await house.ask('x.test')).answers).toEqual([`x.test ${given} A 192.0.2.1`]);
});

test('TTLs age second by second, in all sections, and the least of them ends the entry', async () => {
  await using upstream = await FakeUpstream.open(['x.test 300 A 192.0.2.1', 'x.test 100 A 192.0.2.2']);
  upstream.extra = { authorities: ['test 400 NS ns.test'], additionals: ['ns.test 500 A 192.0.2.53'] };
  await using house = await openTestHouse({ upstreams: [upstream] });
  await house.ask('x.test');
  house.clock.advance(40_000);
  const { answers, authorities, additionals } = await house.ask('x.test');
  expect(answers).toEqual(['x.test 260 A 192.0.2.1', 'x.test 60 A 192.0.2.2']);
  expect(authorities).toEqual(['test 360 NS ns.test']);
  expect(additionals).toEqual(['ns.test 460 A 192.0.2.53']);
  house.clock.advance(61_000);
  expect((await house.ask('x.test')).answers[0]).toBe('x.test 300 A 192.0.2.1');
  expect(upstream.asked.length).toBe(2);
});

test('a TTL of 0 is given and not kept', async () => {
  await using upstream = await FakeUpstream.open(['x.test 0 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream] });
  await house.ask('x.test');
  await house.ask('x.test');
  expect(upstream.asked.length).toBe(2);
});
