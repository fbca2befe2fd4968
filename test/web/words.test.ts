import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type AreaName, areas } from '../../web/words/areas.ts';

const web = fileURLToPath(new URL('../../web', import.meta.url));
const names = Object.keys(areas) as AreaName[];

/** Everything that is said, by its path: `tabs.today`. */
function sayings(words: object, above = ''): [path: string, said: unknown][] {
  return Object.entries(words).flatMap(([key, said]: [string, unknown]) =>
    typeof said === 'object' && said !== null
      ? sayings(said, `${above}${key}.`)
      : [[above + key, said] as [string, unknown]],
  );
}

/** What of it nothing in that code reads: neither the key by its name nor, for a key among others, its group by a variable. */
function unusedIn(words: object, code: string): string[] {
  return sayings(words)
    .map(([path]) => path)
    .filter((path) => {
      const parts = path.split('.');
      const isNamed = (part: string): boolean =>
        new RegExp(`\\.${part}\\b|[{,]\\s*${part}\\s*[,:}]|'${part}'`).test(code);
      const isPicked = (part: string): boolean =>
        new RegExp(`\\.${part}(?:\\[|\\.map\\()|Object\\.\\w+\\([\\w.]+\\.${part}\\)`).test(code);
      return !isNamed(parts.at(-1)!) && !parts.slice(0, -1).some(isPicked);
    });
}

const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('words/'))
  .map((file) => readFileSync(join(web, file), 'utf8'));

/** Whatever takes the words of that area. */
function readersOf(name: AreaName): string {
  return files.filter((text) => new RegExp(`(?:useWords[<(]|AreaWords\\[)'${name}'`).test(text)).join('\n');
}

describe.each(names)('the words of %s', (name) => {
  test('are the same ones in both languages', async () => {
    const [en, ru] = [sayings(await areas[name].en()), sayings(await areas[name].ru())];
    expect(ru.map(([path]) => path)).toEqual(en.map(([path]) => path));
    const shapeOf = ([, said]: (typeof en)[number]): string =>
      typeof said === 'function' ? `of ${said.length}` : 'plain';
    expect(ru.map(shapeOf)).toEqual(en.map(shapeOf));
  });

  test('are in Russian where they are Russian', async () => {
    const plain = sayings(await areas[name].ru()).filter(([, said]) => typeof said === 'string' && said !== '');
    expect(plain.filter(([, said]) => !/[а-яё]/i.test(String(said)))).toEqual([]);
  });

  test('are all used', async () => {
    expect(unusedIn(await areas[name].en(), readersOf(name))).toEqual([]);
  });
});

test('a word that nobody says is found', () => {
  const words = { title: 'x', tabs: { today: 'y' }, tips: ['v'], stale: { one: 'z' } };
  expect(unusedIn(words, 'words.title; words.tabs[tab]; words.tips.map(draw); staleOne')).toEqual(['stale.one']);
});
