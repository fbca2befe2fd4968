import { expect, test } from 'vitest';
import { readCategories, readData } from '../../src/app/blocklists.ts';
import { explainer } from '../../src/app/explain.ts';
import { ageGroups } from '../../src/core/family/age-groups.ts';
import type { Reason } from '../../src/core/verdict.ts';

const data = readData();
const explain = { en: explainer('en', data), ru: explainer('ru', data) };

const tag = (kind: Reason['kind'], name: string, source = 'list/one') =>
  ({ kind, name, source, effect: 'is' }) as Reason;

const categories = readCategories();
const ofCategories = categories.flatMap(({ id }) => [
  tag('category', id),
  tag('hours', id, 'category'),
  tag('budget', id, 'category'),
]);
const ofServices = data.services.services.flatMap(({ id }) => [tag('service', id), tag('hours', id, 'service')]);
const others = [
  tag('registry', 'registry'),
  tag('locked', 'deny'),
  tag('own', 'deny'),
  tag('search', 'others'),
  tag('allow-only', 'allow-only', 'household'),
  ...['paused', 'bedtime', 'school', 'quiet', 'budget'].map((name) => tag('closed', name, 'household')),
];
const reasons = [...ofCategories, ...ofServices, ...others];
const children = ageGroups.filter((age) => age !== 'adult');

test('under seven nothing is named, in no language and in no form', () => {
  const titles = [...categories, ...data.services.services].flatMap(({ title }) => [title.en, title.ru]);
  for (const language of ['en', 'ru'] as const) {
    const heard = [...ofCategories, ...ofServices].map((reason) => explain[language](reason, '0-6'));
    expect(new Set(heard.map((said) => JSON.stringify(said))).size).toBe(1);
    const { line, structured } = heard[0]!;
    expect(titles.filter((title) => ` ${line} ${structured.justification} `.includes(` ${title} `))).toEqual([]);
    expect(structured.subError).toBeUndefined();
  }
});

test('every child hears a whole sentence for every reason, in its language', () => {
  const wrong = children.flatMap((age) =>
    reasons.filter((reason) => {
      const [en, ru] = [explain.en(reason, age).structured, explain.ru(reason, age).structured];
      const isWhole = [en, ru].every(({ justification }) => /[.!?]$/.test(justification));
      return !isWhole || /[а-яё]/i.test(en.justification) || !/[а-яё]/i.test(ru.justification);
    }),
  );
  const named = new Set(wrong.filter(({ kind, source }) => kind !== 'service' && source !== 'service'));
  expect([...named]).toEqual([]);
});

test('from seven on a child hears why, kindly, and a grown-up what the line says', () => {
  const games = tag('category', 'games');
  const [known] = categories.filter(({ id }) => id === 'games');
  expect(explain.ru(games, '7-10').structured.justification).toBe(known!.forChildren.ru);
  expect(explain.ru(games, '7-10').line).toBe('domovoy: закрыто дома, категория: Игры');
  expect(explain.en(games).structured).toEqual({
    justification: 'domovoy: blocked at home, category: Games',
    subError: undefined,
    organization: 'domovoy',
    language: 'en',
    contact: 'http://domovoy.home.arpa/',
  });
});

const subErrors = [
  { reason: tag('category', 'malware'), subError: 1 },
  { reason: tag('category', 'phishing'), subError: 2 },
  { reason: tag('category', 'games'), subError: undefined },
  { reason: tag('own', 'deny'), subError: 5 },
  { reason: tag('locked', 'deny'), subError: 5 },
  { reason: tag('registry', 'registry'), subError: undefined },
];
test.each(subErrors)('$reason.kind $reason.name has the sub-error $subError', ({ reason, subError }) => {
  expect(explain.en(reason, '7-10').structured.subError).toBe(subError);
});
