import { expect, test } from 'vitest';
import type { AgeGroup } from '../../src/core/family/household.ts';
import { readStartPageFile } from '../../src/core/start-page-file.ts';
import { insteadOf, openSites, type Site, sitesFor, stageOf } from '../../src/core/start-page.ts';

const both = (en: string, ru = 'слово') => ({ en, ru });
const topic = (id: string, ...instead: string[]) => ({ id, icon: id, title: both(id, `тема ${id}`), instead });
const reviews = [
  { by: 'anna', at: '2026-03-01' },
  { by: 'boris', at: '2026-03-05' },
];

/** What is written of a site; what a test does not speak of is well. */
const written = (id: string, facts: Readonly<Record<string, unknown>> = {}) => ({
  id,
  url: `https://www.${id}.test/`,
  hosts: [`${id}.test`],
  title: both(id, `сайт ${id}`),
  why: both('Because.', 'Потому что.'),
  ages: { from: 5, to: 12 },
  topics: ['space'],
  languages: ['en'],
  ads: 'none',
  purchases: false,
  chat: false,
  account: 'no',
  state: 'published',
  reviews,
  nextReview: '2027-02-28',
  ...facts,
});

const file = (...sites: unknown[]) => ({ topics: [topic('space', 'games'), topic('music', 'games', 'social')], sites });
const site = (facts: Readonly<Record<string, unknown>> = {}): Site =>
  readStartPageFile(file(written('stars', facts))).sites[0]!;

const stages: readonly [what: string, facts: Partial<Site>, today: string, stage: string][] = [
  ['suggested', { state: 'proposed', reviews: [], nextReview: null }, '2026-04-01', 'proposed'],
  ['with one review', { state: 'proposed', reviews: reviews.slice(0, 1), nextReview: null }, '2026-04-01', 'proposed'],
  ['published by one person twice', { reviews: [reviews[0]!, reviews[0]!] }, '2026-04-01', 'proposed'],
  ['with two reviews', { state: 'reviewed' }, '2026-04-01', 'reviewed'],
  ['published without a next review', { nextReview: null }, '2026-04-01', 'reviewed'],
  ['published', {}, '2026-04-01', 'published'],
  ['31 days before its review', {}, '2027-01-28', 'published'],
  ['30 days before its review', {}, '2027-01-29', 'due'],
  ['on the day of its review', {}, '2027-02-28', 'due'],
  ['on the day after', {}, '2027-03-01', 'lapsed'],
  ['years after', {}, '2031-01-01', 'lapsed'],
  ['retired', { state: 'retired' }, '2026-04-01', 'retired'],
];

test.each(stages)('a site %s', (_what, facts, today, stage) => {
  expect(stageOf({ ...site(), ...facts }, today)).toBe(stage);
  const shown = openSites({ topics: [], sites: [{ ...site(), ...facts }] }, today).length === 1;
  expect(shown).toBe(stage === 'published' || stage === 'due');
});

const page = readStartPageFile(
  file(
    written('baby', { ages: { from: 2, to: 4 }, languages: ['ru'] }),
    written('school', { ages: { from: 7, to: 10 }, topics: ['music', 'space'] }),
    written('teens', { ages: { from: 13, to: 17 }, title: both('Moon', 'Ёлки на Луне') }),
    written('old', { nextReview: '2026-05-01' }),
    written('songs', { topics: ['music'], languages: ['en', 'ru'] }),
  ),
);
const ids = (sites: readonly Site[]) => sites.map(({ id }) => id);
const today = '2026-06-01';

const looks: readonly [what: string, whom: Partial<Parameters<typeof sitesFor>[1]>, found: string[]][] = [
  ['under seven', { age: '0-6' }, ['baby', 'songs']],
  ['at school', { age: '7-10' }, ['school', 'songs']],
  ['at eleven', { age: '11-13' }, ['teens', 'songs']],
  ['at fourteen', { age: '14-17' }, ['teens']],
  ['a grown-up', { age: 'adult' }, ['baby', 'school', 'teens', 'songs']],
  ['in a topic', { age: 'adult', topic: 'music' }, ['school', 'songs']],
  ['in a topic that there is not', { age: 'adult', topic: 'x' }, []],
  ['a word of a title', { age: 'adult', text: ' mOOn ' }, ['teens']],
  ['a word in the other language, «ё» or not', { age: 'adult', text: 'елки' }, ['teens']],
  ['the title of a topic', { age: 'adult', text: 'тема music' }, ['school', 'songs']],
  ['words in any order', { age: 'adult', text: 'луне ёлки' }, ['teens']],
  ['a name', { age: 'adult', text: 'baby.test' }, ['baby']],
  ['words that are nowhere together', { age: 'adult', text: 'moon baby' }, []],
  ['in a language', { age: 'adult', language: 'ru' }, ['baby', 'songs', 'school', 'teens']],
];

test.each(looks)('who looks %s finds what fits', (_what, whom, found) => {
  expect(ids(sitesFor(page, { today, age: 'adult', ...whom }))).toEqual(found);
});

test('what is offered instead comes from the topics of the category by turns, each site once', () => {
  const ask = { today: '2026-06-02', age: 'adult' as AgeGroup, most: 9 };
  expect(ids(insteadOf(page, 'games', ask)).sort()).toEqual(['baby', 'school', 'songs', 'teens']);
  expect(ids(insteadOf(page, 'social', ask))).toEqual(['school', 'songs']);
  expect(insteadOf(page, undefined, ask)).toHaveLength(4);
  expect(insteadOf(page, 'news', ask)).toEqual([]);
  expect(insteadOf(page, 'games', { ...ask, most: 2 })).toHaveLength(2);
});

test('tomorrow something else stands first', () => {
  const first = (day: string) => insteadOf(page, 'social', { today: day, age: '7-10', most: 1 })[0]?.id;
  expect([first('2026-06-02'), first('2026-06-03')]).toEqual(['school', 'songs']);
});

test('a child is offered what speaks its language, while there is such a site', () => {
  const ask = { today, most: 9, language: 'ru' as const };
  expect(ids(insteadOf(page, 'games', { ...ask, age: '7-10' }))).toContain('songs');
  expect(ids(insteadOf(page, 'social', { ...ask, age: '7-10' }))).toEqual(['songs']);
  expect(ids(insteadOf(page, 'games', { ...ask, age: '14-17' }))).toEqual(['teens']);
});

test('a file is read as it stands', () => {
  const { problems, sites } = readStartPageFile(file(written('stars')));
  const { purchases: _purchases, chat: _chat, ...kept } = written('stars');
  expect({ problems, sites }).toEqual({ problems: [], sites: [kept] });
});

const faults: readonly [what: string, facts: Readonly<Record<string, unknown>>, problem: string][] = [
  ['an unsafe address', { url: 'http://stars.test/' }, 'it must be an address that begins with https://'],
  ['an address that is a script', { url: 'javascript:alert(1)' }, 'it must be an address that begins with https://'],
  ['hosts of somebody else', { hosts: ['moon.test'] }, 'the hosts of stars do not hold the one of its url.'],
  ['a host that another one holds', { hosts: ['a.stars.test', 'stars.test'] }, 'says nothing new'],
  ['a whole top-level domain', { hosts: ['test'] }, 'is no domain name'],
  ['a long reason', { why: both('x'.repeat(141)) }, '"why" of stars is longer than 140 characters.'],
  ['a chat', { chat: true }, '"chat" of stars must be false: what needs it is not listed.'],
  ['something to buy', { purchases: undefined }, '"purchases" of stars must be false'],
  ['no topic', { topics: [] }, 'stars has no topic.'],
  ['an unknown topic', { topics: ['x'] }, 'stars is in the topic "x", which there is not.'],
  ['ages of grown-ups', { ages: { from: 5, to: 18 } }, 'the ages of stars must be "from" and "to", 0 to 17.'],
  ['advertisements of any kind', { ads: 'many' }, '"ads" of stars is "many"'],
  ['a state that is none', { state: 'lapsed' }, '"state" of stars is "lapsed"'],
  ['one review', { reviews: reviews.slice(0, 1) }, 'stars is published, but 1 of 2 have reviewed it.'],
  ['no next review', { nextReview: null }, 'stars is published, but has no "nextReview".'],
  ['a review in two years', { nextReview: '2028-03-01' }, 'more than a year after the first of its reviews'],
  ['a day that is none', { nextReview: '2027-02-30' }, 'it must be a day like 2026-11-24.'],
];

test.each(faults)('%s is told of', (_what, facts, problem) => {
  expect(readStartPageFile(file(written('stars', facts))).problems.join('\n')).toContain(problem);
});

test('a site that is there twice is told of', () => {
  expect(readStartPageFile(file(written('stars'), written('stars'))).problems).toEqual(['stars is there twice.']);
});
