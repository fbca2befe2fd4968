import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventually, Device, query } from '../kit.ts';
import { type Behaviour, FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

const behaviours: readonly Behaviour[] = ['answer', 'hang', 'servfail', 'refuse', 'garbage', 'wrong id', 'truncate'];
const names = ['a.many.test', 'b.many.test', 'c.many.test', 'bet.test', 'localhost', 'nothing.test', 'alias.test'];
const asked = fc.record({
  name: fc.constantFrom(...names),
  type: fc.constantFrom('A', 'AAAA', 'HTTPS', 'ANY', 'TXT'),
  edns: fc.option(fc.constantFrom(0, 512, 1232, 4096), { nil: undefined }),
  dnssecOk: fc.boolean(),
});
const world = fc.record({
  first: fc.constantFrom(...behaviours),
  second: fc.constantFrom(...behaviours),
  queries: fc.array(asked, { minLength: 1, maxLength: 12 }),
});

test('each accepted query gets exactly one reply, whatever the upstreams do', async () => {
  const zone = ['*.many.test 300 A 192.0.2.1', 'alias.test 300 CNAME www.bet.test', 'www.bet.test 300 A 192.0.2.2'];
  await using first = await FakeUpstream.open(zone);
  await using second = await FakeUpstream.open(zone);
  const settings = { upstream: { deadline: 400 } };
  const lists = { gambling: ['bet.test'] };
  await fc.assert(
    fc.asyncProperty(world, async ({ queries, ...behaves }) => {
      first.behaviour = behaves.first;
      second.behaviour = behaves.second;
      await using house = await openTestHouse({ upstreams: [first, second], settings, lists });
      await using device = await Device.on(house.port);
      queries.forEach(({ name, type, edns, dnssecOk }, id) => {
        device.send(query(name, type, { id, do: dnssecOk, ...(edns !== undefined && { edns }) }));
      });
      await eventually('all are answered', () => house.noted.length >= queries.length);
      device.send(query('localhost', 'A', { id: 999 }));
      await device.reply(999);
      expect(device.received.map((message) => message.readUInt16BE(0)).sort((a, b) => a - b)).toEqual([
        ...queries.keys(),
      ]);
      expect(house.surprises).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
