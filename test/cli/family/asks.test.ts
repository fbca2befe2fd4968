import { describe, expect, test } from 'vitest';
import type { StoredAsk } from '../../../src/store/household-asks.ts';
import { Home } from './home.ts';

/** A child asks; the number of the ask. */
async function asked(home: Home, wish: string): Promise<string> {
  const { id } = JSON.parse(await home.does(`ask masha ${wish} --json`)) as { id: string };
  return id;
}

const ends = Date.UTC(2026, 10, 24, 15, 30);
const cases: readonly (readonly [wish: string, yes: string, becomes: object])[] = [
  ['name x.test', '30', { grants: [{ what: { kind: 'name', name: 'x.test' }, until: ends, who: 'masha' }] }],
  ['name x.test', 'today', { grants: [{ until: Date.UTC(2026, 10, 24, 21) }] }],
  ['name x.test', 'always', { people: [{ choices: { rules: [{ effect: 'allow', name: 'x.test' }] } }] }],
  ['name x.test', 'everyone', { everyone: { rules: [{ effect: 'allow', name: 'x.test' }] } }],
  ['category social', '30', { grants: [{ what: { kind: 'category', id: 'social' } }] }],
  ['category social', 'always', { people: [{ choices: { categories: { social: 'allowed' } } }] }],
  ['time group.games', '15', { bonuses: [{ target: { kind: 'group', id: 'games' }, minutes: 15 }] }],
  ['time total', '15', { grants: [{ what: { kind: 'everything' } }] }],
];

describe('a yes does what was asked for:', () => {
  test.each(cases)('%s, %s', async (wish, yes, becomes) => {
    using home = await Home.withMasha();
    const id = await asked(home, wish);
    expect(await home.does(`yes ${id.slice(0, 4)} ${yes} --note "have fun"`)).toBe('Yes: it holds now.\n');
    expect(await home.household()).toMatchObject(becomes);
    const [ask] = JSON.parse(await home.does('asks --json')) as StoredAsk[];
    expect(ask).toMatchObject({ id, state: 'granted', note: 'have fun' });
  });
});

test('an ask is listed with its words until it is answered, and with the answer then', async () => {
  using home = await Home.withMasha();
  const id = await asked(home, 'name x.test --reason "all my friends"');
  const short = id.slice(0, 4);
  expect(await home.does('show')).toContain(`    ${short}  18:00  Маша: asks for x.test “all my friends”\n`);
  expect(await home.does(`no ${short} "after school"`)).toBe('No: the child can read why.\n');
  expect(await home.does('show')).not.toContain(short);
  expect(await home.does('asks masha')).toBe(
    `${short}  18:00  Маша: asks for x.test “all my friends” → no “after school”\n`,
  );
  expect((await home.say(`yes ${short} 30`)).exit).toBe(1);
});

test('the same ask waits once, and who asks without end is told so', async () => {
  using home = await Home.withMasha();
  const id = await asked(home, 'name x.test');
  expect(await asked(home, 'name X.test')).toBe(id);
  for (const name of ['a', 'b', 'c', 'd']) await asked(home, `name ${name}.test`);
  const { exit, err } = await home.say('ask masha name e.test');
  expect([exit, err]).toEqual([1, 'Маша has asked too often within this hour; the asks before it still wait.\n']);
});

test('more time for good is another budget', async () => {
  using home = await Home.withMasha();
  const id = await asked(home, 'time group.games');
  const { exit, err } = await home.say(`yes ${id} always`);
  expect([exit, err]).toEqual([2, expect.stringContaining('domovoy family set budget.total 90')]);
});
