import { expect, test } from 'vitest';
import { Device, eventually, query } from '../kit.ts';
import { readReply } from '../dns/record-text.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

test('when no upstream answers in time the reply is SERVFAIL and says so', async () => {
  await using first = await FakeUpstream.open();
  await using second = await FakeUpstream.open();
  await using house = await openTestHouse({ upstreams: [first, second] });
  await using device = await Device.on(house.port);
  first.behaviour = second.behaviour = 'hang';
  device.send(query('x.test', 'A', { id: 1, edns: 1232 }));
  await eventually('both are asked', () => first.asked.length > 0 && second.asked.length > 0);
  house.clock.advance(10_000);
  const { rcode, ede } = readReply((await device.reply(1))!);
  expect({ rcode, ede }).toEqual({ rcode: 2, ede: { code: 22, text: expect.stringMatching(/^domovoy: /) } });
});

test('a failure is remembered for two seconds, and not longer (RFC 9520)', async () => {
  await using upstream = await FakeUpstream.open(['x.test 300 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream] });
  upstream.behaviour = 'servfail';
  expect((await house.ask('x.test', 'A', { edns: 512 })).ede?.code).toBe(0);
  const asked = upstream.asked.length;
  expect((await house.ask('x.test')).rcode).toBe(2);
  expect(upstream.asked.length).toBe(asked);
  upstream.behaviour = 'answer';
  house.clock.advance(2_500);
  expect((await house.ask('x.test')).rcode).toBe(0);
});

test('without a route to any upstream the house still answers what it knows (F36)', async () => {
  // The kernel connects nobody to the broadcast address, and says so at once, as it does without a route.
  const settings = { upstream: { servers: ['255.255.255.255:53'] } };
  await using house = await openTestHouse({ settings, lists: { gambling: ['bet.test'] } });
  for (let i = 0; i < 10; i++) expect((await house.ask(`n${i}.test`)).rcode).toBe(2);
  expect((await house.ask('localhost')).answers).toEqual(['localhost 600 A 127.0.0.1']);
  expect((await house.ask('bet.test')).answers).toEqual(['bet.test 10 A 0.0.0.0']);
  expect(house.surprises).toEqual([]);
});

test('a house that closes while a query is under way closes in peace', async () => {
  await using upstream = await FakeUpstream.open();
  upstream.behaviour = 'hang';
  const house = await openTestHouse({ upstreams: [upstream] });
  await using device = await Device.on(house.port);
  device.send(query('x.test', 'A', { id: 1 }));
  await eventually('it is asked', () => upstream.asked.length > 0);
  await house[Symbol.asyncDispose]();
  await eventually('the query has come to its end', () => house.noted.length === 1);
  expect(house.surprises).toEqual([]);
});
