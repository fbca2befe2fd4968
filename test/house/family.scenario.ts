import { expect, test } from 'vitest';
import { weekdays } from '../../src/core/family/calendar.ts';
import type { Budget, Choices } from '../../src/core/family/household.ts';
import { qname } from '../kit.ts';
import { child, FamilyHouse, householdOf } from './family-house.ts';

const everyDay = (minutes: number): Budget['minutes'] =>
  Object.fromEntries(weekdays.map((day) => [day, minutes])) as Budget['minutes'];
const bedtime: Choices = { closed: { bedtime: [{ days: weekdays, from: 21 * 60, to: 7 * 60 }] } };

const asleep = 'domovoy: it is bedtime';
const spent = 'domovoy: no minutes left today';

test('bedtime goes over midnight, and each child has their own', async () => {
  const household = householdOf([child('masha', bedtime), child('petya')]);
  await using home = await FamilyHouse.open(household, '2026-11-23 20:59');
  expect(await home.see('masha', 'play.test')).toBe('open');
  home.passTo('2026-11-23 21:00');
  expect(await home.see('masha', 'play.test')).toBe(asleep);
  expect(await home.see('petya', 'play.test')).toBe('open');
  home.passTo('2026-11-24 00:01');
  expect(await home.see('masha', 'play.test')).toBe(asleep);
  home.passTo('2026-11-24 06:59');
  expect(await home.see('masha', 'play.test')).toBe(asleep);
  home.passTo('2026-11-24 07:00');
  expect(await home.see('masha', 'play.test')).toBe('open');
});

test('what is always open is open at bedtime, and judged like anything else', async () => {
  const choices = {
    ...bedtime,
    always: [qname('help.test')],
    rules: [{ effect: 'deny', name: qname('bad.help.test'), scope: 'subtree' } as const],
  };
  await using home = await FamilyHouse.open(householdOf([child('masha', choices)]), '2026-11-23 22:00');
  expect(await home.see('masha', 'www.help.test')).toBe('open');
  expect(await home.see('masha', 'bad.help.test')).toBe("domovoy: blocked by the family's own rule");
  expect(await home.see('masha', 'play.test')).toBe(asleep);
});

test('a budget runs out mid-evening, a bonus opens it again, and midnight gives a new one', async () => {
  const budgets = [{ target: { kind: 'total' }, minutes: everyDay(3) } as const];
  await using home = await FamilyHouse.open(householdOf([child('masha', { budgets })]), '2026-11-23 18:00');
  expect(await home.beBusy('masha', 'play.test', 5)).toEqual(['open', 'open', 'open', spent, spent]);
  home.change((before) => ({
    ...before,
    bonuses: [{ who: 'masha', target: { kind: 'total' }, day: '2026-11-23', minutes: 2 }],
  }));
  expect(await home.beBusy('masha', 'play.test', 3)).toEqual(['open', 'open', spent]);
  home.passTo('2026-11-24 00:00');
  expect(await home.see('masha', 'play.test')).toBe('open');
});

test('the day of the budgets begins when the family says so', async () => {
  const budgets = [{ target: { kind: 'total' }, minutes: everyDay(1) } as const];
  const household = householdOf([child('masha', { budgets })], { dayStart: 4 * 60 });
  await using home = await FamilyHouse.open(household, '2026-11-23 23:58');
  expect(await home.beBusy('masha', 'play.test', 4)).toEqual(['open', spent, spent, spent]);
  home.passTo('2026-11-24 04:00');
  expect(await home.see('masha', 'play.test')).toBe('open');
});

test('a minute in which nothing of a target is asked costs nothing of its budget', async () => {
  const budgets = [{ target: { kind: 'category', id: 'games' }, minutes: everyDay(2) } as const];
  const household = householdOf([child('masha', { budgets })]);
  await using home = await FamilyHouse.open(household, '2026-11-23 18:00', { games: ['game.test'] });
  expect(await home.beBusy('masha', 'game.test', 1)).toEqual(['open']);
  expect(await home.beBusy('masha', 'school.test', 10)).toEqual(Array.from({ length: 10 }, () => 'open'));
  expect(await home.beBusy('masha', 'game.test', 2)).toEqual(['open', 'domovoy: no minutes left today: Games']);
  expect(await home.see('masha', 'school.test')).toBe('open');
});

test('a pause closes all at once, for one child or for everyone, and ends by itself', async () => {
  await using home = await FamilyHouse.open(householdOf([child('masha'), child('petya')]), '2026-11-23 18:00');
  home.change((before, now) => ({ ...before, pauses: [{ who: 'masha', until: now + 30 * 60_000 }] }));
  expect(await home.see('masha', 'play.test')).toBe('domovoy: the Internet is paused');
  expect(await home.see('petya', 'play.test')).toBe('open');
  home.passTo('2026-11-23 18:30');
  expect(await home.see('masha', 'play.test')).toBe('open');
  home.change((before) => ({ ...before, pauses: [{ who: null, until: null }] }));
  for (const who of ['masha', 'petya', 'stranger']) {
    expect(await home.see(who, 'play.test')).toBe('domovoy: the Internet is paused');
  }
});

test('a yes of thirty minutes opens a name for one child, bedtime or not, and ends on time', async () => {
  const household = householdOf([
    child('masha', { ...bedtime, categories: { social: 'blocked' } }),
    child('petya', { categories: { social: 'blocked' } }),
  ]);
  await using home = await FamilyHouse.open(household, '2026-11-23 20:50', { social: ['chat.test'] });
  const closed = 'domovoy: blocked at home, category: Social networks';
  expect(await home.see('masha', 'chat.test')).toBe(closed);
  home.change((before, now) => ({
    ...before,
    grants: [{ id: 'yes', who: 'masha', what: { kind: 'name', name: qname('chat.test') }, until: now + 30 * 60_000 }],
  }));
  expect(await home.see('masha', 'www.chat.test')).toBe('open');
  expect(await home.see('petya', 'chat.test')).toBe(closed);
  home.passTo('2026-11-23 21:19');
  expect(await home.see('masha', 'chat.test')).toBe('open');
  expect(await home.see('masha', 'play.test')).toBe(asleep);
  home.passTo('2026-11-23 21:20');
  expect(await home.see('masha', 'chat.test')).toBe(asleep);
});

test('who moves a clock by fifty years moves the verdicts with it at once', async () => {
  await using home = await FamilyHouse.open(householdOf([child('masha', bedtime)]), '1976-11-23 22:00');
  expect(await home.see('masha', 'play.test')).toBe(asleep);
  home.passTo('2026-11-23 12:00');
  expect(await home.see('masha', 'play.test')).toBe('open');
});

test('a birthday opens what is for older children, and what a parent has set stays', async () => {
  const masha = { ...child('masha', { categories: { gambling: 'allowed' } }), born: '2008-11-24' };
  const lists = { adult: ['adult.test'], gambling: ['bet.test'] };
  await using home = await FamilyHouse.open(householdOf([masha]), '2026-11-23 23:59', lists);
  expect(await home.see('masha', 'adult.test')).toBe('domovoy: blocked at home, category: Adult content');
  expect(await home.see('masha', 'bet.test')).toBe('open');
  home.passTo('2026-11-24 00:00');
  expect(await home.see('masha', 'adult.test')).toBe('open');
  expect(await home.see('masha', 'bet.test')).toBe('open');
});

test('a help line is open at bedtime also where its name is an alias', async () => {
  const choices = { ...bedtime, always: [qname('help.test')] };
  await using home = await FamilyHouse.open(householdOf([child('masha', choices)]), '2026-11-23 22:00', {
    malware: ['bad.test'],
  });
  home.upstream.zone.unshift('www.help.test 300 CNAME help.cdn.com', 'chat.help.test 300 CNAME cdn.bad.test');
  expect((await home.ask('masha', 'www.help.test')).answers.length).toBe(2);
  expect(await home.see('masha', 'chat.help.test')).toMatch(/malware|Malware/);
  expect(await home.see('masha', 'help.cdn.com')).toBe(asleep);
});

test('where only what is allowed is open, it is open with all that it leads to', async () => {
  const choices = { allowOnly: true, always: [qname('help.test')] };
  await using home = await FamilyHouse.open(householdOf([child('masha', choices)]), '2026-11-23 12:00', {
    malware: ['bad.test'],
  });
  home.upstream.zone.unshift('www.help.test 300 CNAME help.cdn.com', 'chat.help.test 300 CNAME cdn.bad.test');
  expect((await home.ask('masha', 'www.help.test')).answers.length).toBe(2);
  expect(await home.see('masha', 'chat.help.test')).toMatch(/malware|Malware/);
  expect(await home.see('masha', 'help.cdn.com')).not.toBe('open');
});
