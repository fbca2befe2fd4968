import { expect, test } from 'vitest';
import { parseDnsmasq } from '../../../src/lists/parsers/dnsmasq.ts';
import { type Case, said } from './said.ts';

const cases: readonly Case[] = [
  ['address without a target blocks', 'address=/casino.example/', ['casino.example subtree']],
  ['with # as well', 'address=/casino.example/#', ['casino.example subtree']],
  ['with the zero address', 'address=/casino.example/0.0.0.0', ['casino.example subtree']],
  ['with that of IPv6', 'address=/casino.example/::', ['casino.example subtree']],
  ['local blocks', 'local=/casino.example/', ['casino.example subtree']],
  ['server without a target blocks', 'server=/casino.example/', ['casino.example subtree']],
  ['server with # is an exception', 'server=/casino.example/#', ['not casino.example subtree']],
  ['several names share a target', 'address=/a.example/b.example/#', ['a.example subtree', 'b.example subtree']],
  ['an address that leads somewhere blocks nothing', 'address=/casino.example/192.0.2.7', ['(rewrite)']],
  ['nor does a server of its own', 'server=/casino.example/192.0.2.53', ['(rewrite)']],
  ['everything at once is no name', 'address=/#/0.0.0.0', ['(not-a-name)']],
  ['a comment may follow', 'address=/casino.example/# # since 2019', ['casino.example subtree']],
  ['# begins a comment', '# address=/casino.example/#', []],
  ['other settings are not for us', 'no-resolv', ['(not-a-rule)']],
  ['nor are other files', 'conf-file=/etc/shadow', ['(not-a-rule)']],
];

test.each(cases)('%s', (_name, line, says) => {
  expect(said(parseDnsmasq(line))).toEqual(says);
});
