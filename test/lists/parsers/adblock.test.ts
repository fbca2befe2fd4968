import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adblockParser } from '../../../src/lists/parsers/adblock.ts';
import { seekExpression } from '../../../src/lists/parsers/adblock-pattern.ts';
import { canonicalRule, splitRule } from '../../../src/lists/parsers/adblock-rule.ts';
import { type Case, said } from './said.ts';

const cases: readonly Case[] = [
  ['a rule covers the name and all below it', '||casino.example^', ['casino.example subtree']],
  ['an end mark changes nothing', '||casino.example^|', ['casino.example subtree']],
  ['a star covers what is below only', '||*.casino.example^', ['casino.example below']],
  ['a bare name is that name alone', 'casino.example', ['casino.example exact']],
  ['an exception takes the name out', '@@||casino.example^', ['not casino.example subtree']],
  ['also with an end mark', '@@||casino.example^|', ['not casino.example subtree']],
  ['an end mark alone is an end', '||casino.example|', ['casino.example subtree']],
  ['a start mark is that name alone', '|casino.example^', ['casino.example exact']],
  ['a slash behind a name is all of the site', '||casino.example/', ['casino.example subtree']],
  ['so is any page of it', '||casino.example/*', ['casino.example subtree']],
  ['important is kept', '||casino.example^$important', ['casino.example subtree!']],
  ['also of an exception', '@@||casino.example^$important', ['not casino.example subtree!']],
  ['nor do all and document', '||casino.example^$all,document', ['casino.example subtree']],
  ['third-party cannot be honoured', '||casino.example^$third-party', ['(modifiers)']],
  ['one such modifier is enough', '||casino.example^$important,script', ['(modifiers)']],
  ['a client is for the profile to judge', '||casino.example^$client=192.0.2.7', ['(conditional)']],
  ['so is a tag of one, however it is quoted', "||casino.example^$ctag=pc,client='a\\,b \\$'", ['(conditional)']],
  ['a type of query cannot be honoured', '||casino.example^$dnstype=AAAA', ['(conditional)']],
  ['a rewrite to nothing is a block', '||casino.example^$dnsrewrite=NXDOMAIN;;', ['casino.example subtree']],
  ['so is a refusal', '||casino.example^$dnsrewrite=refused', ['casino.example subtree']],
  ['so is the address of nobody', '|casino.example^$dnsrewrite=0.0.0.0', ['casino.example exact']],
  ['in its long form, too', '||casino.example^$dnsrewrite=noerror;aaaa;::', ['casino.example subtree']],
  ['a rewrite to somewhere is dropped', '||casino.example^$dnsrewrite=192.0.2.7', ['(rewrite)']],
  ['so is an exception from rewriting', '@@||casino.example^$dnsrewrite', ['(rewrite)']],
  [
    'denyallow leaves names alone',
    '||casino.example^$denyallow=a.casino.example|b.example',
    ['/(?:^|\\.)casino\\.example$/ needs casino.example, spares a.casino.example b.example'],
  ],
  ['also below', '||*.a-b.example^$denyallow=b.example', ['/\\.a-b\\.example$/ needs a-b.example, spares b.example']],
  ['a top-level domain with holes is one still', '||*.zip^$denyallow=casino.zip', ['(public-suffix)']],
  ['denyallow with a star is not in the syntax', '||casino.example^$denyallow=*.zip', ['(modifiers)']],
  ['a badfilter that was not found before the list was read', '||casino.example^$badfilter', ['(modifiers)']],
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
  ['a regular expression is a pattern', '/^casino\\d+\\.example$/', ['/(?i)^casino\\d+\\.example$/ needs casino']],
  ['one with modifiers', '@@/^Slots?\\./$important', ['not /(?i)^Slots?\\./ needs slot!']],
  ['one with a choice has no text that is always there', '/(casino|poker)\\./', ['/(?i)(casino|poker)\\./ needs .']],
  ['a long one is not looked at', `/${'['.repeat(501)}/`, ['(regex)']],
  ['nor is a long pattern', `||casino${'*a'.repeat(250)}^`, ['(pattern)']],
  ['the text that tells most is not an ending', '/^ads24.*\\.online$/', ['/(?i)^ads24.*\\.online$/ needs ads24']],
  ['a slash is no modifier', '/casino\\.(com|net)$/', ['/(?i)casino\\.(com|net)$/ needs casino.']],
  ['a star inside is a pattern', '||casino*.example^', ['/(?:^|\\.)casino.*\\.example$/ needs .example']],
  ['so is a name without its end', '||casino.example', ['/(?:^|\\.)casino\\.example/ needs casino.example']],
  ['so is a name without its start', 'casino.example^', ['/casino\\.example$/ needs casino.example']],
  ['so is a bare name with a star', 'casino*.example', ['/casino.*\\.example/ needs .example']],
  ['stars at the ends say nothing', '||*casino.*^', ['/casino\\./ needs casino.']],
  [
    'a bare name with a modifier is found anywhere',
    'casino.example$important',
    ['/casino\\.example/ needs casino.example!'],
  ],
  ['the middle of a name', '-ad-300x250.', ['/-ad-300x250\\./ needs -ad-300x250.']],
  ['an open end fits no name', '||casino.^', ['(pattern)']],
  ['nor does an empty label', '|.^', ['(pattern)']],
  ['a word alone is no rule', 'casino', ['(pattern)']],
  ['everything is too wide', '*', ['(too-wide)']],
  ['also with a modifier', '||*^$important', ['(too-wide)']],
  ['an open address is none', '||192.168.1.', ['(address)']],
  ['a shared ending without its end is refused', '||co.uk', ['(public-suffix)']],
  ['an address is no name', '||192.0.2.7^', ['(address)']],
  ['a top-level domain is refused', '||zip^', ['(public-suffix)']],
  ['a line of hosts is part of the syntax', '0.0.0.0 casino.example', ['casino.example subtree']],
  ['a comment may follow', 'casino.example # since 2019', ['casino.example exact']],
  ['prose is no rule', 'see the web site', ['(not-a-rule)']],
];

const parse = adblockParser(new Set());

test.each(cases)('%s', (_name, line, says) => {
  expect(said(parse(line, line))).toEqual(says);
});

describe('badfilter', () => {
  const cases: readonly (readonly [name: string, badfilter: string, line: string, says: readonly string[]])[] = [
    ['takes the same rule out', '||casino.example^$badfilter', '||casino.example^', ['(struck-out)']],
    ['and says nothing itself', '||casino.example^$badfilter', '||casino.example^$badfilter', []],
    ['leaves another one', '||casino.example^$badfilter', '||casino.example^|', ['casino.example subtree']],
    ['leaves one with more modifiers', '||a.example^$badfilter', '||a.example^$important', ['a.example subtree!']],
    ['whatever the order', '||a.example^$badfilter,all,important', '||a.example^$important,all', ['(struck-out)']],
    ['an exception for an exception', '@@||a.example^$badfilter', '@@||a.example^', ['(struck-out)']],
  ];
  test.each(cases)('%s', (_name, badfilter, line, says) => {
    const parse = adblockParser(new Set([canonicalRule(splitRule(badfilter))]));
    expect(said(parse(line, line))).toEqual(says);
  });
});

describe('the text that a regular expression needs', () => {
  const piece = fc.constantFrom('ab', 'x', 'q?', 'z*', '\\.', '[ab]', '(cd|e)', '(?:fg)?', 'h{0,2}', '.', '\\d+', '-');
  const name = fc.stringMatching(/^[abxqzcdefgh.\d-]{1,12}$/);
  test('is in every name that it finds', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), name, (pieces, name) => {
        const sought = seekExpression(pieces.join(''));
        const literal = typeof sought === 'string' ? '' : sought.literal;
        return !new RegExp(pieces.join('')).test(name) || name.includes(literal);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('the short way of a usual rule comes to the same as the long one', () => {
  const long = adblockParser(new Set(['||never.example^$']));
  const rule = fc.stringMatching(/^\|\|[aZ9._-]{1,12}\.(example|co\.uk|zip|7)\^$/);
  fc.assert(
    fc.property(rule, (line) => {
      expect(said(parse(line, line))).toEqual(said(long(line, line)));
    }),
  );
});
