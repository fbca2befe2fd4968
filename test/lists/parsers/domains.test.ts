import { expect, test } from 'vitest';
import { parseDomains } from '../../../src/lists/parsers/domains.ts';
import { type Case, said } from './said.ts';

const cases: readonly Case[] = [
  ['a site means the site and all below it', 'casino.example', ['casino.example subtree']],
  ['case does not matter', 'CaSiNo.Example', ['casino.example subtree']],
  ['nor does a final dot', 'casino.example.', ['casino.example subtree']],
  ['an underscore is found in the wild', '_dmarc.casino.example', ['_dmarc.casino.example subtree']],
  ['a comment may follow', 'casino.example   # since 2019', ['casino.example subtree']],
  ['a comment may touch', 'casino.example#since', ['casino.example subtree']],
  ['# begins a comment', '# casino.example', []],
  ['; does', '; casino.example', []],
  ['! does', '! casino.example', []],
  ['// does', '// casino.example', []],
  ['an international name becomes its A-label', 'казино.рф', ['xn--80aodfsg.xn--p1ai subtree']],
  ['also in capitals', 'КАЗИНО.РФ', ['xn--80aodfsg.xn--p1ai subtree']],
  ['an A-label stays', 'xn--80aodfsg.xn--p1ai', ['xn--80aodfsg.xn--p1ai subtree']],
  ['an IPv4 address is no name', '192.0.2.7', ['(address)']],
  ['nor in full width digits', '１９２.0.2.7', ['(address)']],
  ['nor is a network', '192.0.2.0/24', ['(address)']],
  ['nor an IPv6 address', '2001:db8::7', ['(address)']],
  ['a name does not end in a number', 'casino.256', ['(not-a-name)']],
  ['a slash at the end is all of the site', 'casino.example/', ['casino.example subtree']],
  ['more is a page', 'casino.example/play/', ['(path)']],
  ['a regular expression is a pattern', '/^casino\\d/', ['/(?i)^casino\\d/ needs casino']],
  ['a whole top-level domain is refused', 'zip', ['(public-suffix)']],
  ['a public suffix is refused', 'co.uk', ['(public-suffix)']],
  ['a private one as well', 'github.io', ['(public-suffix)']],
  ['what is below it is not', 'casino.github.io', ['casino.github.io subtree']],
  ['a page is more than a name', 'casino.example/play', ['(path)']],
  ['so is a web address', 'https://casino.example', ['(path)']],
  ['so is a port', 'casino.example:8080', ['(path)']],
  ['two words are no name', 'casino example.com', ['(not-a-name)']],
  ['an empty label is none', 'casino..example', ['(not-a-name)']],
  ['a label of 64 octets is none', `${'a'.repeat(64)}.example`, ['(not-a-name)']],
  ['a name of 63 is one', `${'a'.repeat(63)}.example`, [`${'a'.repeat(63)}.example subtree`]],
  ['markup is none', '<script>alert(1)</script>', ['(not-a-name)']],
  ['a damaged octet is none', 'caf\uFFFD.example', ['(not-a-name)']],
];

test.each(cases)('%s', (_name, line, says) => {
  expect(said(parseDomains(line))).toEqual(says);
});
