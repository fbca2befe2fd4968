import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../src/config/say.ts';
import { loadToml, problemsOf } from './kit.ts';

/** What is wrong, the file, and the problems as `code key @line`. */
const cases: readonly { name: string; toml: string; problems: string[] }[] = [
  { name: 'a language the house does not speak', toml: 'language = "de"', problems: ['not-a-choice language @1'] },
  { name: 'a misspelled key', toml: '[dns]\nlistn = []', problems: ['unknown-key dns.listn @2'] },
  { name: 'a misspelled table', toml: '[cahce]\nsize = 1', problems: ['unknown-key cahce @1'] },
  { name: 'a key in camel case', toml: '[dns]\ntcpIdle = 3', problems: ['unknown-key dns.tcpIdle @2'] },
  { name: 'text for a number', toml: '[dns]\ntcp_idle = "3"', problems: ['wrong-kind dns.tcp_idle @2'] },
  { name: 'half a thread', toml: '[dns]\nresolvers = 1.5', problems: ['wrong-kind dns.resolvers @2'] },
  { name: 'nine threads', toml: 'dns.resolvers = 9', problems: ['too-large dns.resolvers @1'] },
  { name: 'a number for a table', toml: 'dns = 5', problems: ['wrong-kind dns @1'] },
  {
    name: 'a host name to listen on',
    toml: '[dns]\nlisten = ["a:53"]',
    problems: ['not-an-endpoint dns.listen[0] @2'],
  },
  {
    name: 'one bad line of a long list',
    toml: '[dns]\nlisten = [\n  "127.0.0.1:53", # not "x:53"\n  "x:53",\n]',
    problems: ['not-an-endpoint dns.listen[1] @3'],
  },
  { name: 'no address to listen on', toml: '[dns]\nlisten = []', problems: ['too-few dns.listen @2'] },
  { name: 'a range cut short', toml: '[dns]\nlan = ["10/8"]', problems: ['not-a-range dns.lan[0] @2'] },
  { name: 'a range that is none', toml: '[dns]\nlan = ["10.0.0.0/40"]', problems: ['not-a-range dns.lan[0] @2'] },
  {
    name: 'an upstream by name',
    toml: 'upstream.servers = ["dns.test"]',
    problems: ['not-an-upstream upstream.servers[0] @1'],
  },
  {
    name: 'an upstream on port 0',
    toml: 'upstream.servers = ["9.9.9.9:0"]',
    problems: ['not-an-upstream upstream.servers[0] @1'],
  },
  {
    name: 'a zone that is no name',
    toml: '\n[[forward]]\nzone = "a..b"\nservers = ["10.0.0.1"]',
    problems: ['not-a-name forward[0].zone @3'],
  },
  {
    name: 'own rules written as addresses of the web',
    toml: 'household.allow = [\n  "https://g.test/",\n  "*.c.test",\n  "g.test",\n  "10.0.0.1",\n]',
    problems: [
      'not-a-name household.allow[0] @2',
      'not-a-name household.allow[1] @3',
      'not-a-name household.allow[3] @5',
    ],
  },
  { name: 'a zone without servers', toml: '[[forward]]\nzone = "lan"', problems: ['missing forward[0].servers @1'] },
  { name: 'a size in kilograms', toml: '[cache]\nsize = "5 kg"', problems: ['not-a-size cache.size @2'] },
  { name: 'a size that holds nothing', toml: '[cache]\nsize = 0', problems: ['too-small cache.size @2'] },
  {
    name: 'an address of the page that is none',
    toml: 'blocking.addresses = ["10.0.0"]',
    problems: ['not-an-address blocking.addresses[0] @1'],
  },
  { name: 'an empty folder', toml: 'directories.data = ""', problems: ['empty directories.data @1'] },
  {
    name: 'an id with spaces',
    toml: '[[source]]\nid = "My list"\npath = "settings.toml"\ncategory = "games"',
    problems: ['not-an-id source[0].id @2'],
  },
  {
    name: 'a list that is nowhere',
    toml: '[[source]]\nid = "a"\ncategory = "games"',
    problems: ['no-place source[0].path @1'],
  },
  {
    name: 'a list in two places',
    toml: '[[source]]\nid = "a"\npath = "settings.toml"\nurl = "https://a.test"\ncategory = "games"',
    problems: ['two-places source[0].url @4'],
  },
  {
    name: 'a key for a file',
    toml: '[[source]]\nid = "a"\npath = "settings.toml"\ncategory = "games"\nallow_host = "a.test"',
    problems: ['only-for-url source[0].allow_host @5'],
  },
  {
    name: 'deltas that nobody signs',
    toml: '[[source]]\nid = "a"\nurl = "https://a.test"\ndeltas = "https://a.test/d"\ncategory = "games"',
    problems: ['deltas-without-key source[0].deltas @4'],
  },
  ...['lists.test', 'ftp://lists.test/', 'file:///etc/passwd', 'https://'].map((url) => ({
    name: `a list at ${url}`,
    toml: `[[source]]\nid = "a"\nurl = "${url}"\ncategory = "games"`,
    problems: ['not-a-web-address source[0].url @3'],
  })),
  ...['http://a.test', 'a.test/b', 'a.test:80', 'u@a.test'].map((host) => ({
    name: `the host ${host}`,
    toml: `[[source]]\nid = "a"\nurl = "https://a.test"\nallow_host = "${host}"\ncategory = "games"`,
    problems: ['not-a-host source[0].allow_host @4'],
  })),
  {
    name: 'a public key cut short',
    toml: '[[source]]\nid = "a"\nurl = "https://a.test"\nkey = "RWQf6LRCGA9i5"\ncategory = "games"',
    problems: ['not-a-public-key source[0].key @4'],
  },
  {
    name: 'half an hour, and more than a whole',
    toml: '[lists]\nupdate = 0.5\nleast_share = 2',
    problems: ['wrong-kind lists.update @2', 'too-large lists.least_share @3'],
  },
  { name: 'what is not TOML', toml: 'language = "en"\n[dns\n', problems: ['syntax  @2'] },

  {
    name: 'blocking with an address that is not given',
    toml: '[blocking]\nreply = "address"',
    problems: ['no-block-address blocking.reply @2'],
  },
  {
    name: 'blocking with a page that is switched off',
    toml: '[blocking]\nreply = "page"\n[kids]\nlisten = ""',
    problems: ['no-kids-page blocking.reply @2'],
  },
  {
    name: 'a start page from the web without a key',
    toml: '[start_page]\nurl = "https://example.org/page.json"',
    problems: ['no-start-page-key start_page.url @2'],
  },
  {
    name: 'a registry feed without the key of whoever signs it',
    toml: '[registry]\nfeed = "settings.toml"',
    problems: ['no-public-key registry.feed @2'],
  },
  {
    name: 'a public key that is none',
    toml: '[registry]\npublic_key = "secret"',
    problems: ['not-a-registry-key registry.public_key @2'],
  },
  {
    name: 'a desk without the key of whoever signs for it',
    toml: '[desk]\nurl = "https://desk.example"',
    problems: ['no-desk-key desk.url @2'],
  },
  {
    name: 'a shortest lifetime above the longest',
    toml: '[cache]\nmin_ttl = 20\nmax_ttl = 10',
    problems: ['ttl-order cache.min_ttl @2'],
  },
  {
    name: 'a name both allowed and denied, however it is written',
    toml: '[household]\nallow = ["a.test"]\ndeny = [\n  "b.test",\n  "A.Test.",\n]',
    problems: ['allowed-and-denied household.deny @3'],
  },
  {
    name: 'a category both blocked and allowed',
    toml: '[household]\nblocked = ["games"]\nallowed = ["games"]',
    problems: ['blocked-and-allowed household.allowed @3'],
  },
  {
    name: 'an unknown category',
    toml: '[household]\n\nblocked = ["gamling"]',
    problems: ['unknown-category household.blocked @3'],
  },
  {
    name: 'a zone given twice',
    toml: '[[forward]]\nzone = "lan"\nservers = ["10.0.0.1"]\n[[forward]]\nzone = "LAN"\nservers = ["10.0.0.2"]',
    problems: ['repeated forward[1].zone @5'],
  },
  {
    name: 'a repeated source behind one that is left out',
    toml: ['half', 'a', 'a']
      .map((id, n) => `[[source]]\nid = "${id}"\npath = "settings.toml"\n${n > 0 ? 'category = "games"' : ''}`)
      .join('\n'),
    problems: ['missing source[0].category @1', 'repeated source[2].id @10'],
  },
];

test.each(cases)('$name', ({ toml, problems }) => {
  const loaded = loadToml(toml);
  expect(problemsOf(loaded)).toEqual(problems);
  for (const problem of 'problems' in loaded ? loaded.problems : []) {
    for (const language of ['en', 'ru'] as const) {
      const { sentence, hint } = sayProblem(problem, language);
      expect(sentence).toMatch(/[.:?]$/);
      expect(hint).not.toMatch(/undefined|\[object/);
    }
  }
});

test('every problem is told at once, in the order of the file', () => {
  const toml = '[journal]\nsize = "x"\n[dns]\ntcp_idle = 0\n[household]\nallow = ["a.test"]\ndeny = ["a.test", "b..c"]';
  expect(problemsOf(loadToml(toml, { env: { DOMOVOY_CACHE_STALE: 'long' } }))).toEqual([
    'wrong-kind cache.stale @DOMOVOY_CACHE_STALE',
    'not-a-size journal.size @2',
    'too-small dns.tcp_idle @4',
    'not-a-name household.deny[1] @7',
    'allowed-and-denied household.deny @7',
  ]);
});

test('a list that is gone is told, and the house opens without it', () => {
  const loaded = loadToml('[[source]]\nid = "a"\npath = "gone.txt"\ncategory = "games"');
  expect(loaded).toHaveProperty('settings');
  expect(problemsOf(loaded)).toEqual(['no-such-file source[0].path @3']);
});

test('a registry feed that is gone is told, and the house opens without it', () => {
  const key = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
  const loaded = loadToml(`[registry]\nfeed = "gone.feed"\npublic_key = "${key}"`);
  expect(loaded).toHaveProperty('settings');
  expect(problemsOf(loaded)).toEqual(['no-such-file registry.feed @2']);
});

test('a file that is named must be there', () => {
  expect(problemsOf(loadToml(undefined, { file: 'nowhere.toml' }))).toEqual(['unreadable  @undefined']);
});

describe('a misspelled key gets the nearest known name', () => {
  const cases: readonly (readonly [toml: string, nearest: string | undefined])[] = [
    ['[dns]\nlistn = []', 'listen'],
    ['[dns]\ntcpIdle = 1', 'tcp_idle'],
    ['[cahce]', 'cache'],
    ['rate_limit = 1', 'dns.rate_limit'],
    ['[[source]]\ncatgeory = ""', 'category'],
    ['colour = "red"', undefined],
  ];
  test.each(cases)('%j → %s', (toml, nearest) => {
    const loaded = loadToml(toml);
    const fault = 'problems' in loaded && loaded.problems.find(({ fault }) => fault.code === 'unknown-key')?.fault;
    expect(fault).toMatchObject({ nearest });
  });
});
