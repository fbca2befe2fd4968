import { expect, test } from 'vitest';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

const lists = { gambling: ['bet.test'], essential: ['vital.test'] };
const zone = [
  'alias.test 300 CNAME www.bet.test',
  'vital.test 300 CNAME www.bet.test',
  'www.bet.test 300 A 192.0.2.9',
  'service.test 300 HTTPS 1 cdn.bet.test',
  'moved.test 300 DNAME bet.test',
  'innocent.test 300 CNAME other.test',
  'other.test 300 A 192.0.2.10',
];
const blocked = [
  { name: 'a CNAME that leads to a blocked name', qname: 'alias.test', type: 'A' },
  { name: 'an HTTPS record whose target is blocked', qname: 'service.test', type: 'HTTPS' },
  { name: 'a DNAME that leads to a blocked name', qname: 'moved.test', type: 'DNAME' },
];

test.each(blocked)('$name is blocked, from the upstream and from the cache', async ({ qname, type }) => {
  await using upstream = await FakeUpstream.open(zone);
  await using house = await openTestHouse({ lists, upstreams: [upstream] });
  for (let time = 0; time < 2; time++) {
    const { answers, ede } = await house.ask(qname, type, { edns: 1232 });
    expect(answers).toEqual(type === 'A' ? [`${qname} 10 A 0.0.0.0`] : []);
    expect(ede?.code).toBe(17);
    expect(house.source).toBe('policy');
  }
  expect(upstream.asked.length).toBe(1);
});

const open = [
  { name: 'a CNAME to an open name is let through', qname: 'innocent.test', allow: [] },
  {
    name: 'an alias that the family allows is let in with all it leads to',
    qname: 'alias.test',
    allow: ['alias.test'],
  },
  { name: 'what the house needs is let in with all it leads to', qname: 'vital.test', allow: [] },
];

test.each(open)('$name', async ({ qname, allow }) => {
  await using upstream = await FakeUpstream.open(zone);
  await using house = await openTestHouse({ lists, upstreams: [upstream], settings: { household: { allow } } });
  const { answers } = await house.ask(qname);
  expect(answers.length).toBe(2);
});
