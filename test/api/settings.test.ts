import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { openApi } from './api-kit.ts';

// oxlint-disable-next-line typescript/no-explicit-any
const settingIn = (body: any, key: string) => body.settings.find((one: { key: string }) => one.key === key);

test('every setting is told with what counts, who says so and what it means, and no secret', async () => {
  const { call } = openApi({}, { env: { DOMOVOY_JOURNAL_DAYS: '7', DOMOVOY_ADMIN_SETUP_CODE: '7KQ4-M2XP' } });
  const { body, headers } = await call('GET', '/api/settings');
  expect(headers.get('etag')).toBe(`"${body.tag}"`);
  expect(settingIn(body, 'journal.days')).toMatchObject({
    kind: 'number',
    value: 7,
    fallback: 30,
    from: 'environment',
    variable: 'DOMOVOY_JOURNAL_DAYS',
    isFree: false,
    isForPages: true,
  });
  expect(settingIn(body, 'journal.privacy')).toMatchObject({
    from: 'default',
    isFree: true,
    choices: ['full', 'blocked', 'none'],
  });
  expect(settingIn(body, 'dns.listen')).toMatchObject({ isForPages: false, isFree: false });
  expect(settingIn(body, 'admin.setup_code')).toMatchObject({ value: null, isSecret: true, from: 'environment' });
  expect(JSON.stringify(body)).not.toContain('7KQ4');
});

test('what the pages set is kept in a file of its own, counts at once, and can be taken back', async () => {
  const { call, folder, wishes } = openApi();
  const set = { 'journal.days': 7, 'upstream.servers': ['192.0.2.53'] };
  expect(await call('PATCH', '/api/settings', { json: { set } })).toMatchObject({ status: 200 });
  expect(readFileSync(join(folder, 'settings-from-pages.toml'), 'utf8')).toContain('days = 7');
  expect(wishes).toMatchObject([
    {
      type: 'settings-changed',
      settings: { journal: { days: 7 }, upstream: { servers: [{ address: '192.0.2.53', port: 53 }] } },
    },
  ]);
  const { body } = await call('GET', '/api/settings');
  expect(settingIn(body, 'journal.days')).toMatchObject({ value: 7, from: 'pages' });
  await call('PATCH', '/api/settings', { json: { clear: ['journal.days'] } });
  expect(settingIn((await call('GET', '/api/settings')).body, 'journal.days')).toMatchObject({
    value: 30,
    from: 'default',
  });
});

test('two parents do not overwrite each other', async () => {
  const { call } = openApi();
  const seen = (await call('GET', '/api/settings')).headers.get('etag')!;
  const change = (days: number) =>
    call('PATCH', '/api/settings', { json: { set: { 'journal.days': days } }, headers: { 'if-match': seen } });
  expect((await change(7)).status).toBe(200);
  expect(await change(8)).toMatchObject({ status: 412, body: { type: 'urn:domovoy:problem:newer-settings' } });
  expect(settingIn((await call('GET', '/api/settings')).body, 'journal.days').value).toBe(7);
});

test.each([
  ['a number that is too large', { 'journal.days': 9999 }, 'journal.days', 'Наибольшее значение: 3650.'],
  ['a word that is no choice', { 'blocking.reply': 'shout' }, 'blocking.reply', 'Варианта «shout» нет.'],
  ['an answer that needs an address', { 'blocking.reply': 'address' }, 'blocking.reply', 'адрес не указан'],
  ['a server that is none', { 'upstream.servers': ['nine'] }, 'upstream.servers[0]', 'не сервер DNS'],
  ['what is not for the pages', { 'dns.listen': ['0.0.0.0:53'] }, 'dns.listen', 'нельзя задать со страниц'],
  ['what is no setting', { 'dns.speed': 5 }, 'dns.speed', 'нельзя задать со страниц'],
  ['what the environment says', { 'lists.update': 5 }, 'lists.update', 'DOMOVOY_LISTS_UPDATE'],
])('%s is refused in the language of the parent, and nothing is written', async (_what, set, at, detail) => {
  const { call, folder, wishes } = openApi({}, { env: { DOMOVOY_LISTS_UPDATE: '12' } });
  const russian = { 'accept-language': 'ru' };
  const { status, body } = await call('PATCH', '/api/settings', { json: { set }, headers: russian });
  expect([status, body.problems]).toEqual([422, [{ at, detail: expect.stringContaining(detail) }]]);
  expect([wishes, existsSync(join(folder, 'settings-from-pages.toml'))]).toEqual([[], false]);
});

test('what was broken by hand is said; the next change begins anew and keeps the broken file', async () => {
  const { call, folder } = openApi();
  const file = join(folder, 'settings-from-pages.toml');
  writeFileSync(file, '[journal\ndays = 7');
  const { body } = await call('GET', '/api/settings');
  expect(body.ignored).toMatchObject([{ detail: { ru: expect.stringContaining('нарушены правила TOML') } }]);
  expect(settingIn(body, 'journal.days').from).toBe('default');
  expect((await call('PATCH', '/api/settings', { json: { set: { 'journal.days': 5 } } })).status).toBe(200);
  expect((await call('GET', '/api/settings')).body.ignored).toEqual([]);
  expect(readFileSync(`${file}.damaged`, 'utf8')).toContain('[journal\n');
});

test('servers are asked before anybody relies on them', async () => {
  await using upstream = await FakeUpstream.open(['example.com 300 A 192.0.2.1']);
  const { call } = openApi();
  const servers = [upstream.name, 'nine', '127.0.0.1:5300'];
  const { body } = await call('POST', '/api/settings/upstreams/test', { json: { servers } });
  expect(body.servers).toMatchObject([
    { server: upstream.name, outcome: 'answers', ms: expect.any(Number) },
    { server: 'nine', outcome: 'not-a-server', ms: null },
    { server: '127.0.0.1:5300', outcome: 'leads-back' },
  ]);
});
