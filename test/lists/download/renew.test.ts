import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ListServer, namesList, outcome, webSource } from './list-server.ts';

test('what has not changed is not sent again', async () => {
  const server = await ListServer.open(({ headers }, reply) => {
    if (headers['if-none-match'] === '"v1"') return void reply.writeHead(304).end();
    reply.writeHead(200, { etag: '"v1"', 'last-modified': 'Mon, 22 Jun 2026 05:00:00 GMT' }).end(namesList(10));
  });
  const web = webSource(server.url());
  expect(await outcome(web)).toEqual(['renewed']);
  expect(await outcome(web)).toEqual(['unchanged']);
  expect(server.requests[1]!.headers['if-modified-since']).toBe('Mon, 22 Jun 2026 05:00:00 GMT');
});

test('what was refused is asked for again, for its version is not remembered', async () => {
  let version = 0;
  const lists = [namesList(10), namesList(2), namesList(11)];
  const server = await ListServer.open((_, reply) => {
    reply.writeHead(200, { etag: `"v${version}"` }).end(lists[version++]);
  });
  const web = webSource(server.url());
  expect(await outcome(web)).toEqual(['renewed']);
  expect(await outcome(web)).toEqual(['shrunken', '10 → 2']);
  expect(await outcome(web)).toEqual(['renewed']);
  expect(server.requests[2]!.headers['if-none-match']).toBe('"v0"');
});

test('another address is another list: it may be smaller, and no version of the old one counts', async () => {
  const server = await ListServer.open(({ url }, reply) => {
    reply.writeHead(200, { etag: '"v1"' }).end(namesList(url === '/small' ? 2 : 10));
  });
  const web = webSource(server.url());
  expect(await outcome(web)).toEqual(['renewed']);
  expect(await outcome({ ...web, url: server.url('/small') })).toEqual(['renewed']);
  expect(server.requests[1]!.headers['if-none-match']).toBeUndefined();
});

test('a list packed on the line is unpacked, a packed file stays packed', async () => {
  const packed = gzipSync(namesList(10));
  const server = await ListServer.open(({ url }, reply) => {
    reply.writeHead(200, url === '/packed' ? { 'content-encoding': 'gzip' } : {}).end(packed);
  });
  const [line, file] = [webSource(server.url('/packed')), webSource(server.url('/list.gz'))];
  expect(await outcome(line)).toEqual(['renewed']);
  expect(await outcome(file)).toEqual(['renewed']);
  expect(readFileSync(line.source.path, 'utf8')).toBe(namesList(10));
  expect(readFileSync(file.source.path)).toEqual(packed);
});

test('redirects are followed, and the password stays with whom it was meant for', async () => {
  const other = await ListServer.open((_, reply) => void reply.end(namesList(3)));
  const first = await ListServer.open(({ url }, reply) => {
    const location = url === '/list.txt' ? '/moved' : `http://a:b@127.0.0.1:${other.port}/`;
    reply.writeHead(302, { location }).end();
  });
  const address = first.url().replace('//', '//parent:s%40crecy@');
  expect(await outcome(webSource(address))).toEqual(['renewed']);
  const basic = `Basic ${Buffer.from('parent:s@crecy').toString('base64')}`;
  expect(first.requests.map(({ headers }) => headers.authorization)).toEqual([basic, basic]);
  expect(other.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

test('a name that is let through anyway may stand in a list, what is above it may not', async () => {
  let more = 'let.bank.test\nx.let.bank.test\nbranch.bank.test\n';
  const server = await ListServer.open((_, reply) => void reply.end(namesList(3, more)));
  const web = webSource(server.url());
  expect(await outcome(web)).toEqual(['renewed']);
  more = 'bank.test\n';
  expect(await outcome(web)).toEqual(['vital', 'bank.test']);
  expect(await outcome({ ...web, source: { ...web.source, action: 'allow' } })).toEqual(['renewed']);
});
