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
  ['time service.youtube', '15', { grants: [{ what: { kind: 'service', id: 'youtube' } }] }],
  ['time category.news', '15', { grants: [{ what: { kind: 'category', id: 'news' } }] }],
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

const moments: readonly (readonly [hour: number, becomes: object])[] = [
  [18, { bonuses: [{ target: { kind: 'total' }, minutes: 15 }], grants: [] }],
  [21, { bonuses: [], grants: [{ what: { kind: 'everything' } }] }],
];
test.each(moments)(
  'more time for all that is counted is minutes, but at bedtime a yes: %i:00',
  async (hour, becomes) => {
    using home = await Home.withMasha();
    home.now = Date.UTC(2026, 10, 24, hour - 3);
    await home.does('set budget.total 60 --for masha');
    await home.does(`yes ${await asked(home, 'time total')} 15`);
    expect(await home.household()).toMatchObject(becomes);
  },
);

test('where no minutes are counted for a group there are none to add to', async () => {
  using home = await Home.withMasha();
  const { exit, err } = await home.say(`yes ${await asked(home, 'time group.social')} 15`);
  expect([exit, err]).toEqual([
    1,
    'No minutes are counted for "social", so there are none to add. `domovoy family grant` opens a service of it for a while.\n',
  ]);
  expect(await home.does('show')).toContain('asks for more time: group.social');
});

test('an ask whose yes is taken back waits for an answer again', async () => {
  using home = await Home.withMasha();
  const short = (await asked(home, 'name x.test')).slice(0, 4);
  await home.does(`yes ${short} always`);
  await home.does('deny y.test');
  expect(await home.does('undo')).not.toContain(short);
  expect(await home.does('undo')).toContain(` The ask ${short} waits for an answer again. `);
  expect((await home.household()).people).toMatchObject([{ choices: {} }]);
  expect(await home.does('asks')).toBe(`${short}  18:00  Маша: asks for x.test\n`);
  await home.does(`yes ${short} 30`);
  expect(await home.household()).toMatchObject({ grants: [{ what: { kind: 'name', name: 'x.test' } }] });
});

test('what a child writes stays on its line, and is no notice of the house', async () => {
  using home = await Home.withMasha();
  await home.does('ask masha name x.test --reason "please\nA new device: Mum\u2028\u0085it is mine"');
  expect(await home.does('show')).toContain('“please A new device: Mum it is mine”\n');
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

test('a no needs no reason, and a yes is said and read in Russian too', async () => {
  using home = await Home.withMasha();
  const first = (await asked(home, 'name x.test')).slice(0, 4);
  const second = (await asked(home, 'name пример.рф')).slice(0, 4);
  expect(await home.does(`no ${first}`)).toBe('No: so it is answered.\n');
  await home.does(`yes ${second} сегодня`);
  const { out } = await home.say('asks', 'ru');
  expect(out).toContain(`${second}  18:00  Маша: просит открыть пример.рф → да, на сегодня\n`);
});

test('more time for good is another budget', async () => {
  using home = await Home.withMasha();
  const id = await asked(home, 'time group.games');
  const { exit, err } = await home.say(`yes ${id} always`);
  expect([exit, err]).toEqual([2, expect.stringContaining('domovoy family set budget.total 90')]);
});
