import { expect, test } from 'vitest';
import type { Yes } from '../../src/core/family/asks.ts';
import { KeptHouse, mashaAndPetya } from './kept-house.ts';

const closed = 'domovoy: blocked at home, category: Social networks';
const household = mashaAndPetya({ categories: { social: 'blocked' } });
const lists = { social: ['chat.test', 'talk.test'] };

const wish = { who: 'masha', kind: 'name', subject: 'chat.test', device: 'masha-tablet', reason: 'школа' } as const;

/** Masha asks, and a parent answers. */
function askAndAnswer(home: KeptHouse, yes: Yes): void {
  const heard = home.say((family) => family.ask(wish));
  if (heard.kind !== 'new') throw new Error(heard.kind);
  expect(home.say((family) => family.sayYes(heard.id, yes, null))).toMatchObject({ kind: 'done' });
}

/** What Masha and Petya see of the name. */
async function see(home: KeptHouse): Promise<readonly [masha: string, petya: string]> {
  return [await home.see('masha', 'www.chat.test'), await home.see('petya', 'www.chat.test')];
}

test('a child asks, once however often she taps; a yes of thirty minutes opens the name at once, for her, and ends on time', async () => {
  await using home = await KeptHouse.open({ household, at: '2026-11-23 18:00', lists });
  expect(await see(home)).toEqual([closed, closed]);
  const heard = home.say((family) => family.ask(wish));
  expect(heard).toMatchObject({ kind: 'new' });
  const { id } = heard as { id: string };
  expect(home.say((family) => family.ask(wish))).toEqual({ kind: 'joined', id });
  expect(await see(home)).toEqual([closed, closed]);
  expect(home.say((family) => family.notices())).toMatchObject([{ kind: 'ask', subject: id }]);

  expect(home.say((family) => family.sayYes(id, { minutes: 30 }, 'Полчаса'))).toMatchObject({ kind: 'done' });
  expect(await see(home)).toEqual(['open', closed]);
  expect(await home.see('masha', 'talk.test')).toBe(closed);
  expect(home.say((family) => family.asks('masha'))).toMatchObject([
    { id, state: 'granted', answer: '30 min', note: 'Полчаса' },
  ]);
  expect(home.say((family) => family.notices())).toEqual([]);
  home.pass(29);
  expect(await see(home)).toEqual(['open', closed]);
  home.pass(2);
  expect(await see(home)).toEqual([closed, closed]);
});

test('five asks an hour are heard, the sixth is not, and an hour later there is room again', async () => {
  await using home = await KeptHouse.open({ household, at: '2026-11-23 18:00', lists });
  const ask = (subject: string, who = 'masha'): string =>
    home.say((family) => family.ask({ ...wish, who, subject })).kind;
  const five = ['a.test', 'b.test', 'c.test', 'd.test', 'e.test'];
  expect(five.map((name) => ask(name))).toEqual(five.map(() => 'new'));
  expect([ask('f.test'), ask('a.test'), ask('f.test', 'petya')]).toEqual(['too-many', 'joined', 'new']);
  expect(home.say((family) => family.asks('masha')).length).toBe(5);
  home.pass(60);
  expect(ask('f.test')).toBe('new');
});

test('a no opens nothing, and the child reads why', async () => {
  await using home = await KeptHouse.open({ household, at: '2026-11-23 18:00', lists });
  const { id } = home.say((family) => family.ask(wish)) as { id: string };
  expect(home.say((family) => family.sayNo(id, 'Сначала уроки'))).toMatchObject({ kind: 'done' });
  expect(await see(home)).toEqual([closed, closed]);
  expect(home.say((family) => family.asks('masha'))).toMatchObject([{ id, state: 'refused', note: 'Сначала уроки' }]);
  expect(home.say((family) => family.sayYes(id, 'today', null))).toMatchObject({ kind: 'refused' });
  expect(home.say((family) => family.ask(wish))).toMatchObject({ kind: 'new' });
});

const answers: readonly { yes: Yes; now: [string, string]; evening: [string, string]; tomorrow: [string, string] }[] = [
  { yes: 'today', now: ['open', closed], evening: ['open', closed], tomorrow: [closed, closed] },
  { yes: 'always', now: ['open', closed], evening: ['open', closed], tomorrow: ['open', closed] },
  { yes: 'everyone', now: ['open', 'open'], evening: ['open', 'open'], tomorrow: ['open', 'open'] },
];

test.each(answers)('a yes for $yes', async ({ yes, now, evening, tomorrow }) => {
  await using home = await KeptHouse.open({ household, at: '2026-11-23 18:00', lists });
  askAndAnswer(home, yes);
  expect(await see(home)).toEqual(now);
  home.setClock('2026-11-23 23:59');
  expect(await see(home)).toEqual(evening);
  home.setClock('2026-11-24 00:00');
  expect(await see(home)).toEqual(tomorrow);
  expect(await home.see('masha', 'talk.test')).toBe(closed);
});
