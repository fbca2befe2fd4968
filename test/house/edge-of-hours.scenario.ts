import { expect, test } from 'vitest';
import { changeDevice } from '../../src/core/family/devices.ts';
import { weekdays } from '../../src/core/family/calendar.ts';
import type { Budget, Choices } from '../../src/core/family/household.ts';
import { pause } from '../../src/core/family/pauses.ts';
import { KeptHouse, mashaAndPetya } from './kept-house.ts';
import { tablets } from './family-house.ts';

const asleep = 'domovoy: it is bedtime';
const spent = 'domovoy: no minutes left today';
const bedtime: Choices = { closed: { bedtime: [{ days: weekdays, from: 21 * 60, to: 7 * 60 }] } };
const total = (minutes: number): Budget => ({
  target: { kind: 'total' },
  minutes: { mon: minutes, tue: minutes, wed: minutes, thu: minutes, fri: minutes, sat: minutes, sun: minutes },
});

/** What `conntrack` is told when a tablet is cut off. */
const cutOf = (who: string): string[] => ['-s', '-d'].map((way) => `[-D][-f][ipv4][${way}][${tablets[who]!}]`);

test('at the edge a tablet is cut off once, and a blocked answer is forgotten soon', async () => {
  const household = mashaAndPetya(bedtime);
  const people = household.people.map((one) =>
    one.id === 'petya' ? { ...one, choices: { closed: { bedtime: [] } } } : one,
  );
  await using home = await KeptHouse.open({ household: { ...household, people }, at: '2026-11-23 20:59' });
  expect(await home.cuts()).toEqual([]);
  home.pass(1);
  expect(await home.cuts()).toEqual(cutOf('masha'));
  const { ede, answers } = await home.ask('masha', 'play.test');
  expect([ede?.text, ...answers]).toEqual([asleep, 'play.test 10 A 0.0.0.0']);
  for (let minute = 0; minute < 5; minute++) home.pass(1);
  home.change((before, _terms, { at }) => pause(before, 'masha', at + 60_000, at));
  expect(await home.cuts()).toEqual(cutOf('masha'));
  home.setClock('2026-11-24 07:00');
  expect(await home.cuts()).toEqual(cutOf('masha'));
  home.setClock('2026-11-24 21:00');
  expect(await home.cuts()).toEqual([...cutOf('masha'), ...cutOf('masha')]);
});

test('minutes that are used up, and a pause, cut off too, each child alone', async () => {
  await using home = await KeptHouse.open({
    household: mashaAndPetya({ budgets: [total(1)] }),
    at: '2026-11-23 18:00',
  });
  expect(await home.see('masha', 'play.test')).toBe('open');
  home.pass(1);
  expect(await home.see('masha', 'play.test')).toBe(spent);
  expect(await home.cuts()).toEqual(cutOf('masha'));
  home.change((before, _terms, { at }) => pause(before, 'petya', null, at));
  expect(await home.cuts()).toEqual([...cutOf('masha'), ...cutOf('petya')]);
});

test('a tablet changes hands: the verdict is another at once, and the minutes stay with who used them', async () => {
  const household = mashaAndPetya({ budgets: [total(3)] });
  await using home = await KeptHouse.open({ household, at: '2026-11-23 18:00' });
  for (let minute = 0; minute < 3; minute++) {
    expect(await home.see('masha', 'play.test')).toBe('open');
    home.pass(1);
  }
  expect(await home.see('masha', 'play.test')).toBe(spent);
  // The tool has done its work before the tablet goes: one that comes and goes while it works is cut off once.
  expect(await home.cuts()).toEqual(cutOf('masha'));
  const give = (owner: string): void => home.change((before) => changeDevice(before, 'masha-tablet', { owner }));
  give('petya');
  const asked = Array.from({ length: 20 }, () => home.see('masha', 'play.test'));
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['open']));
  home.pass(1);
  expect([home.used('masha', 'total'), home.used('petya', 'total')]).toEqual([3, 1]);
  expect(await home.cuts()).toEqual(cutOf('masha'));
  const underWay = home.see('masha', 'play.test');
  give('masha');
  expect(['open', spent]).toContain(await underWay);
  expect(await home.see('masha', 'play.test')).toBe(spent);
  expect(await home.see('petya', 'play.test')).toBe('open');
  home.pass(1);
  expect(home.used('masha', 'total')).toBe(3);
  // Cut off when the minutes ended, and again when the tablet came back.
  expect(await home.cuts()).toEqual([...cutOf('masha'), ...cutOf('masha')]);
});
