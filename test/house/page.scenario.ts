import { expect, test } from 'vitest';
import type { Person } from '../../src/core/family/household.ts';
import { child, FamilyHouse, householdOf } from './family-house.ts';

const games: Person['choices'] = { categories: { games: 'blocked', malware: 'blocked' } };
const household = householdOf([
  { ...child('masha', { ...games, allowOnly: false }), ageGroup: '0-6' },
  { ...child('petya', games), ageGroup: '11-13' },
  { ...child('anna', games), id: 'anna' },
]);
const lists = { games: ['game.test'], malware: ['worm.test'], registry: ['forbidden.test'] };
const settings = (reply: string, language = 'en') => ({ settings: { blocking: { reply }, language } });
const noon = '2026-11-23 12:00';
const structured = Buffer.from([0, 26, 0, 0]);

const names = [
  { name: 'kids.home.arpa', type: 'A', answers: ['kids.home.arpa 60 A 127.0.0.1'] },
  { name: 'Kids.Home.arpa', type: 'A', answers: ['Kids.Home.arpa 60 A 127.0.0.1'] },
  { name: 'domovoy.home.arpa', type: 'A', answers: ['domovoy.home.arpa 60 A 127.0.0.1'] },
  { name: 'kids.home.arpa', type: 'HTTPS', answers: [] },
  { name: 'kids.home.arpa', type: 'SVCB', answers: [] },
  { name: 'kids.home.arpa', type: 'TXT', answers: [] },
];

test.each(names)('the house says where $name $type is, to everyone', async ({ name, type, answers }) => {
  await using home = await FamilyHouse.open(household, noon, lists);
  for (const who of ['masha', 'petya', 'stranger']) {
    const got = await home.ask(who, name, type);
    expect({ rcode: got.rcode, answers: got.answers }).toEqual({ rcode: 0, answers });
    expect(got.authorities.length).toBe(answers.length === 0 ? 1 : 0);
  }
  expect(home.upstream.asked).toEqual([]);
});

test('beside and below those names there is nothing, and bedtime does not close them', async () => {
  await using home = await FamilyHouse.open(household, noon, lists);
  home.change((before) => ({ ...before, pauses: [{ who: null, until: null }] }));
  expect((await home.ask('petya', 'kids.home.arpa')).answers).toEqual(['kids.home.arpa 60 A 127.0.0.1']);
  for (const name of ['www.kids.home.arpa', 'home.arpa', 'xkids.home.arpa']) {
    expect((await home.ask('petya', name)).rcode).toBe(3);
  }
});

test('a name of the settings goes before, as the home says it', async () => {
  const own = { dns: { names: [{ name: 'kids.home.arpa', addresses: ['192.0.2.7'] }] } };
  await using home = await FamilyHouse.open(household, noon, lists, { settings: own });
  expect((await home.ask('petya', 'kids.home.arpa')).answers).toEqual(['kids.home.arpa 60 A 192.0.2.7']);
});

const answered = [
  { reply: 'page', who: 'petya', name: 'game.test', type: 'A', answers: ['game.test 10 A 127.0.0.1'] },
  { reply: 'page', who: 'petya', name: 'game.test', type: 'AAAA', answers: [] },
  { reply: 'page', who: 'petya', name: 'game.test', type: 'HTTPS', answers: [] },
  { reply: 'page', who: 'petya', name: 'alias.test', type: 'A', answers: ['alias.test 10 A 127.0.0.1'] },
  { reply: 'page', who: 'masha', name: 'game.test', type: 'A', answers: ['game.test 10 A 127.0.0.1'] },
  { reply: 'page', who: 'petya', name: 'forbidden.test', type: 'A', answers: ['forbidden.test 10 A 127.0.0.1'] },
  { reply: 'page', who: 'anna', name: 'game.test', type: 'A', answers: ['game.test 10 A 0.0.0.0'] },
  { reply: 'page', who: 'anna', name: 'game.test', type: 'AAAA', answers: ['game.test 10 AAAA ::'] },
  { reply: 'page', who: 'stranger', name: 'worm.test', type: 'A', answers: ['worm.test 10 A 0.0.0.0'] },
  { reply: 'null', who: 'petya', name: 'game.test', type: 'A', answers: ['game.test 10 A 0.0.0.0'] },
];

test.each(answered)(
  'with "$reply", $who gets $answers for $name $type',
  async ({ reply, who, name, type, answers }) => {
    await using home = await FamilyHouse.open(household, noon, lists, settings(reply));
    home.upstream.zone.unshift('alias.test 300 CNAME game.test');
    const got = await home.ask(who, name, type);
    // The test's ::1 may be missing on a machine without IPv6.
    if (type !== 'AAAA' || got.answers.length > 0) expect(got.answers).toEqual(answers);
    expect(got.rcode).toBe(0);
    expect(got.ede?.code).toBe(name === 'forbidden.test' ? 16 : 17);
  },
);

test('a client that asks for it is told in JSON, as old as its child is', async () => {
  await using home = await FamilyHouse.open(household, noon, lists, settings('page', 'ru'));
  const told = async (who: string, name: string): Promise<unknown> =>
    JSON.parse((await home.ask(who, name, 'A', { options: structured })).ede!.text);
  expect(await told('petya', 'worm.test')).toEqual({
    j: 'Этот адрес может «заразить» компьютер; попасть сюда можно случайно, и в этом нет твоей вины.',
    s: 1,
    o: 'domovoy',
    l: 'ru',
  });
  expect(await told('masha', 'worm.test')).toEqual({
    j: 'Эта дверь закрыта. Позови взрослого — вместе найдёте что-нибудь хорошее.',
    o: 'domovoy',
    l: 'ru',
  });
  expect(await told('anna', 'game.test')).toMatchObject({ j: 'domovoy: закрыто дома, категория: Игры' });
});

test('no child under seven hears of a category, whoever reads the line', async () => {
  await using home = await FamilyHouse.open(household, noon, lists, settings('null'));
  expect(await home.see('masha', 'game.test')).toBe('domovoy: closed at home, a grown-up can help');
  expect(await home.see('petya', 'game.test')).toBe('domovoy: blocked at home, category: Games');
});
