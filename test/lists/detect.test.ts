import { expect, test } from 'vitest';
import { judgeLines } from '../../src/lists/detect.ts';

const cases: readonly (readonly [name: string, lines: readonly string[], format: string])[] = [
  ['names are domains', ['casino.example', 'poker.example # since 2019'], 'domains'],
  ['addresses before names are hosts', ['127.0.0.1 localhost', '0.0.0.0 casino.example'], 'hosts'],
  ['so are those of IPv6', ['::1 casino.example', 'fe80::1%lo0 localhost'], 'hosts'],
  ['bars and hats are adblock', ['||casino.example^', '@@||poker.example^|'], 'adblock'],
  ['a header is proof, whatever follows', ['[Adblock Plus 2.0]', '-ad-300x250.', '&ad_box='], 'adblock'],
  ['stars are wildcard', ['*.casino.example', '.poker.example'], 'wildcard'],
  [
    'a policy is a zone',
    ['$TTL 30', '@ SOA localhost. root.localhost. 1 2 3 4 5', 'NS localhost.', 'casino.example CNAME .'],
    'rpz',
  ],
  ['also without its head', ['casino.example IN CNAME .', '*.casino.example 60 CNAME rpz-passthru.'], 'rpz'],
  ['expressions are adblock', ['/^casino/', '/poker/'], 'adblock'],
  ['pages of squidGuard are names, of which few count', ['casino.example/play', 'poker.example/a/b'], 'domains'],
  ['slashes are dnsmasq', ['address=/casino.example/#', 'local=/poker.example/'], 'dnsmasq'],
  ['zones are unbound', ['server:', 'local-zone: "casino.example" refuse'], 'unbound'],
  ['the most lines win', ['casino.example', '||a.example^', '||b.example^'], 'adblock'],
  ['a web page is no list', ['<!DOCTYPE html>', 'casino.example'], 'web-page'],
  ['nothing is no list', [], 'empty'],
  ['prose is no list', ['Once upon a time', 'there was a list'], 'unknown-format'],
];

test.each(cases)('%s', (_name, lines, format) => {
  const judged = judgeLines(lines);
  expect(typeof judged === 'string' ? judged : judged.reason).toBe(format);
});
