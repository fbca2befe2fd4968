import { expect, test } from 'vitest';
import { child, FamilyHouse, householdOf } from './family-house.ts';

const evening = '2026-12-01 22:00';
const asleep = { closed: { bedtime: [{ days: ['tue'], from: 21 * 60, to: 7 * 60 }] }, always: [] } as const;

/** What a child sees of the children's help lines of two countries, and of those that help anywhere. */
async function seenIn(zone: string, choices: Parameters<typeof child>[1]): Promise<string[]> {
  await using home = await FamilyHouse.open({ ...householdOf([child('masha', choices)]), zone }, evening);
  const names = ['telefon-doveria.ru', 'childline.org.uk', 'findahelpline.com', 'play.test'];
  const seen = await Promise.all(names.map((name) => home.see('masha', name)));
  return names.filter((_, at) => seen[at] === 'open');
}

test('in bed, a child finds who helps where the family lives, and who helps anywhere', async () => {
  expect(await seenIn('Europe/Moscow', asleep)).toEqual(['telefon-doveria.ru', 'findahelpline.com']);
  expect(await seenIn('Europe/London', asleep)).toEqual(['childline.org.uk', 'findahelpline.com']);
  expect(await seenIn('Pacific/Kiritimati', asleep)).toEqual(['findahelpline.com']);
});

test('and so does a small child, to whom only what is reviewed is open', async () => {
  expect(await seenIn('Europe/Moscow', { always: [], allowOnly: true })).toEqual([
    'telefon-doveria.ru',
    'findahelpline.com',
  ]);
});
