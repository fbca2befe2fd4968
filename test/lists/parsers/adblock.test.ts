import { expect, test } from 'vitest';
import { parseAdblock } from '../../../src/lists/parsers/adblock.ts';
import { type Case, said } from './said.ts';

const cases: readonly Case[] = [
  ['a rule covers the name and all below it', '||casino.example^', ['casino.example subtree']],
  ['an end mark changes nothing', '||casino.example^|', ['casino.example subtree']],
  ['a star covers what is below only', '||*.casino.example^', ['casino.example below']],
  ['a bare name is that name alone', 'casino.example', ['casino.example exact']],
  ['an exception takes the name out', '@@||casino.example^', ['not casino.example subtree']],
  ['also with an end mark', '@@||casino.example^|', ['not casino.example subtree']],
  ['important changes nothing', '||casino.example^$important', ['casino.example subtree']],
  ['nor do all and document', '||casino.example^$all,document', ['casino.example subtree']],
  ['third-party cannot be honoured', '||casino.example^$third-party', ['(modifiers)']],
  ['one such modifier is enough', '||casino.example^$important,script', ['(modifiers)']],
  ['a client cannot be honoured here', '||casino.example^$client=192.0.2.7', ['(modifiers)']],
  ['nor in an exception', '@@||casino.example^$script', ['(modifiers)']],
  ['an empty modifier is none we know', '||casino.example^$', ['(modifiers)']],
  ['! begins a comment', '! ||casino.example^', []],
  ['# and a space does', '# ||casino.example^', []],
  ['a banner is a comment', '##########', []],
  ['a header says nothing', '[Adblock Plus 2.0]', []],
  ['hiding is for browsers', 'casino.example##.banner', ['(cosmetic)']],
  ['also everywhere', '##.banner', ['(cosmetic)']],
  ['also as an exception', 'casino.example#@#.banner', ['(cosmetic)']],
  ['scripts are for browsers', 'casino.example#%#window.ads = 1', ['(cosmetic)']],
  ['a page is more than a name', '||casino.example/play', ['(path)']],
  ['so is what follows the separator', '||casino.example^play/', ['(path)']],
  ['a port is, too', '||casino.example:8080^', ['(path)']],
  ['a regular expression is dropped', '/^casino\\d+\\.example$/', ['(regex)']],
  ['a start mark is a pattern', '|casino.example^', ['(pattern)']],
  ['so is a star inside', '||casino*.example^', ['(pattern)']],
  ['so is a name without its end', '||casino.example', ['(pattern)']],
  ['so is the middle of a name', '.casino.^', ['(pattern)']],
  ['so is an open end', '||casino.^', ['(pattern)']],
  ['an address is no name', '||192.0.2.7^', ['(address)']],
  ['a top-level domain is refused', '||zip^', ['(public-suffix)']],
  ['a line of hosts is another format', '0.0.0.0 casino.example', ['(not-a-rule)']],
];

test.each(cases)('%s', (_name, line, says) => {
  expect(said(parseAdblock(line))).toEqual(says);
});
