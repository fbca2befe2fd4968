import { expect, test } from 'vitest';
import { readReply } from '../dns/record-text.ts';
import { Device, eventually, query } from '../kit.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

test('identical questions in flight are asked once, whoever asks and however it is spelt', async () => {
  await using upstream = await FakeUpstream.open(['shared.test 300 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream] });
  await using device = await Device.on(house.port);
  upstream.behaviour = 'hold';
  for (let id = 0; id < 50; id++) device.send(query(id % 2 ? 'shared.test' : 'SHARED.test', 'A', { id }));
  device.send(query('localhost', 'A', { id: 99 }));
  await device.reply(99);
  await eventually('the upstream is asked', () => upstream.asked.length > 0);
  upstream.release();
  for (let id = 0; id < 50; id++) {
    const { answers } = readReply((await device.reply(id))!);
    expect(answers).toEqual([`${id % 2 ? 'shared' : 'SHARED'}.test 300 A 192.0.2.1`]);
  }
  expect(upstream.asked).toEqual(['shared.test A udp']);
});

test('questions that differ in type, DO or CD are asked each by itself', async () => {
  await using upstream = await FakeUpstream.open(['x.test 300 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream] });
  const variants = [{}, { edns: 1232, do: true }, { cd: true }, { edns: 1232, do: true, cd: true }];
  for (const asking of [...variants, ...variants]) await house.ask('x.test', 'A', asking);
  await house.ask('x.test', 'AAAA');
  expect(upstream.asked).toEqual([...Array.from({ length: 4 }, () => 'x.test A udp'), 'x.test AAAA udp']);
});
