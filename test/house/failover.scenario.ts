import { expect, test } from 'vitest';
import { eventually } from '../kit.ts';
import { type Behaviour, FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

const faults: readonly Behaviour[] = [
  'hang',
  'servfail',
  'refuse',
  'garbage',
  'wrong id',
  'wrong question',
  'wrong port',
  'truncate for ever',
];

test.each(faults.map((fault) => ({ fault })))(
  'when the first upstream says "$fault" the next one is asked',
  async ({ fault }) => {
    await using first = await FakeUpstream.open(['x.test 300 A 192.0.2.66']);
    await using second = await FakeUpstream.open(['x.test 300 A 192.0.2.2']);
    await using house = await openTestHouse({ upstreams: [first, second] });
    first.behaviour = fault;
    expect((await house.ask('x.test')).answers).toEqual(['x.test 300 A 192.0.2.2']);
    expect(first.count('x.test A udp')).toBe(1);
  },
);

test('an upstream where nobody listens costs no reply', async () => {
  const gone = await FakeUpstream.open();
  const servers = [gone.name];
  await gone[Symbol.asyncDispose]();
  await using second = await FakeUpstream.open(['*.test 300 A 192.0.2.2']);
  await using house = await openTestHouse({ settings: { upstream: { servers: [...servers, second.name] } } });
  for (const name of ['a.test', 'b.test', 'c.test']) {
    expect((await house.ask(name)).answers).toEqual([`${name} 300 A 192.0.2.2`]);
  }
});

test('an upstream that fails again and again rests, and is asked first again once it is well', async () => {
  await using first = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
  await using second = await FakeUpstream.open(['*.test 300 A 192.0.2.2']);
  await using house = await openTestHouse({ upstreams: [first, second] });
  first.behaviour = second.behaviour = 'refuse';
  for (let i = 0; i < 3; i++) expect((await house.ask(`dead${i}.test`)).rcode).toBe(2);
  expect(house.resolver.upstreams.map(({ up }) => up)).toEqual([false, false]);

  second.behaviour = 'answer';
  for (let i = 0; i < 3; i++) expect((await house.ask(`half${i}.test`)).rcode).toBe(0);
  const asked = first.asked.length;
  for (let i = 0; i < 3; i++) await house.ask(`rest${i}.test`);
  expect(first.asked.length).toBe(asked);
  expect(house.resolver.upstreams.map(({ up }) => up)).toEqual([false, true]);

  first.behaviour = 'answer';
  second.behaviour = 'refuse';
  house.clock.advance(60_000);
  for (let i = 0; i < 3; i++) {
    expect((await house.ask(`well${i}.test`)).answers).toEqual([`well${i}.test 300 A 192.0.2.1`]);
  }
  expect(house.resolver.upstreams[0]!.up).toBe(true);
});

test('what was truncated is asked again over TCP', async () => {
  await using upstream = await FakeUpstream.open(['x.test 300 A 192.0.2.1']);
  await using house = await openTestHouse({ upstreams: [upstream] });
  upstream.behaviour = 'truncate';
  expect((await house.ask('x.test')).answers).toEqual(['x.test 300 A 192.0.2.1']);
  expect(upstream.asked).toEqual(['x.test A udp', 'x.test A tcp']);
});

test('an answer ends it: the third upstream is left in peace', async () => {
  await using first = await FakeUpstream.open();
  await using second = await FakeUpstream.open(['x.test 300 A 192.0.2.2']);
  await using third = await FakeUpstream.open();
  await using house = await openTestHouse({ upstreams: [first, second, third] });
  first.behaviour = 'hang';
  await house.ask('x.test');
  // The first one's time is up now, and nobody waits for it any more.
  house.clock.advance(10_000);
  let looks = 0;
  await eventually('it has been given up: several sweeps have passed', () => ++looks > 10);
  expect(third.asked).toEqual([]);
});
