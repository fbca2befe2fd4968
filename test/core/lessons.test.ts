import { expect, test } from 'vitest';
import type { AgeGroup } from '../../src/core/family/household.ts';
import { readLessonsFile } from '../../src/core/lessons-file.ts';
import { cardAfter, cardsFor, gradeOf, quizzesFor } from '../../src/core/lessons.ts';

const said = { en: 'word', ru: 'слово' };
const card = (id: string, from: number, to: number) => ({ id, ages: { from, to }, title: said, text: said, try: said });
const question = (right: number) => ({ question: said, answers: [said, said, said], right, because: said });
const topic = (id: string, after: string[], ...cards: unknown[]) => ({ topic: id, title: said, after, cards });
const quiz = {
  id: 'scams-7',
  topic: 'scams',
  ages: { from: 7, to: 10 },
  title: said,
  questions: [0, 1, 2].map(question),
};
const article = { id: 'talk', title: said, minutes: 3, about: ['7-10'], paragraphs: [{ kind: 'list', items: [said] }] };
const sheet = {
  id: 'class',
  ages: { from: 7, to: 10 },
  title: said,
  goal: said,
  needs: [said],
  steps: [{ minutes: 5, title: said, text: said }],
  questions: [said],
  takeHome: said,
};

const written = {
  topics: [
    topic('scams', ['scam', 'phishing'], card('scams-a', 7, 13), card('scams-b', 14, 17)),
    topic('sleep', ['games'], card('sleep-a', 0, 6), card('sleep-b', 7, 10)),
  ],
  quizzes: [quiz],
  articles: [article],
  sheets: [sheet],
};
const lessons = readLessonsFile(written);

test('files are read as they stand', () => {
  expect(lessons).toEqual({ ...written, problems: [] });
});

const fits: readonly [age: AgeGroup, cards: string[]][] = [
  ['0-6', ['sleep-a']],
  ['7-10', ['scams-a', 'sleep-b']],
  ['11-13', ['scams-a']],
  ['14-17', ['scams-b']],
  ['adult', ['scams-b']],
];

test.each(fits)('at %s one has the cards of that age', (age, cards) => {
  expect(cardsFor(lessons, age).flatMap((found) => found.cards.map(({ id }) => id))).toEqual(cards);
});

const blocks: readonly [category: string | undefined, age: AgeGroup, seed: number, id: string | undefined][] = [
  ['scam', '7-10', 5, 'scams-a'],
  ['phishing', '14-17', 0, 'scams-b'],
  ['games', '0-6', 1e9, 'sleep-a'],
  ['games', '14-17', 1, undefined],
  ['unheard-of', '7-10', 1, undefined],
  [undefined, '7-10', 0, 'scams-a'],
  [undefined, '7-10', 1, 'sleep-b'],
  [undefined, '7-10', -3.7, 'sleep-b'],
];

test.each(blocks)('after %s, at %s, the seed %d gives %s', (category, age, seed, id) => {
  expect(cardAfter(lessons, category, age, seed)?.card.id).toBe(id);
});

test('a quiz is for its age, and tells how many answers were right', () => {
  expect(quizzesFor(lessons, '7-10')).toHaveLength(1);
  expect(quizzesFor(lessons, '11-13')).toEqual([]);
  expect(gradeOf(lessons.quizzes[0]!, [0, 1, 2])).toEqual({ right: 3, of: 3 });
  expect(gradeOf(lessons.quizzes[0]!, [0, 2])).toEqual({ right: 1, of: 3 });
  expect(gradeOf(lessons.quizzes[0]!, [])).toEqual({ right: 0, of: 3 });
});

const faults: readonly [what: string, part: Partial<Record<keyof typeof written, unknown>>, problem: string][] = [
  ['a file that holds nothing', { topics: undefined }, '"topics" is no list.'],
  [
    'a card of another topic',
    { topics: [topic('x', [], card('y-a', 0, 6))] },
    'the card y-a must be called x-something',
  ],
  ['ages within a group', { topics: [topic('x', [], card('x-a', 8, 13))] }, 'the ages of x-a begin or end within'],
  ['a quiz of two', { quizzes: [{ ...quiz, questions: [question(0)] }] }, 'scams-7 has 1 questions, not 3.'],
  ['a quiz of no topic', { quizzes: [{ ...quiz, topic: 'x' }] }, 'the quiz scams-7 is of the topic "x"'],
  ['a fourth answer that is right', { quizzes: [{ ...quiz, questions: [question(3)] }] }, 'must be 0, 1 or 2.'],
  ['one answer', { quizzes: [{ ...quiz, questions: [{ ...question(0), answers: [said] }] }] }, 'has 1 answers, not 3.'],
  ['an unknown age', { articles: [{ ...article, about: ['5-9'] }] }, '"5-9" ("about" of talk) is no age group.'],
  ['an unknown paragraph', { articles: [{ ...article, paragraphs: [{ kind: 'x' }] }] }, 'is "x": it must be one of'],
  ['no time at all', { sheets: [{ ...sheet, steps: [{ title: said, text: said }] }] }, 'minutes of class must be'],
];

test.each(faults)('%s is told of', (_what, part, problem) => {
  expect(readLessonsFile({ ...written, ...part }).problems.join('\n')).toContain(problem);
});
