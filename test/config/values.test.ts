import { describe, expect, test } from 'vitest';
import { camel } from '../../src/config/camel.ts';
import { readName, readPasted, showName } from '../../src/core/domain-name.ts';
import { formatEndpoint, parseEndpoint, parseServer } from '../../src/config/endpoint.ts';
import { locator } from '../../src/config/locate.ts';
import { distance, nearest } from '../../src/config/nearest.ts';
import { parseOctets } from '../../src/config/octets.ts';
import { toQname } from '../../src/core/qname.ts';

describe('where to listen', () => {
  test.each([
    ['127.0.0.1:53', { address: '127.0.0.1', port: 53 }],
    ['0.0.0.0:0', { address: '0.0.0.0', port: 0 }],
    ['[::]:53', { address: '::', port: 53 }],
    ['[fe80::1%eth0]:53', { address: 'fe80::1%eth0', port: 53 }],
    ['127.0.0.1', undefined],
    ['::1', undefined],
    ['::1:53', undefined],
    ['[127.0.0.1]:53', undefined],
    ['127.1:53', undefined],
    ['127.0.0.1:65536', undefined],
    ['127.0.0.1:', undefined],
    ['localhost:53', undefined],
    [':53', undefined],
    ['', undefined],
  ])('%j', (text, endpoint) => {
    expect(parseEndpoint(text)).toEqual(endpoint);
    if (endpoint !== undefined) expect(formatEndpoint(endpoint)).toBe(text);
  });
});

describe('whom to ask', () => {
  test.each([
    ['9.9.9.9', { address: '9.9.9.9', port: 53 }],
    ['9.9.9.9:5353', { address: '9.9.9.9', port: 5353 }],
    ['2620:fe::fe', { address: '2620:fe::fe', port: 53 }],
    ['[2620:fe::fe]', { address: '2620:fe::fe', port: 53 }],
    ['[2620:fe::fe]:5353', { address: '2620:fe::fe', port: 5353 }],
    ['9.9.9.9:0', undefined],
    ['[9.9.9.9]', undefined],
    ['dns.example', undefined],
  ])('%j', (text, server) => expect(parseServer(text)).toEqual(server));
});

describe('names as a parent types them', () => {
  test.each([
    ['Example.COM.', 'example.com'],
    ['Пример.РФ', 'xn--e1afmkfd.xn--p1ai'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['http://example.com/страница', undefined],
    ['_dmarc.example.com', '_dmarc.example.com'],
    ['https://g.test/', undefined],
    ['g.test/play', undefined],
    ['g.test:443', undefined],
    ['*.g.test', undefined],
    ['not a name', undefined],
    ['192.168.1.2', undefined],
    ['fd00::2', undefined],
    ['a..b', undefined],
    ['.', undefined],
    ['', undefined],
  ])('%j', (text, name) => expect(readName(text)).toBe(name));
});

describe('names as they are copied from somewhere', () => {
  test.each([
    ['http://g.test/', 'g.test'],
    ['HTTPS://Anna@G.Test:8443/play?a=b@c#d', 'g.test'],
    ['g.test:443', 'g.test'],
    ['youtube.com/watch', 'youtube.com'],
    ['https://пример.рф/страница', 'xn--e1afmkfd.xn--p1ai'],
    [' g.test\n', 'g.test'],
    ['g.test', 'g.test'],
    ['http://', undefined],
    ['http://192.168.1.2/', undefined],
    ['http://[fd00::2]/', undefined],
    ['192.168.1.2', undefined],
    ['fd00::2', undefined],
    ['anna@g.test', undefined],
    ['*.g.test', undefined],
    ['not a name', undefined],
    ['', undefined],
  ])('%j', (text, name) => expect(readPasted(text)).toBe(name));
});

describe('names as a parent reads them', () => {
  test.each([
    ['xn--e1afmkfd.xn--p1ai', 'пример.рф (xn--e1afmkfd.xn--p1ai)'],
    ['example.com', 'example.com'],
    ['xn--a.test', 'xn--a.test'],
    ['_a\\032b.test', '_a\\032b.test'],
  ])('%s', (name, shown) => expect(showName(toQname(name)!)).toBe(shown));
});

describe('sizes', () => {
  test.each([
    ['16 MiB', 16_777_216],
    ['16mib', 16_777_216],
    ['1.5 kB', 1500],
    ['2 GB', 2_000_000_000],
    ['4096', 4096],
    ['10 B', 10],
    ['5 kg', undefined],
    ['-1', undefined],
    ['MiB', undefined],
    ['', undefined],
  ])('%j', (text, octets) => expect(parseOctets(text)).toBe(octets));
});

describe('the nearest word', () => {
  test.each([
    ['listn', 'listen'],
    ['TCP_IDLE', 'tcp_idle'],
    ['sise', 'size'],
    ['colour', undefined],
  ])('%s → %s', (word, known) => expect(nearest(word, ['size', 'listen', 'tcp_idle'])).toBe(known));

  test.each([
    ['', '', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['flaw', 'lawn', 2],
  ])('%j and %j are %d slips apart', (from, to, slips) => {
    expect(distance(from, to)).toBe(slips);
    expect(distance(to, from)).toBe(slips);
  });
});

test('keys are in camel case at every depth, values as they were', () => {
  expect(camel({ a_b: [{ c_d_e: 'x_y' }], f: undefined })).toEqual({ aB: [{ cDE: 'x_y' }], f: undefined });
});

describe('the line of a key', () => {
  const locate = locator(
    [
      'language = "en"', // 1
      '[dns] # the queries', // 2
      ' "listen" = [', // 3
      '   "127.0.0.1:53",', // 4
      '   "[::1]:53",', // 5
      ' ]', // 6
      'text = """', // 7
      'hidden = 1', // 8
      '"""', // 9
      '[[dns.names]]', // 10
      'name = "a"', // 11
      '[[dns.names]]', // 12
      'name = "b"', // 13
      'upstream.deadline = 5', // 14
    ].join('\n'),
  );
  const cases: readonly [key: string, value: string | undefined, line: number | undefined][] = [
    ['language', undefined, 1],
    ['dns', undefined, 2],
    ['dns.listen', undefined, 3],
    ['dns.listen[1]', '[::1]:53', 5],
    ['dns.listen[1]', 'not there', 3],
    ['dns.hidden', undefined, 2],
    ['dns.names[0].name', undefined, 11],
    ['dns.names[1].name', undefined, 13],
    ['dns.names[1].addresses', undefined, 12],
    ['dns.names[1].upstream.deadline', undefined, 14],
    ['cache.size', undefined, undefined],
  ];
  test.each(cases)('%s %s', (key, value, line) => expect(locate(key, value)).toBe(line));
});
