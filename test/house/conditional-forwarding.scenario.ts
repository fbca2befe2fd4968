import { expect, test } from 'vitest';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

const reverse = '7.1.168.192.in-addr.arpa';

async function houseWithRouter() {
  const world = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
  const router = await FakeUpstream.open(['*.lan 60 A 192.168.1.7', `${reverse} 60 PTR tablet.lan`]);
  const servers = [router.name];
  const forward = ['lan', '168.192.in-addr.arpa', 'deep.x.test'].map((zone) => ({ zone, servers }));
  const house = await openTestHouse({ upstreams: [world], settings: { forward } });
  const stack = new AsyncDisposableStack();
  for (const part of [world, router, house]) stack.use(part);
  return { world, router, house, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

const cases = [
  { name: 'a name of the zone is asked of the router', qname: 'tablet.lan', type: 'A', to: 'router' },
  { name: 'the zone itself too', qname: 'lan', type: 'A', to: 'router' },
  { name: 'a name that only ends in the same letters is not', qname: 'notlan.test', type: 'A', to: 'world' },
  { name: 'nor a label that ends in the letters of the zone', qname: 'x.notlan', type: 'A', to: 'world' },
  {
    name: 'a private reverse zone that is forwarded is asked of the router',
    qname: reverse,
    type: 'PTR',
    to: 'router',
  },
  {
    name: 'another private reverse zone never leaves the house',
    qname: '1.10.in-addr.arpa',
    type: 'PTR',
    to: 'nobody',
  },
  { name: 'the most specific zone wins', qname: 'a.deep.x.test', type: 'A', to: 'router' },
  { name: 'what lies above it goes to the world', qname: 'x.test', type: 'A', to: 'world' },
];

test.each(cases)('$name', async ({ qname, type, to }) => {
  await using home = await houseWithRouter();
  await home.house.ask(qname, type);
  const question = [`${qname} ${type} udp`];
  expect({ world: home.world.asked, router: home.router.asked }).toEqual({
    world: to === 'world' ? question : [],
    router: to === 'router' ? question : [],
  });
});

test('the router that is silent does not send the home names to the world', async () => {
  await using home = await houseWithRouter();
  home.router.behaviour = 'refuse';
  expect((await home.house.ask('tablet.lan')).rcode).toBe(2);
  expect(home.world.asked).toEqual([]);
});
