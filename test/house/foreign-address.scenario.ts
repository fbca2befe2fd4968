import { connect } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { Device, query } from '../kit.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

/** 127.0.0.1 is ours, 127.0.0.2 is not: then a sentinel from home shows that the foreign queries were seen. */
const settings = { dns: { lan: ['127.0.0.1/32'] } };
const foreign = '127.0.0.2';
const messages = [
  { name: 'a query', message: query('open.test') },
  { name: 'a query for a name of the house', message: query('localhost') },
  { name: 'a broken message', message: query('open.test').subarray(0, 20) },
  { name: 'another opcode', message: query('open.test', 'A', { opcode: 5 }) },
];

test.each(messages)('a foreign address gets not a byte for $name over UDP (F22)', async ({ message }) => {
  await using upstream = await FakeUpstream.open(['open.test 300 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream], settings });
  await using stranger = await Device.on(house.port, foreign);
  stranger.send(message);
  expect((await house.ask('localhost')).rcode).toBe(0);
  expect((await house.ask('other.test')).rcode).toBe(3);
  expect(stranger.received).toEqual([]);
  expect(upstream.asked).toEqual(['other.test A udp']);
  expect(house.noted.length).toBe(2);
});

test('a foreign address is hung up on over TCP, without a byte', async () => {
  await using house = await openTestHouse({ settings });
  const socket = connect({ port: house.port, host: '127.0.0.1', localAddress: foreign });
  let octets = 0;
  socket.on('data', (chunk: Buffer) => (octets += chunk.length)).on('error', () => {});
  await once(socket, 'close');
  expect(octets).toBe(0);
});

test('with our own loopback not in the ranges, loopback is foreign too', async () => {
  await using house = await openTestHouse({ settings: { dns: { lan: ['192.0.2.0/24', '127.0.0.2/32'] } } });
  await using stranger = await Device.on(house.port, '127.0.0.1');
  stranger.send(query('localhost'));
  await using home = await Device.on(house.port, foreign);
  home.send(query('localhost', 'A', { id: 7 }));
  expect(await home.reply(7)).toBeDefined();
  expect(stranger.received).toEqual([]);
});
