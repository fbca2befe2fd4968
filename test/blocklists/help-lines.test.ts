import { expect, test } from 'vitest';
import { readHelpLines } from '../../src/app/blocklists.ts';
import { regionOf } from '../../src/core/help-lines.ts';

const help = readHelpLines();
const places = [...help.regions, help.anywhere];

test('each zone is one that a clock can be set to', () => {
  const unknown = help.regions.flatMap(({ zones }) => zones).filter((zone) => !isZone(zone));
  expect(unknown).toEqual([]);
});

test('Russia, and where Russian is spoken, has help', () => {
  const zones = ['Europe/Moscow', 'Asia/Vladivostok', 'Europe/Minsk', 'Asia/Almaty', 'Asia/Bishkek', 'Europe/London'];
  expect(zones.map((zone) => regionOf(help, zone)?.id)).toEqual(['RU', 'RU', 'BY', 'KZ', 'KG', 'GB']);
});

test('Russian is written in Cyrillic', () => {
  const texts = places.flatMap(({ title, help: lines, hotlines }) => [
    title,
    ...lines.flatMap(({ hours }) => hours ?? []),
    ...hotlines.map(({ what }) => what),
  ]);
  expect(texts.filter(({ ru }) => !/[а-яё]/i.test(ru))).toEqual([]);
});

test('a child finds somebody in every region', () => {
  const empty = help.regions.filter((region) => region.help.every((line) => line.for === 'parents'));
  expect(empty.map(({ id }) => id)).toEqual([]);
});

function isZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
