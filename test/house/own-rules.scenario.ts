import { expect, test } from 'vitest';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

const lists = { gambling: ['bet.test'], essential: ['vital.test'] };
const household = {
  allow: ['good.bet.test', 'twice.test', 'deep.shut.test'],
  deny: ['shut.test', 'twice.test', 'bad.good.bet.test', 'vital.test'],
};
const cases = [
  { name: 'a listed name that the family allows is open', qname: 'good.bet.test', code: undefined },
  { name: 'what lies below an allowed name is open', qname: 'www.good.bet.test', code: undefined },
  { name: 'the list holds beside the allowed name', qname: 'other.bet.test', code: 17 },
  { name: 'a name that the family denies is blocked', qname: 'shut.test', code: 15 },
  { name: 'what lies below a denied name is blocked', qname: 'www.shut.test', code: 15 },
  { name: 'the nearer allow wins over the farther deny', qname: 'deep.shut.test', code: undefined },
  { name: 'the nearer deny wins over the farther allow', qname: 'bad.good.bet.test', code: 15 },
  { name: 'on the same name a deny wins', qname: 'twice.test', code: 15 },
  { name: 'what the house needs cannot be denied', qname: 'vital.test', code: undefined },
  { name: 'a name nobody speaks of is open', qname: 'open.test', code: undefined },
];

test.each(cases)('$name', async ({ qname, code }) => {
  await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
  await using house = await openTestHouse({ lists, upstreams: [upstream], settings: { household } });
  const { ede, answers } = await house.ask(qname, 'A', { edns: 1232 });
  expect(ede?.code).toBe(code);
  expect(answers).toEqual([code === undefined ? `${qname} 300 A 192.0.2.1` : `${qname} 10 A 0.0.0.0`]);
});

test('a category that the parents take away or add counts beside the age', async () => {
  await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
  const settings = { household: { age: 18, blocked: ['music'], allowed: [] } };
  await using grown = await openTestHouse({ lists: { music: ['song.test'] }, upstreams: [upstream], settings });
  expect((await grown.ask('song.test')).answers).toEqual(['song.test 10 A 0.0.0.0']);
  const child = { household: { age: 6, allowed: ['gambling'] } };
  await using trusting = await openTestHouse({ lists, upstreams: [upstream], settings: child });
  expect((await trusting.ask('bet.test')).answers).toEqual(['bet.test 300 A 192.0.2.1']);
});
