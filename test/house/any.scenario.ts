import { expect, test } from 'vitest';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

test('ANY gets one small record and is asked of nobody (RFC 8482)', async () => {
  await using upstream = await FakeUpstream.open(['open.test 300 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream] });
  const { answers, rcode } = await house.ask('open.test', 'ANY');
  expect(rcode).toBe(0);
  expect(answers).toEqual([`open.test 3600 TYPE13 ${Buffer.from('\x07RFC8482\0').toString('hex')}`]);
  expect(upstream.asked).toEqual([]);
});

test('ANY of a blocked name is blocked', async () => {
  await using house = await openTestHouse({ lists: { gambling: ['bet.test'] } });
  const { answers, authorities } = await house.ask('bet.test', 'ANY');
  expect({ answers, authorities }).toEqual({ answers: [], authorities: ['bet.test 10 SOA 10'] });
});
