import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Browser, openWithAnna, password, setupCodeOf } from './accounts-kit.ts';
import { noon, openApi } from './api-kit.ts';

describe('the first parent', () => {
  test('is made with the code of the box, which is good once, and is signed in', async () => {
    const api = openApi();
    const anna = new Browser(api);
    expect((await anna.call('GET', '/api/session')).body).toMatchObject({ state: 'setup', asksName: false });
    const wrong = await anna.call('POST', '/api/setup', { code: '0000-0000', name: 'Anna', password });
    expect(wrong).toMatchObject({ status: 401, body: { type: 'urn:domovoy:problem:wrong-setup-code' } });
    const code = setupCodeOf(api);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(statSync(join(api.folder, 'setup-code')).mode & 0o777).toBe(0o600);
    const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const made = await anna.call('POST', '/api/setup', {
      code: typed,
      name: ' Anna ',
      password,
      language: 'ru',
      zone: 'Europe/Moscow',
    });
    expect(made).toMatchObject({
      status: 201,
      body: { state: 'signed-in', name: 'Anna', role: 'parent', language: 'ru' },
    });
    expect(made.headers.get('set-cookie')).toMatch(
      /^domovoy=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(api.view.family.look().household.zone).toBe('Europe/Moscow');
    expect((await anna.call('GET', '/api/people')).status).toBe(200);
    expect(readFileSync(join(api.folder, 'setup-code'), 'utf8')).toBe('');

    const thief = new Browser(api, '192.168.1.66');
    const late = await thief.call('POST', '/api/setup', { code, name: 'Thief', password });
    expect(late).toMatchObject({ status: 409, body: { type: 'urn:domovoy:problem:set-up-already' } });
  });

  test('may have the code that is printed on the box', async () => {
    const api = openApi({}, { flags: { 'admin.setup_code': 'LABEL-123' } });
    const made = await new Browser(api).call('POST', '/api/setup', { code: 'label123', name: 'Anna', password });
    expect(made.status).toBe(201);
  });

  test.each([
    ['a short password', { password: '1234567' }, 422, 'weak-password'],
    ['the same letter over and over', { password: 'aaaaaaaaaaaa' }, 422, 'weak-password'],
    ['a name of two lines', { name: 'a\nb' }, 422, 'not-a-name'],
    ['a zone that is none', { zone: 'Mars/Olympus' }, 422, 'not-a-zone'],
    ['no code', { code: undefined }, 400, 'unsound'],
  ])('is not made with %s, and the code stays good', async (_what, changes, status, code) => {
    const api = openApi();
    const anna = new Browser(api);
    const given = { code: setupCodeOf(api), name: 'Anna', password };
    const reply = await anna.call('POST', '/api/setup', { ...given, ...changes });
    expect([reply.status, reply.body.type]).toEqual([status, `urn:domovoy:problem:${code}`]);
    expect((await anna.call('POST', '/api/setup', given)).status).toBe(201);
  });
});

describe('signing in', () => {
  test('takes the password alone while there is one account, and then the name too, in any case', async () => {
    const { api, anna } = await openWithAnna();
    const phone = new Browser(api);
    expect((await phone.call('GET', '/api/people')).status).toBe(401);
    expect((await phone.signIn(undefined)).body).toMatchObject({ state: 'signed-in', name: 'Anna' });
    expect((await phone.call('GET', '/api/people')).status).toBe(200);

    const added = await anna.call('POST', '/api/accounts', {
      name: 'Бабушка',
      role: 'caregiver',
      password: 'пирожки с капустой',
    });
    expect(added).toMatchObject({ status: 201, body: { name: 'Бабушка', role: 'caregiver', totp: false } });
    expect(added.body).not.toHaveProperty('password');
    const granny = new Browser(api);
    expect((await granny.call('GET', '/api/session')).body).toMatchObject({ state: 'signed-out', asksName: true });
    expect((await granny.signIn(undefined, 'пирожки с капустой')).status).toBe(401);
    expect((await granny.signIn('бабушка', 'пирожки с капустой')).body).toMatchObject({ role: 'caregiver' });
    expect((await granny.call('GET', '/api/accounts')).status).toBe(403);
    expect((await granny.call('POST', '/api/people', { name: 'Masha', ageGroup: '7-10' })).status).toBe(403);
  });

  test('out again, the cookie is good for nothing', async () => {
    const { anna } = await openWithAnna();
    const { cookie } = anna;
    expect((await anna.call('DELETE', '/api/session')).body.state).toBe('signed-out');
    expect(anna.cookie).toBeUndefined();
    expect((await anna.call('GET', '/api/people', undefined, { cookie: cookie! })).status).toBe(401);
  });

  test('lasts while it is used, and ends after thirty days of rest', async () => {
    let now = noon;
    const { anna } = await openWithAnna({}, { now: () => now });
    for (let day = 0; day < 60; day += 20) {
      now = noon + day * 86_400_000;
      expect((await anna.call('GET', '/api/people')).status).toBe(200);
    }
    now += 31 * 86_400_000;
    expect((await anna.call('GET', '/api/people')).status).toBe(401);
  });

  test("a child's device gets nothing, whatever it shows", async () => {
    const { api, anna } = await openWithAnna(
      {},
      { childAt: (address) => (address === '192.168.1.50' ? 'masha' : undefined) },
    );
    const tablet = new Browser(api, '192.168.1.50');
    tablet.cookie = anna.cookie;
    for (const path of ['/api/session', '/api/people']) expect((await tablet.call('GET', path)).status).toBe(403);
    expect((await tablet.signIn('Anna')).status).toBe(403);
    const mapped = new Browser(api, '::ffff:192.168.1.50');
    mapped.cookie = anna.cookie;
    expect((await mapped.call('GET', '/api/people')).status).toBe(403);
  });

  test('leaves no secret in the files', async () => {
    const { api, anna } = await openWithAnna();
    const { token } = (await anna.call('POST', '/api/tokens', { name: 'script', scopes: ['read'] })).body;
    const files = ['household.db', 'household.db-wal']
      .map((name) => readFileSync(join(api.folder, name), 'latin1'))
      .join('');
    for (const secret of [password, anna.cookie!.split('=')[1]!, token]) expect(files).not.toContain(secret);
  });
});

test('when all is lost, nobody takes the house over without a new code, not even with the one on the label', async () => {
  const label = 'LABEL-123';
  const flags = { 'admin.setup_code': label };
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-lost-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  {
    const anna = new Browser(openApi({}, { flags, folder }));
    expect((await anna.call('POST', '/api/setup', { code: label, name: 'Anna', password })).status).toBe(201);
  }
  for (const name of ['household.db', 'household.db-wal', 'household.db-shm'])
    rmSync(join(folder, name), { force: true });
  const api = openApi({}, { flags, folder });
  const stranger = new Browser(api, '192.168.1.66');
  expect((await stranger.call('GET', '/api/session')).body.state).toBe('setup');
  for (const code of [label, '']) {
    const reply = await stranger.call('POST', '/api/setup', { code, name: 'Thief', password });
    expect(reply.status).toBeGreaterThanOrEqual(400);
  }
  const again = await new Browser(api).call('POST', '/api/setup', { code: setupCodeOf(api), name: 'Anna', password });
  expect(again.status).toBe(201);
});
