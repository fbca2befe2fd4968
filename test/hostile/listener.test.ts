import { expect, test } from 'vitest';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { openTestHouse } from '../house/test-house.ts';
import { octets16, readReply } from '../dns/record-text.ts';
import { askTcp, Device, query, send } from '../kit.ts';
import { hostilePackets, longest, longestUdp } from './packets.ts';
import { TcpClient } from './tcp-client.ts';

test.each(hostilePackets)('64 KiB over UDP, $name: FORMERR, and the next query is answered', async ({ make }) => {
  await using house = await openTestHouse();
  await using device = await Device.on(house.port);
  device.send(make(longestUdp, false));
  device.send(query('localhost', 'A', { id: 7 }));
  expect(readReply((await device.reply(7))!).rcode).toBe(0);
  const early = device.received.map((message) => readReply(message).rcode);
  expect(early.every((rcode) => rcode === 1)).toBe(true);
  expect(house.noted.length).toBe(1);
});

test.each(hostilePackets)('64 KiB over TCP, $name: FORMERR, and the next query is answered', async ({ make }) => {
  await using house = await openTestHouse();
  await using tcp = await TcpClient.to(house.port);
  const message = make(longest, false);
  tcp.write(Buffer.concat([octets16(message.length), message]));
  tcp.ask('localhost', 7);
  expect((await tcp.reply(0x1234)).rcode).toBe(1);
  expect((await tcp.reply(7)).rcode).toBe(0);
});

test.each(hostilePackets)('64 KiB from an upstream, $name, costs no reply and no other query', async ({ make }) => {
  await using liar = await FakeUpstream.open();
  await using honest = await FakeUpstream.open(['x.test 60 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [liar, honest] });
  liar.behaviour = 'truncate';
  liar.overTcp = (asked) => {
    const message = make(longest, true);
    asked.copy(message, 0, 0, 2);
    return message;
  };
  expect((await house.ask('x.test')).rcode).toBe(0);
  expect((await house.ask('localhost')).rcode).toBe(0);
  expect(house.surprises).toEqual([]);
});

test('a reply that comes as a query is not answered: two of us make no storm (F20)', async () => {
  await using house = await openTestHouse();
  await using device = await Device.on(house.port);
  const reply = (await send(house.port, query('localhost')))!;
  for (let i = 0; i < 20; i++) device.send(reply);
  device.send(query('localhost', 'A', { id: 7 }));
  await device.reply(7);
  expect(device.received).toEqual([]);
});

test('an empty datagram harms nobody', async () => {
  await using house = await openTestHouse();
  await using device = await Device.on(house.port);
  device.send(Buffer.alloc(0));
  device.send(query('localhost', 'A', { id: 7 }));
  expect(await device.reply(7)).toBeDefined();
});

test('what was cut over UDP comes whole over TCP', async () => {
  const zone = Array.from({ length: 80 }, (_, i) => `x.test 60 A 192.0.2.${i}`);
  await using upstream = await FakeUpstream.open(zone);
  await using house = await openTestHouse({ upstreams: [upstream] });
  expect((await house.ask('x.test')).flags).toContain('tc');
  expect((await askTcp(house.port, 'x.test')).answers).toEqual(zone);
});
