import { expect, test } from 'vitest';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse, type TestHouse } from './test-house.ts';

/** A router that forwards to the house that asks it; the house knows it by another address than its own. */
async function houseInALoop(other: readonly FakeUpstream[] = []): Promise<TestHouse> {
  const place = await FakeUpstream.open();
  const { port } = place;
  await place[Symbol.asyncDispose]();
  // It listens on all addresses, so the guard against its own address in the settings does not see it.
  const dns = { listen: [`0.0.0.0:${port}`] };
  const upstream = { deadline: 500, servers: [`127.0.0.1:${port}`, ...other.map(({ name }) => name)] };
  return await openTestHouse({ settings: { dns, upstream } });
}

test('an upstream that leads back to us is found, said once and left out (F20)', async () => {
  await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
  await using house = await houseInALoop([upstream]);
  await house.resolver.probeLoops();
  expect(house.loops).toEqual([`127.0.0.1:${house.port}`]);
  expect(house.resolver.upstreams.map(({ leadsBack, up }) => ({ leadsBack, up }))).toEqual([
    { leadsBack: true, up: false },
    { leadsBack: false, up: true },
  ]);
  const before = house.noted.length;
  expect((await house.ask('x.test')).answers).toEqual(['x.test 300 A 192.0.2.1']);
  expect(house.noted.length).toBe(before + 1);
  await house.resolver.probeLoops();
  expect(house.loops.length).toBe(1);
});

test('with no other upstream the house fails at once and makes no storm', async () => {
  await using house = await houseInALoop();
  await house.resolver.probeLoops();
  const before = house.noted.length;
  expect((await house.ask('x.test', 'A', { edns: 1232 })).ede?.code).toBe(22);
  expect(house.noted.length).toBe(before + 1);
});

test('even before the loop is found one query stays a handful', async () => {
  await using house = await houseInALoop();
  expect((await house.ask('x.test')).rcode).toBe(2);
  expect(house.noted.length).toBeLessThan(10);
});
