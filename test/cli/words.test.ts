import { describe, expect, test } from 'vitest';
import { enCount, ruCount } from '../../src/cli/words/plural.ts';
import { en } from '../../src/cli/words/en.ts';
import { ru } from '../../src/cli/words/ru.ts';

/** Paths of all sentences of a language. */
function pathsOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? pathsOf(inner, `${path}/${name}`) : [`${path}/${name}`],
  );
}

/** All texts that are no functions. */
function textsOf(words: object): string[] {
  return Object.values(words).flatMap((inner: unknown) =>
    typeof inner === 'string' ? [inner] : typeof inner === 'object' && inner !== null ? textsOf(inner) : [],
  );
}

test('what is said in English is said in Russian', () => {
  // English needs no translation of the library's headings and of what stands for a word.
  const isOurs = (path: string): boolean => !/^\/usage\/(?:titles|placeholders)\//.test(path);
  expect(pathsOf(ru).filter(isOurs).sort()).toEqual(pathsOf(en).filter(isOurs).sort());
});

test('Russian is Russian, English is English', () => {
  expect(textsOf(ru).filter((text) => !/[а-яё]/i.test(text))).toEqual([ru.check.flag]);
  expect(textsOf(en).filter((text) => /[а-яё]/i.test(text))).toEqual([]);
});

describe('numbers bend their words', () => {
  test.each([
    [0, '0 имён'],
    [1, '1 имя'],
    [2, '2 имени'],
    [5, '5 имён'],
    [11, '11 имён'],
    [21, '21 имя'],
    [112, '112 имён'],
    [1003, '1 003 имени'],
  ])('%d → %s', (count, text) => {
    expect(ruCount(count, 'имя', 'имени', 'имён').replace(/\s/g, ' ')).toBe(text);
  });

  test.each([
    [0, '0 names'],
    [1, '1 name'],
    [1002, '1,002 names'],
  ])('%d → %s', (count, text) => expect(enCount(count, 'name', 'names')).toBe(text));
});
