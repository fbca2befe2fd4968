import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { firstAreas } from '../../web/words/words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Octets over the line, compressed by Brotli: until somebody can do something, and of any part that comes later. */
const budget = { first: 40, later: 25 } as const;

const built = await buildWeb(root, join(root, 'dist/web'));
const files = new Map(built.map(({ path, contents }) => [path, contents]));
const text = (path: string): string => Buffer.from(files.get(path)!).toString();
const sizeOf = (path: string): number => (files.get(`${path}.br`) ?? files.get(path)!).length / 1024;

/** A file of code with all that it needs at once. */
function withNeeded(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  for (const [, needed] of text(path).matchAll(/(?:from|import)"\.\/([^"]+)"/g)) withNeeded(needed!, known);
  return known;
}

/** The file that a module is loaded by, with all that it needs at once. */
function loadedFor(entry: string): Set<string> {
  const found = built.find(({ path, modules }) => path.endsWith('.js') && modules.includes(entry));
  if (found === undefined) throw new Error(`nothing is loaded for ${entry}`);
  return withNeeded(found.path);
}

// All that the page itself names: the style, the picture, the code with what it needs at once.
const named = [...text('index.html').matchAll(/(?:href|src)="\/([^"]+)"/g)].map(([, path]) => path!);

describe.each(['en', 'ru'] as const)('in %s', (language) => {
  const words = (area: string) => loadedFor(`web/words/${language}/${area}.ts`);
  const signIn = new Set([
    'index.html',
    ...named,
    ...loadedFor('web/main.tsx'),
    ...firstAreas.flatMap((area) => [...words(area)]),
  ]);
  const today = new Set([...signIn, ...loadedFor('web/screens/today/today.tsx'), ...words('today')]);

  test.each([
    ['what signing in needs', signIn],
    ['what Today needs', today],
  ])(`%s fits ${budget.first} KB`, (_what, needed) => {
    // The page, the style, the picture, the code and the words: on a phone each file costs time.
    expect(needed.size).toBe(5);
    expect([...needed].reduce((sum, path) => sum + sizeOf(path), 0)).toBeLessThanOrEqual(budget.first);
  });
});

test(`no part that comes later is over ${budget.later} KB, charts and all`, () => {
  const code = [...files.keys()].filter((path) => path.endsWith('.js'));
  expect(code.filter((path) => sizeOf(path) > budget.later)).toEqual([]);
});

test('the drawings come on their own, in 25 KB', () => {
  const isPlot = (path: string): boolean => path.endsWith('.js') && text(path).includes('u-wrap');
  const [plot, ...more] = [...files.keys()].filter(isPlot);
  expect(more).toEqual([]);
  expect(sizeOf(plot!)).toBeLessThanOrEqual(25);
});

test('the page has no script and no style of its own, and names nothing from elsewhere', () => {
  const page = readFileSync(join(root, 'web/index.html'), 'utf8');
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="\/)|https?:|\/\//);
});
