import { expect, test } from 'vitest';
import type { Locked } from '../../src/core/family/household.ts';
import { secretIsMissing } from '../../src/api/words/backup.ts';
import { caregiver, openApi } from './api-kit.ts';

test('a backup has all that the family has told the house, and another house takes it', async () => {
  const one = openApi();
  await one.call('POST', '/api/people', { json: { name: 'Маша', ageGroup: '7-10' } });
  await one.call('PATCH', '/api/settings', { json: { set: { 'journal.days': 7 } } });
  const list = { title: 'Games', category: 'games', url: 'https://lists.example/games.txt' };
  await one.call('POST', '/api/lists', { json: list });
  const mail = { host: 'smtp.example.com', user: 'anna', from: 'anna@example.com', to: ['anna@example.com'] };
  await one.call('PUT', '/api/channels/mail', { json: { ...mail, secret: 'the password' } });
  await one.call('PUT', '/api/channels/ntfy', { json: { topic: 'a-long-name' } });
  await one.call('PUT', '/api/channels/quiet', { json: { quiet: null } });
  const made = await one.call('GET', '/api/backup');
  expect(JSON.stringify(made.body)).not.toContain('the password');
  expect(made.headers.get('content-disposition')).toContain('domovoy-backup.json');

  const other = openApi();
  const seen = (await other.call('GET', '/api/household')).headers.get('etag')!;
  const restored = await other.call('POST', '/api/backup', { json: made.body, headers: { 'if-match': seen } });
  expect(restored).toMatchObject({ status: 200, body: { taken: ['household', 'settings', 'lists'] } });
  // All but the password: whoever sets it is told to, and then nothing is missing.
  expect(restored.body.notTaken).toEqual([{ what: 'channels.mail', sentence: secretIsMissing('mail') }]);
  await other.call('PUT', '/api/channels/mail', { json: { ...mail, secret: 'the password' } });
  const again = await other.call('GET', '/api/backup');
  expect({ ...again.body, madeAt: 0 }).toEqual({ ...made.body, madeAt: 0 });
  const twice = await other.call('POST', '/api/backup', {
    json: made.body,
    headers: { 'if-match': again.headers.get('etag')! },
  });
  expect(twice.body).toMatchObject({ taken: ['household', 'settings', 'lists', 'channels'], notTaken: [] });
});

test('a backup takes a channel elsewhere without the secret that is kept here', async () => {
  const { call } = openApi();
  const put = (host: string) =>
    call('PUT', '/api/channels/mail', {
      json: { host, user: 'anna', secret: 'the password', from: 'a@example.com', to: ['a@example.com'] },
    });
  await put('mail.thief.example');
  const { body, headers } = await call('GET', '/api/backup');
  await put('smtp.example.com');
  const restored = await call('POST', '/api/backup', { json: body, headers: { 'if-match': headers.get('etag')! } });
  expect(restored.body.notTaken.map(({ what }: { what: string }) => what)).toEqual(['channels.mail']);
  const { mail } = (await call('GET', '/api/channels')).body;
  expect([mail.settings.host, mail.secret]).toEqual(['mail.thief.example', 'none']);
});

test('what cannot be taken is told, and the rest is taken', async () => {
  const { call } = openApi();
  const { body, headers } = await call('GET', '/api/backup');
  const given = {
    ...body,
    settings: { 'dns.listen': ['0.0.0.0:53'] },
    lists: [
      { title: 'L', category: 'gone', action: 'block', format: 'auto', url: 'https://a.example/', isAtHome: false },
    ],
    accounts: [{ name: 'Anna', role: 'parent' }],
  };
  const restored = await call('POST', '/api/backup', { json: given, headers: { 'if-match': headers.get('etag')! } });
  expect(restored.body.taken).toEqual(['household', 'channels']);
  expect(restored.body.notTaken.map(({ what }: { what: string }) => what)).toEqual([
    'settings.dns.listen',
    'lists[0]',
    'accounts',
  ]);
});

test('without the revision that it replaces, or with an unsound household, nothing is taken', async () => {
  const { call } = openApi();
  const { body, headers } = await call('GET', '/api/backup');
  expect((await call('POST', '/api/backup', { json: body })).status).toBe(428);
  const unsound = { ...body, household: { ...body.household, zone: 'Nowhere/None' } };
  const etag = headers.get('etag')!;
  expect(await call('POST', '/api/backup', { json: unsound, headers: { 'if-match': etag } })).toMatchObject({
    status: 422,
    body: { type: 'urn:domovoy:problem:unsound-document' },
  });
  expect((await call('GET', '/api/household')).headers.get('etag')).toBe(etag);
});

test('a document that nests beyond counting is told for what it is', async () => {
  const { call } = openApi();
  const { body, headers } = await call('GET', '/api/backup');
  const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  const text = JSON.stringify({ ...body, household: null }).replace('"household":null', `"household":${deep}`);
  const tagged = { 'content-type': 'application/json', 'if-match': headers.get('etag')! };
  for (const [method, path, sent, at] of [
    ['POST', '/api/backup', text, 'household'],
    ['PUT', '/api/household', deep, ''],
  ] as const) {
    const reply = await call(method, path, { text: sent, headers: tagged });
    expect([reply.status, reply.body.problems[0].at]).toEqual([400, at]);
  }
});

test('no token gets a backup, whatever its scopes', async () => {
  const { call } = openApi();
  const as = { kind: 'token', id: 'script', scopes: ['read', 'family', 'journal', 'house'] } as const;
  expect((await call('GET', '/api/backup', { as })).status).toBe(403);
});

test('what a provider has locked is told with whose word it is', async () => {
  const locked: Locked = { by: { en: 'the provider', ru: 'провайдер' }, choices: { allowOnly: true } };
  const { call } = openApi({ provider: { locked: () => locked, areLocksUnreadable: () => false } });
  expect(await call('GET', '/api/provider', { as: caregiver })).toMatchObject({
    status: 200,
    body: { locked: { by: locked.by, fields: [{ key: 'allowOnly', value: true }] }, areLocksUnreadable: false },
  });
});

test('the version is told, and that the house does not exchange itself', async () => {
  const { call } = openApi();
  expect((await call('GET', '/api/updates')).body).toMatchObject({ version: '1.2.3', updatesItself: false });
});
