import { expect, test } from 'vitest';
import { eventually } from '../kit.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

const day = 86_400_000;
const zone = ['x.test 300 A 192.0.2.1'];

test('when the upstream dies, what it said last is served, and what is fresh when it returns (RFC 8767)', async () => {
  await using upstream = await FakeUpstream.open(zone);
  await using house = await openTestHouse({ upstreams: [upstream] });
  await house.ask('x.test');
  upstream.behaviour = 'refuse';
  house.clock.advance(301_000);
  const stale = await house.ask('x.test', 'A', { edns: 1232 });
  expect(stale.answers).toEqual(['x.test 30 A 192.0.2.1']);
  expect({ code: stale.ede?.code, source: house.source }).toEqual({ code: 3, source: 'stale' });

  upstream.zone = ['x.test 300 A 192.0.2.7'];
  upstream.behaviour = 'answer';
  house.clock.advance(31_000);
  expect((await house.ask('x.test')).answers).toEqual(['x.test 300 A 192.0.2.7']);
});

test('for half a minute after a failure the stale reply comes at once, and nobody is asked', async () => {
  await using upstream = await FakeUpstream.open(zone);
  await using house = await openTestHouse({ upstreams: [upstream] });
  await house.ask('x.test');
  upstream.behaviour = 'servfail';
  house.clock.advance(301_000);
  await house.ask('x.test');
  const asked = upstream.asked.length;
  await house.ask('x.test');
  expect({ source: house.source, asked: upstream.asked.length }).toEqual({ source: 'stale', asked });
});

test('a slow upstream does not keep a client waiting when there is something stale', async () => {
  await using upstream = await FakeUpstream.open(zone);
  await using house = await openTestHouse({ upstreams: [upstream] });
  await house.ask('x.test');
  upstream.behaviour = 'hold';
  upstream.zone = ['x.test 300 A 192.0.2.7'];
  house.clock.advance(301_000);
  expect((await house.ask('x.test')).answers).toEqual(['x.test 30 A 192.0.2.1']);
  upstream.release();
  await eventually('the fresh one comes', async () => (await house.ask('x.test')).answers[0]?.endsWith('192.0.2.7'));
});

test('a name that did not exist stays so, and says that this is stale', async () => {
  await using upstream = await FakeUpstream.open();
  await using house = await openTestHouse({ upstreams: [upstream] });
  await house.ask('none.test');
  upstream.behaviour = 'refuse';
  house.clock.advance(61_000);
  const { rcode, ede } = await house.ask('none.test', 'A', { edns: 1232 });
  expect({ rcode, code: ede?.code }).toEqual({ rcode: 3, code: 19 });
});

const tooOld = [
  { name: 'what is older than a day is not served', stale: 86_400, after: day + 301_000 },
  { name: 'nothing stale is served where the settings say so', stale: 0, after: 301_000 },
];

test.each(tooOld)('$name', async ({ stale, after }) => {
  await using upstream = await FakeUpstream.open(zone);
  await using house = await openTestHouse({ upstreams: [upstream], settings: { cache: { stale } } });
  await house.ask('x.test');
  upstream.behaviour = 'refuse';
  house.clock.advance(after);
  expect((await house.ask('x.test')).rcode).toBe(2);
});
