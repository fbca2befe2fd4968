import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { firstAreas } from '../../web/words/words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Octets over the line, compressed by Brotli. */
const budget = 40 * 1024;

test('the first load fits 40 KB, in either language', async () => {
  const files = new Map((await buildWeb(root, join(root, 'dist/web'))).map(({ path, contents }) => [path, contents]));
  const text = (path: string): string => Buffer.from(files.get(path)!).toString();
  const octets = (path: string): number => (files.get(`${path}.br`) ?? files.get(path)!).length;

  // All that the page itself names: the style, the picture, the code with what it needs at once.
  const named = [...text('index.html').matchAll(/(?:href|src)="\/([^"]+)"/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(3);
  const main = named.find((path) => path.startsWith('main-'))!;
  const sizes = (['en', 'ru'] as const).map((language) => {
    const words = firstAreas.map((area) => chunkOf(language, area, [text(main), ...named.map(text)]));
    expect(words).not.toContain(undefined);
    return ['index.html', ...named, ...words].reduce((sum, path) => sum + octets(path!), 0);
  });
  process.stdout.write(
    `first load, Brotli: ${sizes.map((size) => `${(size / 1024).toFixed(1)} KB`).join(' en, ')} ru\n`,
  );
  expect(Math.max(...sizes)).toBeLessThanOrEqual(budget);

  /** The chunk with those words: the one that says a sentence of them. */
  function chunkOf(language: string, area: string, code: readonly string[]): string | undefined {
    const candidates = [...files.keys()].filter((path) => path.startsWith(`${area}-`) && path.endsWith('.js'));
    expect(code.join()).toContain(candidates[0]!);
    const isRussian = (path: string): boolean => /[а-я]|\\u04/.test(text(path));
    return candidates.find((path) => isRussian(path) === (language === 'ru'));
  }
});

test('the page has no script and no style of its own, and names nothing from elsewhere', () => {
  const page = readFileSync(join(root, 'web/index.html'), 'utf8');
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="\/)|https?:|\/\//);
});
