import { expect, test } from 'vitest';
import { addGrant } from '../../src/core/family/grants.ts';
import type { Budget, Choices } from '../../src/core/family/household.ts';
import { qname } from '../kit.ts';
import { KeptHouse, mashaAndPetya } from './kept-house.ts';

const asleep = 'domovoy: it is bedtime';
const spent = 'domovoy: no minutes left today';
const closed = 'domovoy: blocked at home, category: Social networks';
const lists = { social: ['chat.test'] };

const tenMinutes: Budget = {
  target: { kind: 'total' },
  minutes: { mon: 10, tue: 10, wed: 10, thu: 10, fri: 10, sat: 10, sun: 10 },
};

/** Bedtime from ten to six in the nights that begin on Saturday and on Sunday. */
const weekend: Choices = { closed: { bedtime: [{ days: ['sat', 'sun'], from: 22 * 60, to: 6 * 60 }] } };

test.each([
  { night: 'an hour is left out in', friday: '2027-03-26', saturday: '2027-03-27', sunday: '2027-03-28', hours: 7 },
  { night: 'an hour comes twice in', friday: '2027-10-29', saturday: '2027-10-30', sunday: '2027-10-31', hours: 9 },
])('$night the night: bedtime is that of the day on which it began', async ({ friday, saturday, sunday, hours }) => {
  const household = mashaAndPetya(weekend, { zone: 'Europe/London' });
  await using home = await KeptHouse.open({ household, at: `${friday} 22:00` });
  expect(await home.see('masha', 'play.test')).toBe('open');
  for (const moment of [`${saturday} 05:59`, `${saturday} 21:59`]) {
    home.setClock(moment);
    expect(await home.see('masha', 'play.test')).toBe('open');
  }
  home.setClock(`${saturday} 22:00`);
  for (let hour = 0; hour < hours; hour++) {
    expect(await home.see('masha', 'play.test')).toBe(asleep);
    home.pass(60);
  }
  // The wall shows six.
  expect(await home.see('masha', 'play.test')).toBe('open');
  home.setClock(`${sunday} 05:59`);
  expect(await home.see('masha', 'play.test')).toBe(asleep);
  home.setClock(`${sunday} 22:00`);
  expect(await home.see('masha', 'play.test')).toBe(asleep);
});

test('a clock that goes back an hour gives no minutes back, and counts those that pass', async () => {
  await using home = await KeptHouse.open({
    household: mashaAndPetya({ budgets: [tenMinutes] }),
    at: '2026-11-23 18:00',
  });
  for (let minute = 0; minute < 8; minute++) {
    expect(await home.see('masha', 'play.test')).toBe('open');
    home.pass(1);
  }
  home.pass(-60);
  expect(home.used('masha', 'total')).toBe(8);
  const seen = [];
  for (let minute = 0; minute < 3; minute++) {
    seen.push(await home.see('masha', 'play.test'));
    home.pass(1);
  }
  expect(seen).toEqual(['open', 'open', spent]);
  home.pass(-60);
  expect(await home.see('masha', 'play.test')).toBe(spent);
});

test('a clock that goes back over midnight gives no minutes back', async () => {
  await using home = await KeptHouse.open({
    household: mashaAndPetya({ budgets: [tenMinutes] }),
    at: '2026-11-23 23:50',
  });
  for (let minute = 0; minute < 10; minute++) {
    expect(await home.see('masha', 'play.test')).toBe('open');
    home.pass(1);
  }
  expect(await home.see('masha', 'play.test')).toBe('open');
  home.pass(1);
  home.pass(-30);
  expect(await home.see('masha', 'play.test')).toBe(spent);
  home.setClock('2026-11-24 00:02');
  expect(home.used('masha', 'total')).toBe(1);
});

test('a clock that goes back an hour makes no yes and no pause longer', async () => {
  await using home = await KeptHouse.open({
    household: mashaAndPetya({ categories: { social: 'blocked' } }),
    at: '2026-11-23 19:00',
    lists,
  });
  home.change((household, { subjects }, { at }) =>
    addGrant(
      { ...household, pauses: [{ who: 'petya', until: at + 30 * 60_000 }] },
      subjects,
      { id: 'yes', who: 'masha', what: { kind: 'name', name: qname('chat.test') }, until: at + 30 * 60_000 },
      at,
    ),
  );
  home.pass(10);
  home.pass(-60);
  home.pass(19);
  expect(await home.see('masha', 'chat.test')).toBe('open');
  expect(await home.see('petya', 'play.test')).toBe('domovoy: the Internet is paused');
  home.pass(1);
  expect(await home.see('masha', 'chat.test')).toBe(closed);
  expect(await home.see('petya', 'play.test')).toBe('open');
  home.pass(-60);
  expect(await home.see('masha', 'chat.test')).toBe(closed);
});

test('a box that does not know the time yet stands where it was; when it is told, the hour holds at once', async () => {
  const bedtime: Choices = {
    closed: { bedtime: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: 21 * 60, to: 420 }] },
  };
  await using home = await KeptHouse.open({ household: mashaAndPetya(bedtime), at: '2026-11-23 20:00' });
  home.setClock(0);
  expect(await home.see('masha', 'play.test')).toBe('open');
  home.pass(600);
  expect(await home.see('masha', 'play.test')).toBe('open');
  home.setClock('2026-11-23 22:00');
  expect(await home.see('masha', 'play.test')).toBe(asleep);
  home.setClock(0);
  expect(await home.see('masha', 'play.test')).toBe(asleep);
  home.setClock('2026-11-24 12:00');
  expect(await home.see('masha', 'play.test')).toBe('open');
});
