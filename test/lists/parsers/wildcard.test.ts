import { expect, test } from 'vitest';
import { parseWildcard } from '../../../src/lists/parsers/wildcard.ts';
import { type Case, said } from './said.ts';

const cases: readonly Case[] = [
  ['a star covers the name itself too', '*.casino.example', ['casino.example subtree']],
  ['so does a dot', '.casino.example', ['casino.example subtree']],
  ['and a plain name among them', 'casino.example', ['casino.example subtree']],
  ['a comment may follow', '*.casino.example # since 2019', ['casino.example subtree']],
  ['# begins a comment', '# *.casino.example', []],
  ['a star over a top-level domain is refused', '*.zip', ['(public-suffix)']],
  ['a star elsewhere is no name', 'casino.*.example', ['(not-a-name)']],
  ['a star alone is no name', '*', ['(not-a-name)']],
];

test.each(cases)('%s', (_name, line, says) => {
  expect(said(parseWildcard(line))).toEqual(says);
});
