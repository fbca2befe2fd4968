import { expect, test } from 'vitest';
import type { Correction } from '../../src/core/cases/corrections.ts';
import { isWithin, type Qname } from '../../src/core/qname.ts';
import { qname } from '../kit.ts';
import { FakeUpstream } from './fake-upstream.ts';
import { openTestHouse } from './test-house.ts';

const lists = {
  games: ['chess.test', 'both.test', 'denied.test', 'banned.test', 'vital.test', 'late.test'],
  gambling: ['both.test', 'all.test'],
  'service:roblox': ['app.test'],
  essential: ['vital.test'],
};
const household = { age: 18, blocked: ['games', 'gambling'], deny: ['denied.test'], allow: ['good.test'] };
const registry = { forbids: (name: Qname) => isWithin(name, qname('banned.test')) };

const line = (sign: '+' | '-', category: string | null, name: string, serial = 1): Correction => {
  return { serial, sign, category, name: qname(name) };
};
const corrections: readonly Correction[] = [
  line('-', 'games', 'chess.test'),
  line('-', 'games', 'both.test'),
  line('-', null, 'all.test'),
  line('-', null, 'denied.test'),
  line('-', null, 'banned.test'),
  line('+', 'gambling', 'new.test'),
  line('+', 'gambling', 'good.test'),
  line('+', 'gambling', 'vital.test'),
  line('+', 'no-such-category', 'open.test'),
  line('-', null, 'late.test'),
  line('+', 'games', 'late.test', 2),
];

const cases = [
  { name: 'a name that was taken out of its category is open', asked: 'chess.test', code: undefined },
  { name: 'and all below it', asked: 'www.chess.test', code: undefined },
  { name: 'another category that has it blocks it still', asked: 'both.test', code: 17 },
  { name: 'one that was taken out of all is open', asked: 'all.test', code: undefined },
  { name: 'a parent’s own no is not touched', asked: 'denied.test', code: 15 },
  { name: 'nor is the law', asked: 'banned.test', code: 16 },
  { name: 'a name that was added to a category is blocked with it', asked: 'www.new.test', code: 17 },
  { name: 'but not where a parent allows it', asked: 'good.test', code: undefined },
  { name: 'nor where the house breaks without it', asked: 'vital.test', code: undefined },
  { name: 'a category that nobody knows blocks nothing', asked: 'open.test', code: undefined },
  { name: 'of two words on one name the later holds', asked: 'late.test', code: 17 },
];

test.each(cases)('what the desk has decided: $name', async ({ asked, code }) => {
  await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
  await using house = await openTestHouse({
    lists,
    upstreams: [upstream],
    registry,
    settings: { household },
    family: { corrections },
  });
  expect((await house.ask(asked, 'A', { edns: 1232 })).ede?.code).toBe(code);
});

test('it holds from the next query on, a reply that is kept notwithstanding', async () => {
  await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.1']);
  await using house = await openTestHouse({ lists, upstreams: [upstream], settings: { household } });
  const see = async (name: string) => (await house.ask(name, 'A', { edns: 1232 })).ede?.code;
  expect([await see('chess.test'), await see('new.test')]).toEqual([17, undefined]);
  house.family.use({ corrections }, Date.now());
  expect([await see('chess.test'), await see('new.test')]).toEqual([undefined, 17]);
  house.family.use({ corrections: [] }, Date.now());
  expect([await see('chess.test'), await see('new.test')]).toEqual([17, undefined]);
});
