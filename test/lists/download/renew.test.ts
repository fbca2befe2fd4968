import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { probe } from '../../../src/lists/download/probe.ts';
import { renewDelta } from '../../../src/lists/download/renew-delta.ts';
import { deltaPath } from '../../../src/lists/download/web-source.ts';
import { takeIn } from '../../../src/lists/intake.ts';
import { source, temporaryFolder } from '../list-files.ts';
import { demands, ListServer, namesList, outcome, webSource } from './list-server.ts';
import { Signer } from './signer.ts';

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
  expect(await outcome(web)).toEqual(['vital', 'bank.test (4: bank.test)']);
  expect(await outcome({ ...web, source: { ...web.source, action: 'allow' } })).toEqual(['renewed']);
});

/** What comes instead of a list of a hundred names, and what is said of it. */
const poorer: readonly [name: string, text: string, ...outcome: string[]][] = [
  ['fifty names', blocks(50), 'renewed'],
  ['one name a hundred times', '||bet-1.test^\n'.repeat(100), 'shrunken', '100 → 1'],
  ['a hundred exceptions', exceptions(100), 'empty', ''],
  ['all names, and most of them taken back', `${blocks(100)}${exceptions(60)}`, 'shrunken', '100 → 40'],
  ['a few names among exceptions', `${blocks(3)}${exceptions(100)}||other.test^\n`, 'shrunken', '100 → 1'],
  ['a hundred patterns that nobody can use', '/(x1/\n'.repeat(100), 'empty', ''],
];

function blocks(count: number): string {
  return Array.from({ length: count }, (_, i) => `||bet-${i}.test^\n`).join('');
}

function exceptions(count: number): string {
  return Array.from({ length: count }, (_, i) => `@@||bet-${i}.test^\n`).join('');
}

test.each(poorer)('a list is measured by what the compiler will keep: %s', async (_, text, ...expected) => {
  let served = blocks(100);
  const server = await ListServer.open((_, reply) => void reply.end(served));
  const web = webSource(server.url());
  const adblock = { ...web, source: { ...web.source, format: 'adblock' as const } };
  expect(await outcome(adblock)).toEqual(['renewed']);
  served = text;
  expect(await outcome(adblock)).toEqual(expected);
});

test('a list is measured by its best day of the last thirty, so that it cannot shrink to nothing by halves', async () => {
  let count = 0;
  const server = await ListServer.open((_, reply) => void reply.end(namesList(count)));
  const web = webSource(server.url());
  const day = async (n: number, names: number) => {
    count = names;
    return await outcome(web, { now: demands.now + n * 86_400_000 });
  };
  expect(await day(0, 100)).toEqual(['renewed']);
  expect(await day(1, 51)).toEqual(['renewed']);
  expect(await day(2, 27)).toEqual(['shrunken', '100 → 27']);
  expect(await day(29, 60)).toEqual(['renewed']);
  expect(await day(31, 31)).toEqual(['renewed']);
  expect(await day(32, 15)).toEqual(['shrunken', '31 → 15']);
  expect(await day(33, 200)).toEqual(['renewed']);
  expect(await day(34, 99)).toEqual(['shrunken', '200 → 99']);
});

test('an allow list names what it frees, and opens no category', async () => {
  let served = '';
  const server = await ListServer.open((_, reply) => void reply.end(served));
  const web = webSource(server.url());
  const source = { ...web.source, format: 'adblock', action: 'allow', isDownloaded: true } as const;
  const comes = async (text: string) => {
    served = text;
    return await outcome({ ...web, source });
  };
  const sure = (count: number) => Array.from({ length: count }, (_, i) => `||sure-${i}.test^\n`).join('');
  expect(await comes(`${sure(5)}@@||let.test^\n`)).toEqual(['renewed']);
  expect(await comes(sure(6))).toEqual(['frees-too-much', '6/50']);
  expect(await comes('/[aeiou][a-z]+\\./\n')).toEqual(['empty', '']);
  expect(await comes('/[aeiou][a-z]+\\./\n||let.test^\n||b.test^\n||c.test^\n')).toEqual(['renewed']);
  const { entries, drops } = await takeIn(source, { entry: () => {}, pattern: () => Promise.resolve(undefined) });
  expect([entries, drops.unnamed?.count]).toEqual([3, 1]);
});

test('whoever is killed while the files are exchanged has the list before, and nobody can give him an older one', async () => {
  const signer = new Signer('ours');
  let [served, serial] = [namesList(10), 5];
  const server = await ListServer.open(({ url, headers }, reply) => {
    if (url?.endsWith('.minisig')) return void reply.end(signer.sign(served, `serial:${serial}`));
    if (headers['if-none-match'] === `"${serial}"`) return void reply.writeHead(304).end();
    reply.writeHead(200, { etag: `"${serial}"` }).end(served);
  });
  const web = webSource(server.url(), { key: signer.key });
  const names = async () => {
    const taker = { entry: () => {}, pattern: () => Promise.resolve(undefined) };
    return (await takeIn({ ...web.source, delta: deltaPath(web.source.path) }, taker)).entries;
  };
  expect(await outcome(web)).toEqual(['renewed']);
  const before = readFileSync(web.source.path);
  // Of the delta of yesterday the new list knows already.
  served = '-bet-1.test\n';
  serial = 6;
  const delta = { ...web, deltas: server.url('/delta') };
  expect(await renewDelta(delta, demands)).toBe('renewed');
  expect(await names()).toBe(9);
  const yesterday = readFileSync(deltaPath(web.source.path));
  const known = readFileSync(`${deltaPath(web.source.path)}.origin`);

  [served, serial] = [namesList(12), 7];
  expect(await outcome(web)).toEqual(['renewed']);
  writeFileSync(deltaPath(web.source.path), yesterday);
  writeFileSync(`${deltaPath(web.source.path)}.origin`, known);
  expect(await names()).toBe(12);
  writeFileSync(web.source.path, before);
  expect(await names()).toBe(10);
  serial = 6;
  expect((await outcome(web))[0]).toBe('rolled-back');
  serial = 7;
  expect(await outcome(web)).toEqual(['renewed']);
  expect(await names()).toBe(12);
  expect(await outcome(web)).toEqual(['unchanged']);
});

test('what another process left half downloaded comes into no use, and goes', async () => {
  const server = await ListServer.open((_, reply) => void reply.end(namesList(3)));
  const web = webSource(server.url());
  const folder = dirname(web.source.path);
  for (const file of ['list.4194304.new', 'list.4194304.new.minisig', 'list.new'])
    writeFileSync(join(folder, file), 'x');
  expect(await outcome(web)).toEqual(['renewed']);
  expect(readdirSync(folder).sort()).toEqual(['list', 'list.new', 'list.origin']);
});

test('a look at a list that takes too long is broken off', async () => {
  const path = join(temporaryFolder(), 'list');
  writeFileSync(path, namesList(100_000));
  const limits = { ...demands.limits, total: 1 };
  expect(await probe(source('', { path }), { ...demands, limits, had: 0 })).toEqual({
    reason: 'too-slow',
    detail: '0.001',
  });
});
