import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { essentialFile, loadSafeSearch, loadServices } from '../../src/app/blocklists.ts';
import { twinAt } from '../../src/core/safe-search.ts';
import { isWithin, toQname } from '../../src/core/qname.ts';
import { readNames } from '../../src/lists/vital.ts';
import { qname } from '../kit.ts';

const { engines, noSafeMode } = loadSafeSearch();
const leadsTo = (name: string, level: 'moderate' | 'strict'): string | undefined => {
  const engine = engines.find(({ names }) => names.some((one) => one === name));
  return engine && twinAt(engine, level);
};

/** All that the maker of the site names. */
const youtube =
  'www.youtube.com m.youtube.com youtubei.googleapis.com youtube.googleapis.com www.youtube-nocookie.com'.split(' ');

const cases: readonly { name: string; strict: string; moderate?: string }[] = [
  { name: 'www.google.com', strict: 'forcesafesearch.google.com' },
  { name: 'www.google.ru', strict: 'forcesafesearch.google.com' },
  { name: 'www.google.co.uk', strict: 'forcesafesearch.google.com' },
  { name: 'www.bing.com', strict: 'strict.bing.com' },
  { name: 'duckduckgo.com', strict: 'safe.duckduckgo.com' },
  { name: 'yandex.ru', strict: 'familysearch.yandex.ru' },
  { name: 'ya.ru', strict: 'familysearch.yandex.ru' },
  { name: 'www.yandex.com.tr', strict: 'familysearch.yandex.ru' },
  { name: 'www.ecosia.org', strict: 'strict-safe-search.ecosia.org' },
  { name: 'pixabay.com', strict: 'safesearch.pixabay.com' },
  { name: 'search.brave.com', strict: 'forcesafe.search.brave.com' },
  { name: 'api.qwant.com', strict: 'safeapi.qwant.com' },
  ...youtube.map((name) => ({ name, strict: 'restrict.youtube.com', moderate: 'restrictmoderate.youtube.com' })),
];

test.each(cases)('$name leads to $strict', (one) => {
  const { name, strict, moderate = strict } = one;
  expect(leadsTo(name, 'strict')).toBe(strict);
  expect(leadsTo(name, 'moderate')).toBe(moderate);
});

test.each(['google.com', 'mail.google.com', 'mail.yandex.ru', 'maps.google.ru', 'youtube.com', 'i.ytimg.com'])(
  '%s is no page of results and stays what it is',
  (name) => expect(leadsTo(name, 'strict')).toBeUndefined(),
);

test('no list can block a target: each is essential', () => {
  const essential = readNames(essentialFile);
  const targets = engines.flatMap((engine) => Object.values(engine.targets));
  expect(targets.filter((target) => !essential.some((name) => isWithin(target, name)))).toEqual([]);
});

test('engines without a safe mode: none of them holds an engine that has one', () => {
  const names = engines.flatMap((engine) => engine.names);
  expect(noSafeMode.filter((closed) => names.some((name) => isWithin(name, closed)))).toEqual([]);
  expect(noSafeMode.length).toBeGreaterThan(30);
});

test('YouTube is one thing to services and to safe search', () => {
  const { domains } = loadServices().services.find(({ id }) => id === 'youtube')!;
  expect(youtube.filter((name) => !domains.some((domain) => isWithin(qname(name), domain)))).toEqual([]);
});

/** What is known of the engines, one fact a name; lies beside the project where it is developed. */
const facts = fileURLToPath(new URL('../../../shared/safesearch.json', import.meta.url));

test.skipIf(!existsSync(facts))('every name of the facts leads where they say (skipped without ../shared)', () => {
  const known = JSON.parse(readFileSync(facts, 'utf8')) as {
    engines: Record<string, { type: string; target: string; mode?: 'moderate' | 'strict'; domains: string[] }[]>;
  };
  const all = Object.values(known.engines).flat();
  expect(all.flatMap(({ domains }) => domains).filter((name) => name.startsWith('www.google.')).length).toBeGreaterThan(
    190,
  );
  const wrong = all.flatMap(({ type, target, mode = 'strict', domains }) => {
    return domains.filter((name) => {
      const found = leadsTo(toQname(name)!, mode);
      // Where an engine publishes addresses, its own name for them is what we lead to.
      return found === undefined || (type !== 'A' && found !== target);
    });
  });
  expect(wrong).toEqual([]);
});
