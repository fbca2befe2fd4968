import { expect, test } from 'vitest';
import { isWithin, type Qname } from '../../src/core/qname.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

/** Forbids names with all below them, and counts how often it is asked. */
class Law {
  asked = 0;
  readonly #names: readonly Qname[];

  constructor(names: readonly string[]) {
    this.#names = names as Qname[];
  }

  forbids(name: Qname): boolean {
    this.asked++;
    return this.#names.some((forbidden) => isWithin(name, forbidden));
  }
}

const law = (): Law => new Law(['banned.test', 'bet.test', 'vital.test', 'kept.test']);
const lists = { gambling: ['bet.test', 'dice.test'], essential: ['vital.test', 'clock.test'] };
const household = {
  allow: ['banned.test', 'www.banned.test', 'friend.test', 'dice.test'],
  deny: ['kept.test', 'shut.test'],
};
const zone = [
  'friend.test 300 CNAME www.banned.test',
  'clock.test 300 CNAME banned.test',
  'www.banned.test 300 A 192.0.2.66',
  'banned.test 300 A 192.0.2.66',
  '*.test 300 A 192.0.2.1',
];
const cases = [
  { name: 'a name that the law forbids is blocked', qname: 'other.banned.test', code: 16 },
  { name: 'a parent cannot allow it', qname: 'banned.test', code: 16 },
  { name: 'nor what is below it', qname: 'www.banned.test', code: 16 },
  { name: 'the law is named before a category', qname: 'bet.test', code: 16 },
  { name: 'the law is named before a rule of the family', qname: 'kept.test', code: 16 },
  { name: 'what the house needs cannot open it', qname: 'vital.test', code: 16 },
  { name: 'an alias that the family allows does not lead to it', qname: 'friend.test', code: 16 },
  { name: 'an alias that the house needs does not lead to it', qname: 'clock.test', code: 16 },
  { name: 'what a parent allows beside it is open', qname: 'dice.test', code: undefined },
  { name: 'what a parent denies beside it is blocked by the family', qname: 'shut.test', code: 15 },
  { name: 'a name of which nobody speaks is open', qname: 'open.test', code: undefined },
];

test.each(cases)('$name', async ({ qname, code }) => {
  await using upstream = await FakeUpstream.open(zone);
  await using house = await openTestHouse({ lists, upstreams: [upstream], settings: { household }, registry: law() });
  for (let time = 0; time < 2; time++) {
    const { ede, answers } = await house.ask(qname, 'A', { edns: 1232 });
    expect(ede?.code).toBe(code);
    expect(answers).toEqual([code === undefined ? `${qname} 300 A 192.0.2.1` : `${qname} 10 A 0.0.0.0`]);
  }
});

test("the home's own names cannot open it either", async () => {
  const names = ['banned.test', 'printer.test'].map((name) => ({ name, addresses: ['192.0.2.20'] }));
  await using house = await openTestHouse({ settings: { dns: { names } }, registry: law() });
  expect((await house.ask('banned.test')).answers).toEqual(['banned.test 10 A 0.0.0.0']);
  expect((await house.ask('printer.test')).answers).toEqual(['printer.test 60 A 192.0.2.20']);
  house.useRegistry(undefined);
  expect((await house.ask('banned.test')).answers).toEqual(['banned.test 60 A 192.0.2.20']);
});

test.each([
  ['en', 'domovoy: removed by law'],
  ['ru', 'domovoy: закрыто по закону'],
])('the reason is told in the language %s', async (language, text) => {
  await using house = await openTestHouse({ settings: { language }, registry: law() });
  expect((await house.ask('banned.test', 'HTTPS', { edns: 1232 })).ede).toEqual({ code: 16, text });
});

test('another feed holds from the next query on', async () => {
  await using upstream = await FakeUpstream.open(zone);
  await using house = await openTestHouse({ upstreams: [upstream], registry: law() });
  const isBlocked = async (name: string): Promise<boolean> => (await house.ask(name)).answers[0]!.endsWith(' 0.0.0.0');
  expect([await isBlocked('banned.test'), await isBlocked('new.test')]).toEqual([true, false]);
  house.useRegistry(new Law(['new.test']));
  expect([await isBlocked('banned.test'), await isBlocked('new.test')]).toEqual([false, true]);
  house.useRegistry(undefined);
  expect(await isBlocked('new.test')).toBe(false);
});

test('a name is looked up once and then remembered, whether it is forbidden or not', async () => {
  await using upstream = await FakeUpstream.open(zone);
  const registry = law();
  await using house = await openTestHouse({ upstreams: [upstream], registry });
  for (let time = 0; time < 3; time++) for (const name of ['banned.test', 'open.test']) await house.ask(name);
  expect(registry.asked).toBe(2);
});
