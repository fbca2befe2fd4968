import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { tarOf, zipOf } from '../archive-files.ts';
import { refusals, sayRefusal } from '../../../src/lists/download/refusal.ts';
import { renew } from '../../../src/lists/download/renew.ts';
import type { RenewDemands } from '../../../src/lists/download/web-source.ts';
import type { Source } from '../../../src/lists/source.ts';
import { demands, ListServer, namesList, tightLimits, webSource } from './list-server.ts';

type Reply = ServerResponse;

const good = namesList(100);
const bomb = gzipSync(Buffer.alloc(2 ** 23, 'a'));

/** Writes on and on until the other side has had enough. */
function endlessly(reply: Reply, chunk: Buffer, pause = 0): void {
  if (reply.destroyed) return;
  const next = () => setTimeout(() => endlessly(reply, chunk, pause), pause);
  if (reply.write(chunk)) next();
  else reply.once('drain', next);
}

interface Case {
  readonly name: string;
  readonly answer: (reply: Reply, request: IncomingMessage) => void;
  readonly reason: keyof typeof refusals;
  readonly detail?: unknown;
  readonly format?: Source['format'];
  readonly differing?: Partial<RenewDemands>;
}

const cases: readonly Case[] = [
  {
    name: 'an endless list',
    answer: (reply) => endlessly(reply, Buffer.from(namesList(5000))),
    reason: 'too-big',
    detail: String(2 ** 22),
  },
  {
    name: 'gzip on the line that unpacks without end',
    answer: (reply) => reply.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    reason: 'unpacks-too-far',
    detail: '60',
  },
  { name: 'a gzip file that unpacks without end', answer: (reply) => reply.end(bomb), reason: 'unpacks-too-far' },
  {
    name: 'a gzip file that ends in the middle',
    answer: (reply) => reply.end(gzipSync(namesList(5000)).subarray(0, 2000)),
    reason: 'damaged',
  },
  {
    name: 'an encoding nobody asked for',
    answer: (reply) => reply.writeHead(200, { 'content-encoding': 'br' }).end(good),
    reason: 'damaged',
    detail: 'br',
  },
  {
    name: 'a server that says a letter at a time',
    answer: (reply) => endlessly(reply, Buffer.from('a'), 20),
    reason: 'too-slow',
    detail: '0.3',
    differing: { limits: { ...tightLimits, total: 300 } },
  },
  {
    name: 'a server that stops talking',
    answer: (reply) => reply.write('bet'),
    reason: 'stalled',
    differing: { limits: { ...tightLimits, idle: 100 } },
  },
  {
    name: 'a server that never answers',
    answer: () => {},
    reason: 'stalled',
    differing: { limits: { ...tightLimits, idle: 100 } },
  },
  {
    name: 'a page that says it is one',
    answer: (reply) => reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(good),
    reason: 'web-page',
  },
  {
    name: 'a page that calls itself text',
    answer: (reply) => reply.writeHead(200, { 'content-type': 'text/plain' }).end('\n<!DOCTYPE html><p>Log in'),
    reason: 'web-page',
  },
  {
    name: 'a page where a format was promised',
    answer: (reply) => reply.end(`<html>\n${good}`),
    reason: 'web-page',
    format: 'domains',
  },
  { name: 'prose', answer: (reply) => reply.end('once upon a time\nthere was'), reason: 'unknown-format' },
  { name: 'an empty file', answer: (reply) => reply.end(), reason: 'empty' },
  { name: 'nothing but its header', answer: (reply) => reply.end('# a list\n# of nothing\n'), reason: 'empty' },
  {
    name: 'less than half of what it was',
    answer: (reply) => reply.end(namesList(49)),
    reason: 'shrunken',
    detail: '100 → 49',
  },
  {
    name: 'a list that closes what everybody needs',
    answer: (reply) => reply.end(namesList(100, 'time.vital.test\n')),
    reason: 'vital',
    detail: 'time.vital.test (101: time.vital.test)',
  },
  {
    name: 'a list that closes all above it',
    answer: (reply) => reply.end(namesList(100, 'vital.test\n')),
    reason: 'vital',
    detail: 'vital.test (101: vital.test)',
  },
  {
    name: 'a list with a pattern that takes in what everybody needs',
    answer: (reply) => reply.end(namesList(100, '/^time\\./\n')),
    reason: 'vital',
    detail: 'time.vital.test (101: /^time\\./)',
  },
  {
    name: 'an archive with a password',
    answer: (reply) => reply.end(zipOf([{ path: 'list.txt', text: good, flags: 1 }])),
    reason: 'encrypted',
  },
  {
    name: 'an archive of archives',
    answer: (reply) => reply.end(tarOf([{ path: 'list.gz', text: gzipSync(good) }])),
    reason: 'unknown-packing',
  },
  {
    name: 'an archive of licences',
    answer: (reply) => reply.end(zipOf([{ path: 'LICENSE', text: good }])),
    reason: 'no-list',
  },
  {
    name: 'a body shorter than promised',
    answer: (reply) => {
      reply.writeHead(200, { 'content-length': good.length + 50 });
      reply.write(good, () => reply.socket?.end());
    },
    reason: 'cut-short',
  },
  {
    name: 'a body whose last piece is missing',
    answer: (reply) => {
      reply.write(good, () => reply.socket?.destroy());
    },
    reason: 'cut-short',
  },
  { name: 'a redirect to itself', answer: (reply) => redirect(reply, '/list.txt'), reason: 'too-many-redirects' },
  {
    name: 'a redirect into the home',
    answer: (reply) => redirect(reply, 'http://[::ffff:127.0.0.1]/'),
    reason: 'private-address',
  },
  {
    name: 'a redirect to a name of this machine',
    answer: (reply) => redirect(reply, 'http://localhost/'),
    reason: 'private-address',
  },
  {
    name: 'a redirect to a public address that is of this home',
    answer: (reply) => redirect(reply, 'http://[2a02:6b8::7]/'),
    reason: 'private-address',
    differing: { isHome: (address) => address === '2a02:6b8::7' },
  },
  {
    name: 'a redirect to another door than that of the web',
    answer: (reply) => redirect(reply, 'http://lists.test:8443/'),
    reason: 'bad-address',
    detail: 'http://lists.test:8443',
  },
  {
    name: 'a redirect that floods the log',
    answer: (reply) => redirect(reply, `gopher:${'\u0085'.repeat(2)}${'x'.repeat(9000)}`),
    reason: 'bad-address',
    detail: expect.stringMatching(/^gopher:x{191}$/),
  },
  {
    name: 'a redirect to a file',
    answer: (reply) => redirect(reply, 'file:///etc/passwd'),
    reason: 'bad-address',
    detail: 'file:///etc/passwd',
  },
  {
    name: 'a redirect to nowhere',
    answer: (reply) => reply.writeHead(302).end(),
    reason: 'bad-address',
  },
  {
    name: 'a list that has moved out',
    answer: (reply) => reply.writeHead(404).end('gone'),
    reason: 'status',
    detail: '404',
  },
  {
    name: 'a "not modified" that nobody asked for',
    answer: (reply) => reply.writeHead(304).end(),
    reason: 'status',
    detail: '304',
  },
  { name: 'a server that hangs up', answer: (reply) => reply.socket?.destroy(), reason: 'unreachable' },
];

function redirect(reply: Reply, location: string): void {
  reply.writeHead(302, { location }).end('elsewhere');
}

test.each(cases)(
  '$name: the good list stays ($reason)',
  async ({ answer, reason, detail, format = 'auto', differing }) => {
    const server = await ListServer.open((request, reply) => answer(reply, request));
    const fresh = webSource(server.url());
    const order = { ...fresh, source: { ...fresh.source, format } };
    const { path } = order.source;
    writeFileSync(path, good);
    const renewal = await renew(order, { ...demands, ...differing });
    expect(renewal).toEqual({ reason, detail: detail ?? expect.any(String) });
    expect(readFileSync(path, 'utf8')).toBe(good);
    expect(readdirSync(dirname(path))).toEqual(['list']);
  },
);

test.each([
  ['a file stands where the folder should be', (path: string) => writeFileSync(dirname(path), '')],
  ['a folder stands where the file should be', (path: string) => mkdirSync(path, { recursive: true })],
] as const)('the disk is to blame where %s', async (_name, spoil) => {
  const server = await ListServer.open((_, reply) => void reply.end(good));
  const { source, ...web } = webSource(server.url());
  const path = join(dirname(source.path), 'deeper', 'list');
  spoil(path);
  const renewal = await renew({ ...web, source: { ...source, path } }, demands);
  expect(renewal).toEqual({ reason: 'disk', detail: expect.stringMatching(/^E[A-Z]+$/) });
});

test('nobody listens there', async () => {
  expect(await renew(webSource('http://127.0.0.1:1/'), demands)).toEqual({
    reason: 'unreachable',
    detail: 'ECONNREFUSED',
  });
});

test.each(Object.keys(refusals) as (keyof typeof refusals)[])('%s has a sentence in both languages', (reason) => {
  expect(sayRefusal({ reason, detail: 'X$&' }, 'en')).toMatch(/^[A-Z][^…]*\.$/);
  expect(sayRefusal({ reason, detail: 'X' }, 'ru')).toMatch(/^[А-Я][^…]*\.$/);
  expect(refusals[reason].en.includes('…')).toBe(refusals[reason].ru.includes('…'));
});

test('a first list is taken as it comes, if it is one', async () => {
  const server = await ListServer.open((_, reply) => void reply.end(namesList(3)));
  const order = webSource(server.url());
  expect(existsSync(order.source.path)).toBe(false);
  expect(await renew(order, demands)).toBe('renewed');
  expect(readFileSync(order.source.path, 'utf8')).toBe(namesList(3));
});
