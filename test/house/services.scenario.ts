import { expect, test } from 'vitest';
import { loadServices } from '../../src/app/blocklists.ts';
import { weekdays } from '../../src/core/family/calendar.ts';
import type { Budget, Choices } from '../../src/core/family/household.ts';
import { child, FamilyHouse, householdOf } from './family-house.ts';
import type { Lists } from './test-house.ts';

const { services } = loadServices();
const lists: Lists = Object.fromEntries(services.map(({ id, domains }) => [`service:${id}`, domains]));
const choose = (permission: (id: string) => NonNullable<Choices['services']>[string]): Choices => ({
  services: Object.fromEntries(services.map(({ id }) => [id, permission(id)])),
});
const minute = Object.fromEntries(weekdays.map((day) => [day, 1])) as Budget['minutes'];

test('each service is switched off by each of its real domains, and by what lies below them', async () => {
  const household = householdOf([
    child(
      'masha',
      choose(() => 'blocked'),
    ),
    child('petya'),
  ]);
  await using home = await FamilyHouse.open(household, '2026-11-23 12:00', lists);
  const open: string[] = [];
  for (const { title, domains } of services) {
    for (const domain of domains) {
      const seen = await home.see('masha', `www.${domain}`);
      if (!seen.startsWith('domovoy: blocked at home, service: ')) open.push(`${title.en}: ${domain} is ${seen}`);
    }
  }
  expect(open).toEqual([]);
  expect(await home.see('petya', services[0]!.domains[0]!)).not.toMatch(/service/);
});

test('each service opens and closes by its hours', async () => {
  const hours = [{ days: weekdays, from: 17 * 60, to: 19 * 60 }];
  const household = householdOf([
    child(
      'masha',
      choose(() => ({ hours })),
    ),
  ]);
  await using home = await FamilyHouse.open(household, '2026-11-23 16:59', lists);
  const shut = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const { id, domains } of services) {
      if ((await home.see('masha', domains[0]!)).startsWith('domovoy: not at this hour: ')) found.push(id);
    }
    return found;
  };
  expect(await shut()).toEqual(services.map(({ id }) => id));
  home.passTo('2026-11-23 17:00');
  expect(await shut()).toEqual([]);
  home.passTo('2026-11-23 19:00');
  expect(await shut()).toEqual(services.map(({ id }) => id));
});

test('each service has a budget of its own, and closes when it is spent', async () => {
  const budgets = services.map(({ id }): Budget => ({ target: { kind: 'service', id }, minutes: minute }));
  const household = householdOf([child('masha', { budgets })]);
  await using home = await FamilyHouse.open(household, '2026-11-23 12:00', lists);
  const foreground = services.map(({ domains, background }) => domains.find((name) => !background.includes(name))!);
  for (const domain of foreground) expect(await home.see('masha', domain)).toBe('open');
  home.passTo('2026-11-23 12:01');
  for (const domain of foreground) {
    expect(await home.see('masha', domain)).toMatch(/^domovoy: no minutes left today: /);
  }
});

test('what a device asks with nobody at it spends no budget', async () => {
  const chatty = services.filter(({ background }) => background.length > 0);
  expect(chatty.length).toBeGreaterThan(5);
  const budgets = chatty.map(({ id }): Budget => ({ target: { kind: 'service', id }, minutes: minute }));
  await using home = await FamilyHouse.open(householdOf([child('masha', { budgets })]), '2026-11-23 12:00', lists);
  for (const { background } of chatty) expect(await home.see('masha', background[0]!)).toBe('open');
  home.passTo('2026-11-23 12:01');
  for (const { background } of chatty) expect(await home.see('masha', background[0]!)).toBe('open');
});
