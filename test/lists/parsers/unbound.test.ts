import { expect, test } from 'vitest';
import { parseUnbound } from '../../../src/lists/parsers/unbound.ts';
import { type Case, said } from './said.ts';

const cases: readonly Case[] = [
  ['a zone that is always absent blocks', 'local-zone: "casino.example" always_nxdomain', ['casino.example subtree']],
  ['a final dot is usual', 'local-zone: "casino.example." always_null', ['casino.example subtree']],
  ['refusing blocks', 'local-zone: "casino.example" refuse', ['casino.example subtree']],
  ['static without data blocks', 'local-zone: "casino.example" static', ['casino.example subtree']],
  ['quotes are optional', 'local-zone: casino.example deny', ['casino.example subtree']],
  ['always_transparent is an exception', 'local-zone: "a.example" always_transparent', ['not a.example subtree']],
  ['transparent says nothing', 'local-zone: "casino.example" transparent', []],
  ['redirect says nothing alone', 'local-zone: "casino.example" redirect', []],
  ['its data does', 'local-data: "casino.example A 0.0.0.0"', ['casino.example subtree']],
  ['with TTL and class', "local-data: 'casino.example. 3600 IN AAAA ::'", ['casino.example subtree']],
  ['data that leads somewhere blocks nothing', 'local-data: "casino.example A 192.0.2.7"', ['(rewrite)']],
  ['other data is not for us', 'local-data: "casino.example TXT hello"', ['(not-a-rule)']],
  ['the section says nothing', 'server:', []],
  ['a comment may follow', 'local-zone: "casino.example" deny # since 2019', ['casino.example subtree']],
  ['# begins a comment', '# local-zone: "casino.example" deny', []],
  ['other settings are not for us', 'include: "/etc/shadow"', ['(not-a-rule)']],
];

test.each(cases)('%s', (_name, line, says) => {
  expect(said(parseUnbound(line))).toEqual(says);
});
