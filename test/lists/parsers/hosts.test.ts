import { expect, test } from 'vitest';
import { parseHosts } from '../../../src/lists/parsers/hosts.ts';
import { type Case, said } from './said.ts';

const cases: readonly Case[] = [
  ['a site means the site and all below it', '0.0.0.0 casino.example', ['casino.example subtree']],
  ['the loopback is a sink too', '127.0.0.1\tcasino.example', ['casino.example subtree']],
  ['so is the unspecified address of IPv6', ':: casino.example', ['casino.example subtree']],
  ['and its loopback', '::1 casino.example', ['casino.example subtree']],
  ['and a lone zero', '0 casino.example', ['casino.example subtree']],
  ['a line may hold several names', '0.0.0.0 a.example  b.example', ['a.example subtree', 'b.example subtree']],
  ['one bad name costs only itself', '0.0.0.0 a.example b..example', ['a.example subtree', '(not-a-name)']],
  ['a comment ends the line', '0.0.0.0 a.example # b.example', ['a.example subtree']],
  ['a comment may touch the name', '0.0.0.0 a.example#b.example', ['a.example subtree']],
  ['a line of comment says nothing', '# 0.0.0.0 a.example', []],
  ['the machine itself is furniture', '127.0.0.1 localhost localhost.localdomain', []],
  ['so are the names of IPv6', 'ff02::1 ip6-allnodes', []],
  ['and the broadcast address', '255.255.255.255 broadcasthost', []],
  ['and a link-local address with its zone', 'fe80::1%lo0 localhost', []],
  ['a sink among the names is no name', '0.0.0.0 0.0.0.0', []],
  ['an address that leads somewhere blocks nothing', '192.0.2.7 casino.example', ['(rewrite)']],
  ['an address in the place of a name is refused', '0.0.0.0 192.0.2.7', ['(address)']],
  ['a name alone is another format', 'casino.example', ['(not-a-rule)']],
  ['an address alone names nothing', '0.0.0.0', ['(not-a-rule)']],
];

test.each(cases)('%s', (_name, line, says) => {
  expect(said(parseHosts(line))).toEqual(says);
});
