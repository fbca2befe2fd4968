import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileCatalogue } from '../../src/app/compile-catalogue.ts';
import { load } from '../../src/config/load.ts';
import { openApi } from './api-kit.ts';

/** Of the lists, those that parents have added. */
// oxlint-disable-next-line typescript/no-explicit-any
const ownOf = (body: any) => body.lists.filter(({ kind }: { kind: string }) => kind === 'own');

const games = { title: 'Наши игры', category: 'games', text: 'play.test\nnot a name at all\n' };

test('every list is told, those that come with the house first, and none is compiled yet', async () => {
  const { call } = openApi();
  const { status, body } = await call('GET', '/api/lists');
  expect([status, body.areOwnSound, body.compiling]).toEqual([200, true, null]);
  expect(body.lists[0]).toMatchObject({ id: 'essential', kind: 'built-in', category: null, state: 'waiting' });
  expect(body.lists.find(({ id }: { id: string }) => id === 'starter/gambling')).toMatchObject({
    kind: 'starter',
    category: 'gambling',
    title: { en: expect.stringContaining('Gambling'), ru: expect.stringMatching(/[а-я]/) },
    url: null,
    counts: null,
  });
});

test('what a list of a backup is called reads as it is, whoever had the backup in hand', async () => {
  const { call } = openApi();
  const { body, headers } = await call('GET', '/api/backup');
  const { text: _, ...described } = games;
  const list = { ...described, action: 'block', format: 'auto', url: 'https://a.example/', isAtHome: false };
  const lists = [{ ...list, title: 'games\n\u202ekcolb\u001b[31m' }];
  await call('POST', '/api/backup', { json: { ...body, lists }, headers: { 'if-match': headers.get('etag')! } });
  expect(ownOf((await call('GET', '/api/lists')).body)[0].title.en).toBe('games  kcolb [31m');
});

test('a list that was typed is added, compiled, and tells what of it was dropped', async () => {
  const { call, folder, wishes } = openApi({}, { flags: { 'lists.starter': 'false' } });
  expect(await call('POST', '/api/lists', { json: games })).toMatchObject({
    status: 201,
    body: { id: 'own/nashi-igry' },
  });
  expect(wishes).toEqual([{ type: 'lists-changed' }]);

  const loaded = load({ directory: join(folder, '..'), env: {}, flags: { 'lists.starter': 'false' } });
  await compileCatalogue('settings' in loaded ? loaded.settings : expect.unreachable());
  const [own] = ownOf((await call('GET', '/api/lists')).body);
  expect(own).toMatchObject({
    id: 'own/nashi-igry',
    title: { en: 'Наши игры' },
    state: 'good',
    counts: { entries: 1, named: 1, dropped: 1 },
    trouble: null,
  });
  const { body } = await call('GET', `/api/lists/${encodeURIComponent('own/nashi-igry')}/dropped`);
  expect(body.reasons).toMatchObject([{ count: 1, samples: [{ line: 2, text: 'not a name at all' }] }]);
});

test('a list by its address waits until it is fetched, and says where it is published', async () => {
  const { call } = openApi();
  const url = 'https://lists.example/games.txt';
  await call('POST', '/api/lists', { json: { title: 'Games', category: 'games', url } });
  const [own] = ownOf((await call('GET', '/api/lists')).body);
  expect(own).toMatchObject({ id: 'own/games', url, isAtHome: false, state: 'waiting', tried: null });
  const nas = { title: 'Nas', category: 'games', url: 'http://nas.lan/games.txt', isAtHome: true };
  await call('POST', '/api/lists', { json: nas });
  expect(ownOf((await call('GET', '/api/lists')).body)[1]).toMatchObject({ id: 'own/nas', isAtHome: true });
  expect(await call('POST', '/api/lists', { json: { title: 'Once more', category: 'games', url } })).toMatchObject({
    status: 409,
    body: { type: 'urn:domovoy:problem:twice' },
  });
});

test('a file goes to the disk as it comes, and leaves nothing where it is too long', async () => {
  const { call, folder } = openApi();
  const path = '/api/lists/files?title=File&category=games';
  expect(await call('POST', path, { octets: 'play.test\n' })).toMatchObject({ status: 201, body: { id: 'own/file' } });
  expect(readFileSync(join(folder, 'added-lists', 'file'), 'utf8')).toBe('play.test\n');

  const piece = new Uint8Array(1024 ** 2);
  let pieces = 0;
  const endless = new ReadableStream<Uint8Array>({ pull: (into) => (pieces++, into.enqueue(piece.slice())) });
  const { status } = await call('POST', path, { octets: endless });
  expect([status, pieces < 64, readdirSync(join(folder, 'added-lists'))]).toEqual([413, true, ['file']]);
});

test('a list is taken away with its file; what no parent has added stays', async () => {
  const { call, folder } = openApi();
  await call('POST', '/api/lists', { json: games });
  const remove = (id: string) => call('DELETE', `/api/lists/${encodeURIComponent(id)}`);
  expect((await remove('own/nashi-igry')).status).toBe(204);
  expect(existsSync(join(folder, 'added-lists', 'nashi-igry'))).toBe(false);
  expect(ownOf((await call('GET', '/api/lists')).body)).toEqual([]);
  expect((await remove('own/nashi-igry')).status).toBe(404);
  expect((await remove('starter/gambling')).status).toBe(409);
});

test('an update is begun for all lists at once', async () => {
  const { call, wishes } = openApi();
  expect(await call('POST', '/api/lists/update')).toMatchObject({ status: 202, body: { state: 'begun' } });
  expect(wishes).toEqual([{ type: 'update-lists' }]);
});

test('a damaged file of the own lists is said, what was before it holds, and the next change heals it', async () => {
  const { call, folder } = openApi();
  await call('POST', '/api/lists', { json: games });
  await call('POST', '/api/lists', { json: { ...games, title: 'More' } });
  writeFileSync(join(folder, 'added-lists.json'), '{ "version": 1, "lists": [], "seal": 7 }');
  const damaged = (await call('GET', '/api/lists')).body;
  expect([damaged.areOwnSound, ownOf(damaged).map(({ id }: { id: string }) => id)]).toEqual([
    false,
    ['own/nashi-igry'],
  ]);
  await call('POST', '/api/lists', { json: { ...games, title: 'Other' } });
  expect((await call('GET', '/api/lists')).body.areOwnSound).toBe(true);
});

test.each([
  ['neither address nor text', { title: 'A', category: 'games' }, 422, 'no-place'],
  ['both of them', { title: 'A', category: 'games', url: 'https://a.example/', text: 'a' }, 422, 'two-places'],
  ['a category that is none', { title: 'A', category: 'gamez', text: 'a.test' }, 422, 'unsound-list'],
  ['an address that is none', { title: 'A', category: 'games', url: 'ftp://a.example/' }, 422, 'unsound-list'],
  ['no title', { title: ' ', category: 'games', text: 'a.test' }, 400, 'unsound'],
  [
    'a title that turns the text around',
    { title: 'abc\u202egpj.exe', category: 'games', text: 'a.test' },
    400,
    'unsound',
  ],
  ['a title of two lines', { title: 'a\nb', category: 'games', text: 'a.test' }, 400, 'unsound'],
  ['no octet', { title: 'A', category: 'games', text: '' }, 422, 'empty'],
])('%s is refused with a sentence, and nothing is kept', async (_what, json, status, code) => {
  const { call, folder, wishes } = openApi();
  const refused = await call('POST', '/api/lists', { json });
  expect([refused.status, refused.body.type]).toEqual([status, `urn:domovoy:problem:${code}`]);
  expect([wishes, existsSync(join(folder, 'added-lists.json'))]).toEqual([[], false]);
});
