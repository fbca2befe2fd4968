import { readdirSync, readFileSync } from 'node:fs';
import { getPublicSuffix } from 'tldts';
import { expect, test } from 'vitest';
import { projectFile, readCategories, readStartPage, starterLists } from '../../src/app/blocklists.ts';
import { ageGroups } from '../../src/core/family/age-groups.ts';
import { selfAndAncestors, toQname } from '../../src/core/qname.ts';
import { insteadOf, sitesFor } from '../../src/core/start-page.ts';
import { readNames } from '../../src/lists/vital.ts';

const { topics, sites } = readStartPage();
/** A day on which the first edition is fresh. */
const today = '2026-12-01';

test('there are more than 150 sites, and 60 in each of the languages', () => {
  expect(sites.length).toBeGreaterThanOrEqual(150);
  const speaking = (language: string) => sites.filter(({ languages }) => languages.includes(language)).length;
  expect(Math.min(speaking('en'), speaking('ru'))).toBeGreaterThanOrEqual(60);
});

test('Russian is written in Cyrillic, unless it is the name of a site', () => {
  const texts = [...sites.map(({ why }) => why), ...topics.map(({ title }) => title)];
  expect(texts.filter(({ ru }) => !/[а-яё]/i.test(ru))).toEqual([]);
});

test('a site stands in the file of its first topic, and each topic has a file', () => {
  const folder = projectFile('blocklists/start-page');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'topics.json');
  expect(files.sort()).toEqual(topics.map(({ id }) => `${id}.json`).sort());
  for (const file of files) {
    const { sites: written } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { sites: typeof sites };
    expect(new Set(written.map((site) => `${site.topics[0]}.json`))).toEqual(new Set([file]));
  }
});

test('what is closed has a topic to try instead, unless it is technical; each topic answers something', () => {
  const categories = readCategories();
  const answered = new Set(topics.flatMap(({ instead }) => instead));
  const open = categories.filter(({ id, group }) => group !== 'technical' && !answered.has(id));
  expect(open.map(({ id }) => id)).toEqual([]);
  const known = new Set(categories.map(({ id }) => id));
  expect([...answered].filter((id) => !known.has(id))).toEqual([]);
  expect(topics.filter(({ instead }) => instead.length === 0)).toEqual([]);
});

test('there is something in every topic, and at every age and in either language something instead', () => {
  const empty = topics.filter(({ id }) => sitesFor(readStartPage(), { today, age: 'adult', topic: id }).length < 5);
  expect(empty.map(({ id }) => id)).toEqual([]);
  const asked = readCategories().filter(({ group }) => group !== 'technical');
  const wanting = ageGroups.flatMap((age) =>
    (['en', 'ru'] as const).flatMap((language) =>
      asked
        .filter(({ id }) => insteadOf({ topics, sites }, id, { today, age, most: 3, language }).length === 0)
        .map(({ id }) => `${id} at ${age} in ${language}`),
    ),
  );
  expect(wanting).toEqual([]);
});

test('no host is a public suffix, or is blocked by a list that comes with the house', () => {
  const hosts = sites.flatMap((site) => site.hosts);
  expect(hosts.filter((host) => getPublicSuffix(host) === host)).toEqual([]);
  const blocked = new Map(
    starterLists().flatMap(({ category, path }) => [...readNames(path)].map((name) => [String(name), category])),
  );
  const struck = hosts.flatMap((host) => {
    const above = selfAndAncestors(toQname(host)!).find((name) => blocked.has(name));
    return above === undefined ? [] : [`${host}: ${blocked.get(above)}`];
  });
  expect(struck).toEqual([]);
});
