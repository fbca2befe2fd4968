import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { buildFeed } from '../../../src/lists/registry/build.ts';
import { type Feed, readFeed } from '../../../src/lists/registry/feed.ts';
import { HashedRegistry } from '../../../src/lists/registry/hashed-registry.ts';
import { qname } from '../../kit.ts';
import { Registrar } from './feeds.ts';

const registrar = new Registrar();
const folder = mkdtempSync(join(tmpdir(), 'domovoy-dumps-'));
afterAll(() => rmSync(folder, { recursive: true }));
const now = Date.UTC(2026, 0, 15, 12);

/** Builds a feed of a text, which is written as registers are, one octet a character. */
async function build(dump: string | Buffer) {
  const path = join(folder, 'dump');
  writeFileSync(path, typeof dump === 'string' ? windows1251(dump) : dump);
  const built = await buildFeed(path, { secret: registrar.secret, hashKey: Buffer.alloc(32, 3), serial: 5, now });
  if ('fault' in built) return { fault: built.fault, forbids: () => false };
  const registry = new HashedRegistry((await readFeed(built.octets, registrar.publicKey)) as Feed);
  return { report: built.report, forbids: (name: string) => registry.forbids(qname(name)) };
}

/** Latin and Russian letters only. */
function windows1251(text: string): Buffer {
  return Buffer.from([...text].map((c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0))));
}

const csv = (...lines: string[]): string =>
  ['Updated: 2026-01-15 09:20:00 +0300', ...lines].map((line) => `${line}\n`).join('');
const register = (...contents: string[]): string =>
  '<?xml version="1.0" encoding="windows-1251"?>\n<reg:register xmlns:reg="http://rsoc.ru" ' +
  `updateTime="2026-01-15T09:20:00+03:00" formatVersion="2.4">\n${contents.join('\n')}\n</reg:register>\n`;
const content = (blockType: string, inner: string, id = 1): string =>
  `<content id="${id}" entryType="1" ${blockType === '' ? '' : `blockType="${blockType}"`}>${inner}</content>`;

interface Case {
  readonly name: string;
  readonly dump: string;
  readonly forbidden?: readonly string[];
  readonly open?: readonly string[];
  readonly dropped?: Readonly<Record<string, number>>;
}

/** A last entry, so that there is a feed whatever becomes of the first. */
const lines: readonly Case[] = [
  {
    name: 'a domain',
    dump: '192.0.2.1;x.test;;Суд;1;2026-01-02',
    forbidden: ['x.test', 'www.x.test'],
    open: ['m.x.test'],
  },
  { name: 'a mask', dump: ';*.x.test;;Суд;1;2026-01-02', forbidden: ['x.test', 'a.b.x.test'] },
  {
    name: 'pages',
    dump: '192.0.2.1;x.test;http://x.test/a | http://x.test/b;Суд;1;d',
    open: ['x.test'],
    dropped: { pages: 1 },
  },
  { name: 'a bare site among pages', dump: ';x.test;http://x.test/a | https://x.test/;Суд;1;d', forbidden: ['x.test'] },
  { name: 'a bare site without a domain', dump: ';;https://x.test;Суд;1;d', forbidden: ['x.test', 'www.x.test'] },
  { name: 'a bare site on a port of its own', dump: ';x.test;http://x.test:8080/;Суд;1;d', dropped: { pages: 1 } },
  { name: 'addresses', dump: '192.0.2.1 | 2001:db8::1;;;Суд;1;d', dropped: { 'only-addresses': 1 } },
  { name: 'an address where a domain belongs', dump: ';192.0.2.1;;Суд;1;d', dropped: { 'only-addresses': 1 } },
  { name: 'an address as a site', dump: ';;http://192.0.2.1/;Суд;1;d', dropped: { 'only-addresses': 1 } },
  { name: 'two domains', dump: ';x.test | y.test;;Суд;1;d', forbidden: ['x.test', 'y.test'] },
  { name: 'Cyrillic letters', dump: ';Пример.рф;;Суд;1;d', forbidden: ['xn--e1afmkfd.xn--p1ai'] },
  { name: 'a field in quotation marks', dump: ';x.test;"http://x.test/a;b ""c""";Суд;1;d', dropped: { pages: 1 } },
  { name: 'a whole ending', dump: ';*.co.uk;;Суд;1;d', open: ['bbc.co.uk'], dropped: { 'public-suffix': 1 } },
  { name: "a hoster's ending, which the law may mean", dump: ';*.github.io;;Суд;1;d', forbidden: ['a.github.io'] },
  { name: 'two names in one', dump: ';x.test y.test;;Суд;1;d', open: ['x.testy.test'], dropped: { 'not-a-name': 1 } },
  { name: 'one label', dump: ';test;;Суд;1;d', dropped: { 'not-a-name': 1 } },
  { name: 'no name at all', dump: ';see the letter;;Суд;1;d', dropped: { 'not-a-name': 1 } },
  { name: 'a line of one field', dump: 'x.test', open: ['x.test'], dropped: { malformed: 1 } },
  { name: 'a line with a carriage return', dump: ';x.test;\r', forbidden: ['x.test'] },
];
test.each(lines)('CSV: $name', async ({ dump, forbidden = [], open = [], dropped = {} }) => {
  const { report, forbids } = await build(csv(dump, ';last.test;;Суд;2;d'));
  expect([...forbidden, 'last.test'].filter((name) => !forbids(name))).toEqual([]);
  expect(open.filter(forbids)).toEqual([]);
  expect(report).toMatchObject({ dropped, used: forbidden.length > 0 ? 2 : 1 });
});

const elements: readonly Case[] = [
  {
    name: 'domain',
    dump: content('domain', '<domain>X.test.</domain>'),
    forbidden: ['x.test', 'www.x.test'],
    open: ['m.x.test'],
  },
  {
    name: 'a www. domain',
    dump: content('domain', '<domain>www.x.test</domain>'),
    forbidden: ['www.x.test'],
    open: ['x.test', 'www.www.x.test'],
  },
  {
    name: 'domain, and pages beside it',
    dump: content('domain', '<url>http://x.test/a</url><domain>x.test</domain>'),
    forbidden: ['x.test'],
  },
  {
    name: 'domain-mask',
    dump: content('domain-mask', '<domain>*.x.test</domain>'),
    forbidden: ['x.test', 'a.b.x.test'],
  },
  {
    name: 'default with pages',
    dump: content('default', '<url>http://x.test/a</url><domain>x.test</domain>'),
    open: ['x.test'],
    dropped: { pages: 1 },
  },
  { name: 'default without pages', dump: content('default', '<domain>x.test</domain>'), forbidden: ['x.test'] },
  {
    name: 'no block type: default',
    dump: content('', '<url>http://x.test/a</url><domain>x.test</domain>'),
    dropped: { pages: 1 },
  },
  {
    name: 'ip',
    dump: content('ip', '<ip>192.0.2.1</ip><domain>x.test</domain>'),
    open: ['x.test'],
    dropped: { 'only-addresses': 1 },
  },
  {
    name: 'a block type of tomorrow',
    dump: content('moon', '<domain>x.test</domain>'),
    open: ['x.test'],
    dropped: { malformed: 1 },
  },
  {
    name: 'an entry by a law of tomorrow',
    dump: '<content id="1" entryType="17" blockType="domain"><domain>x.test</domain></content>',
    forbidden: ['x.test'],
  },
  { name: 'CDATA', dump: content('domain', '<domain><![CDATA[x.test]]></domain>'), forbidden: ['x.test'] },
  { name: 'references', dump: content('domain', '<domain>x&#46;t&#x65;st</domain>'), forbidden: ['x.test'] },
  {
    name: 'comments',
    dump: content('domain', '<!-- <domain>y.test</domain> --><domain>x<!-- > -->.test</domain>'),
    forbidden: ['x.test'],
    open: ['y.test'],
  },
  {
    name: 'single quotation marks',
    dump: "<content id='1' entryType='1' blockType='domain'><domain>x.test</domain></content>",
    forbidden: ['x.test'],
  },
  {
    name: 'a decision closed in itself',
    dump: content('domain', '<decision org="А &amp; Б"/><domain>x.test</domain>'),
    forbidden: ['x.test'],
  },
  {
    name: 'a domain deeper than it belongs',
    dump: content('domain', '<x><domain>y.test</domain></x><domain>x.test</domain>'),
    forbidden: ['x.test'],
    open: ['y.test'],
  },
  { name: 'elements of another kind', dump: '<news><domain>y.test</domain></news>', open: ['y.test'] },
  {
    name: 'a value without end',
    dump: content('domain', `<domain>${'x'.repeat(20_000)}</domain>`),
    dropped: { 'not-a-name': 1 },
  },
];
test.each(elements)('XML: $name', async ({ dump, forbidden = [], open = [], dropped = {} }) => {
  const { report, forbids } = await build(register(dump, content('domain', '<domain>last.test</domain>', 2)));
  expect([...forbidden, 'last.test'].filter((name) => !forbids(name))).toEqual([]);
  expect(open.filter(forbids)).toEqual([]);
  expect(report).toMatchObject({ dropped, used: forbidden.length > 0 ? 2 : 1 });
});

test('a malformed entry is told by its number, and the others count', async () => {
  const bad = '<content id="42" entryType="bad" blockType="domain"><domain>x.test</domain></content>';
  const { report } = await build(register(bad, content('domain', '<domain>y.test</domain>')));
  expect(report).toMatchObject({ used: 1, dropped: { malformed: 1 }, malformedIds: ['42'] });
});

test('a name that two entries forbid is forbidden while one of them is left', async () => {
  const twice = [1, 2].map((id) => content('domain', '<domain>x.test</domain>', id));
  expect((await build(register(...twice))).report?.entries).toBe(2);
  expect((await build(register(twice[1]!))).forbids('x.test')).toBe(true);
});

test('no report has a name in it', async () => {
  const dump = csv(';secret.test;;Суд;1;d', ';secret;;Суд;1;d', 'secret', ';secret.test;http://secret.test/a;x;1;d');
  expect(JSON.stringify((await build(dump)).report)).not.toMatch(/secret|test/);
});

describe('how old a feed is', () => {
  const spoke = Date.UTC(2026, 0, 15, 6, 20);
  test.each([
    ['the date of a CSV dump', csv(';x.test;;;;'), spoke],
    ['the date of the XML', register(content('domain', '<domain>x.test</domain>')), spoke],
    ['now, without a date', ';x.test;;;;\n', now],
    ['now, for a date that has yet to come', 'Updated: 2031-01-15 09:20:00 +0300\n;x.test;;;;\n', now],
    ['now, for a date that is none', 'Updated: 2026-99-99 09:20:00 +0300\n;x.test;;;;\n', now],
  ])('%s', async (_name, dump, created) => {
    expect((await build(dump)).report).toMatchObject({ created, serial: 5 });
  });
});

test('a packed dump is unpacked, a dump in UTF-8 is read as such', async () => {
  expect((await build(gzipSync(csv(';x.test;;;;')))).forbids('x.test')).toBe(true);
  const utf8 = register(content('domain', '<domain>пример.рф</domain>')).replace('windows-1251', 'UTF-8');
  expect((await build(Buffer.from(utf8))).forbids('xn--e1afmkfd.xn--p1ai')).toBe(true);
});

describe('what gives no feed', () => {
  const one = content('domain', '<domain>x.test</domain>');
  test.each([
    ['nothing', '', 'unknown-format'],
    ['a text', 'hello\n', 'unknown-format'],
    ['a web page', '<html><body></body></html>', 'unknown-format'],
    ['a register without entries', register(), 'no-names'],
    [
      'a document type',
      `<!DOCTYPE r [<!ENTITY a "x.test">]>${register(content('domain', '<domain>&a;</domain>'))}`,
      'not-xml',
    ],
    ['an entity of its own', register(content('domain', '<domain>&a;</domain>')), 'not-xml'],
    ['a bare ampersand', register(content('domain', '<domain>a & b</domain>')), 'not-xml'],
    ['a character that there is not', register(content('domain', '<domain>&#x110000;</domain>')), 'not-xml'],
    ['elements that cross', register('<content><domain></content></domain>'), 'not-xml'],
    ['a second root', `${register(one)}<x/>`, 'not-xml'],
    ['text behind the root', `${register(one)} x`, 'not-xml'],
    ['elements without end', register('<a>'.repeat(100)), 'not-xml'],
    ['a tag without end', `${register(one).slice(0, -20)}<${'a'.repeat(2 ** 20 + 70_000)}`, 'not-xml'],
  ])('%s', async (_name, dump, fault) => {
    expect((await build(dump)).fault).toBe(fault);
  });

  test('a register cut at any character', async () => {
    const whole = register(one).trimEnd();
    for (let length = 1; length < whole.length; length += 3) {
      expect({ length, fault: (await build(whole.slice(0, length))).fault }).toEqual({
        length,
        fault: expect.any(String),
      });
    }
  });

  test('an archive that is cut', async () => {
    const packed = gzipSync(csv(';x.test;;;;'));
    expect((await build(packed.subarray(0, packed.length - 9))).fault).toBe('unreadable');
  });

  test('a file that is not there', async () => {
    const options = { secret: registrar.secret, hashKey: Buffer.alloc(32), serial: 1, now };
    expect(await buildFeed(join(folder, 'nowhere'), options)).toEqual({ fault: 'unreadable' });
  });
});

test('the last line of a CSV dump counts only when it is whole', async () => {
  const { report, forbids } = await build(csv(';x.test;;;;').concat(';y.test;;;;'));
  expect([forbids('x.test'), forbids('y.test'), report?.dropped]).toEqual([true, false, { malformed: 1 }]);
});

test.each([
  ['white space', `;x.test${' '.repeat(2 ** 19)}y;;`],
  ['separators', `;${'|'.repeat(2 ** 19)};;`],
  ['quotation marks', `;;"${'""'.repeat(2 ** 18)};;`],
  ['an open quotation', `;;"${'a'.repeat(2 ** 19)};;`],
  ['a host without end', `;;http://${'a.'.repeat(2 ** 18)}/;;`],
  ['letters of another script', `;${'ж'.repeat(2 ** 19)};;`],
])('a long line of %s costs no more than its length', async (_name, line) => {
  const { report, forbids } = await build(csv(line, ';y.test;;;;'));
  expect([forbids('y.test'), report?.used]).toEqual([true, 1]);
});

test('a tag with a long tail costs no more than its length', async () => {
  const tail = `${' a="1"'.repeat(2 ** 16)}${' '.repeat(2 ** 19)}!`;
  expect((await build(register(`<content${tail}>`))).fault).toBe('not-xml');
});

test('a line longer than any is dropped, and the next one counts', async () => {
  const { report, forbids } = await build(csv(`;${'x'.repeat(2 ** 20 + 200_000)};;;;`, ';y.test;;;;'));
  expect([forbids('y.test'), report?.dropped]).toEqual([true, { malformed: 1 }]);
});
