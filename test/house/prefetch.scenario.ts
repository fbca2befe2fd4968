import { expect, test } from 'vitest';
import { eventually } from '../kit.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

test('what is popular is fetched before it expires, and nobody waits for it', async () => {
  await using upstream = await FakeUpstream.open(['x.test 100 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream] });
  for (let i = 0; i < 5; i++) await house.ask('x.test');
  house.clock.advance(95_000);
  upstream.zone = ['x.test 100 A 192.0.2.2'];
  expect((await house.ask('x.test')).answers).toEqual(['x.test 5 A 192.0.2.1']);
  await eventually('it is fetched', () => upstream.asked.length === 2);
  await eventually('it is kept', async () => (await house.ask('x.test')).answers[0] === 'x.test 100 A 192.0.2.2');
  expect(upstream.asked.length).toBe(2);
});

test('what was asked once or twice is left to expire', async () => {
  await using upstream = await FakeUpstream.open(['x.test 100 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream] });
  await house.ask('x.test');
  house.clock.advance(95_000);
  await house.ask('x.test');
  await house.ask('other.test');
  expect(upstream.count('x.test')).toBe(1);
});

test('a prefetch that fails leaves the entry as it is', async () => {
  await using upstream = await FakeUpstream.open(['x.test 100 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream] });
  for (let i = 0; i < 5; i++) await house.ask('x.test');
  house.clock.advance(95_000);
  upstream.behaviour = 'servfail';
  for (let i = 0; i < 5; i++) expect((await house.ask('x.test')).answers).toEqual(['x.test 5 A 192.0.2.1']);
});
