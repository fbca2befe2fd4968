import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectFile, readCategories, readLessons } from '../../src/app/blocklists.ts';
import { ageGroups } from '../../src/core/family/age-groups.ts';
import { cardAfter, quizzesFor } from '../../src/core/lessons.ts';
import type { Text } from '../../src/core/profile.ts';

const lessons = readLessons();
const cards = lessons.topics.flatMap((topic) => topic.cards);

test('there are more than 60 cards, in files called as their topics', () => {
  expect(cards.length).toBeGreaterThanOrEqual(60);
  const files = readdirSync(projectFile('blocklists/lessons/cards'));
  expect(files.sort()).toEqual(lessons.topics.map(({ topic }) => `${topic}.json`).sort());
});

test('every category has a card for every age', () => {
  const missing = readCategories().flatMap(({ id }) =>
    ageGroups.filter((age) => cardAfter(lessons, id, age, 0) === undefined).map((age) => `${id} at ${age}`),
  );
  expect(missing).toEqual([]);
});

test('no card stands after a category that there is not', () => {
  const known = new Set(readCategories().map(({ id }) => id));
  expect(lessons.topics.flatMap(({ after }) => after).filter((id) => !known.has(id))).toEqual([]);
});

test('cards are as short as a child reads', () => {
  const long = (text: Text, most: number) => Math.max(text.en.length, text.ru.length) > most;
  const tooLong = cards.filter(
    (card) => long(card.title, 60) || long(card.text, card.ages.to <= 6 ? 220 : 420) || long(card.try, 160),
  );
  expect(tooLong.map(({ id }) => id)).toEqual([]);
});

test('what is for the smallest is for nobody else', () => {
  expect(cards.filter(({ ages }) => ages.from === 0 && ages.to > 6)).toEqual([]);
});

test('every age has quizzes', () => {
  expect(ageGroups.filter((age) => quizzesFor(lessons, age).length === 0)).toEqual([]);
});

test('Russian is written in Cyrillic, English without it', () => {
  const texts: Text[] = [];
  JSON.stringify(lessons, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'ru' in value) texts.push(value as Text);
    return value;
  });
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter(({ en, ru }) => !/[а-яё]/i.test(ru) || /[а-яё]/i.test(en))).toEqual([]);
});
