import { describe, expect, test } from 'vitest';
import { Browser, openWithAnna, password } from './accounts-kit.ts';

const other = 'battery staple';

async function withGranny() {
  const { api, anna } = await openWithAnna();
  const made = await anna.call('POST', '/api/accounts', { name: 'Granny', role: 'caregiver', password: other });
  const granny = new Browser(api, '192.168.1.10');
  await granny.signIn('Granny', other);
  return { api, anna, granny, id: made.body.id as string };
}

const idOf = async (browser: Browser): Promise<string> => (await browser.call('GET', '/api/session')).body.id;

describe('accounts', () => {
  test('are listed for a parent, without anything that lets one in', async () => {
    const { anna } = await withGranny();
    const { body } = await anna.call('GET', '/api/accounts');
    expect(body.accounts).toHaveLength(2);
    expect(body.accounts).toContainEqual(expect.objectContaining({ name: 'Anna', role: 'parent', totp: false }));
    expect(JSON.stringify(body)).not.toMatch(/argon2|password/);
  });

  test.each([
    ['the name of another, in another case', { name: 'ANNA', role: 'caregiver', password: other }, 409, 'name-taken'],
    ['a weak password', { name: 'Petya', role: 'parent', password: 'short' }, 422, 'weak-password'],
    [
      'the name for a password',
      { name: 'Petya Ivanov', role: 'parent', password: 'petya ivanov' },
      422,
      'weak-password',
    ],
    ['a role that is none', { name: 'Petya', role: 'king', password: other }, 400, 'unsound'],
  ])('are not made with %s', async (_what, json, status, code) => {
    const { anna } = await openWithAnna();
    const reply = await anna.call('POST', '/api/accounts', json);
    expect([reply.status, reply.body.type]).toEqual([status, `urn:domovoy:problem:${code}`]);
  });

  test('the last parent can neither go nor become less', async () => {
    const { anna, id } = await withGranny();
    const own = await idOf(anna);
    for (const reply of [
      await anna.call('DELETE', `/api/accounts/${own}`),
      await anna.call('PATCH', `/api/accounts/${own}`, { role: 'caregiver' }),
    ]) {
      expect([reply.status, reply.body.type]).toEqual([409, 'urn:domovoy:problem:last-parent']);
    }
    expect((await anna.call('PATCH', `/api/accounts/${id}`, { role: 'parent' })).body.role).toBe('parent');
    expect((await anna.call('DELETE', `/api/accounts/${own}`)).status).toBe(204);
    expect((await anna.call('GET', '/api/people')).status).toBe(401);
  });

  test("whoever changes the own password tells the old one; the account's other sessions end", async () => {
    const { api, anna } = await withGranny();
    const phone = new Browser(api, '192.168.1.11');
    await phone.signIn('Anna');
    const own = await idOf(anna);
    const wrong = await anna.call('PATCH', `/api/accounts/${own}`, { password: other, oldPassword: 'no idea' });
    expect([wrong.status, wrong.body.type]).toEqual([401, 'urn:domovoy:problem:wrong-password']);
    expect((await anna.call('PATCH', `/api/accounts/${own}`, { password: other })).status).toBe(401);
    const right = await anna.call('PATCH', `/api/accounts/${own}`, { password: other, oldPassword: password });
    expect(right.status).toBe(200);
    expect((await anna.call('GET', '/api/people')).status).toBe(200);
    expect((await phone.call('GET', '/api/people')).status).toBe(401);
    expect((await phone.signIn('Anna')).status).toBe(401);
    expect((await phone.signIn('Anna', other)).status).toBe(200);
  });

  test('a caregiver changes the own name and nothing of others', async () => {
    const { anna, granny, id } = await withGranny();
    expect((await granny.call('PATCH', `/api/accounts/${id}`, { name: 'Бабушка', language: 'ru' })).body).toMatchObject(
      {
        name: 'Бабушка',
        language: 'ru',
      },
    );
    expect((await granny.call('PATCH', `/api/accounts/${id}`, { role: 'parent' })).status).toBe(403);
    expect((await granny.call('PATCH', `/api/accounts/${await idOf(anna)}`, { name: 'x' })).status).toBe(403);
    expect((await granny.call('POST', '/api/accounts', {})).status).toBe(403);
  });

  describe('while a password is hashed', () => {
    /** A second parent who changes the own password; what a parent does meanwhile is done before it is hashed. */
    async function changing(meanwhile: object, changes: object = {}) {
      const { anna, granny, id } = await withGranny();
      await anna.call('PATCH', `/api/accounts/${id}`, { role: 'parent' });
      const path = `/api/accounts/${id}`;
      const changed = granny.call('PATCH', path, { password: 'a third word', oldPassword: other, ...changes });
      expect((await anna.call('PATCH', path, meanwhile)).status).toBe(200);
      const reply = await changed;
      const { accounts } = (await anna.call('GET', '/api/accounts')).body;
      const { role } = accounts.find((one: { id: string }) => one.id === id);
      return { granny, said: [reply.status, role] };
    }

    test('who becomes a caregiver stays one', async () => {
      expect((await changing({ role: 'caregiver' })).said).toEqual([200, 'caregiver']);
    });

    test('who has become a caregiver is made a parent again by nobody else', async () => {
      const { granny, said } = await changing({ role: 'caregiver' }, { role: 'parent' });
      expect(said).toEqual([403, 'caregiver']);
      expect((await granny.signIn('Granny', other)).status).toBe(200);
    });
  });

  test('of two who give an account another password at once, who was first counts against the old one', async () => {
    const { granny, id } = await withGranny();
    const change = (password: string) =>
      granny.call('PATCH', `/api/accounts/${id}`, { password, oldPassword: other }).then(({ status }) => status);
    expect(await Promise.all([change('a third word'), change('a fourth word')])).toEqual([200, 401]);
    expect((await granny.signIn('Granny', 'a third word')).status).toBe(200);
  });

  test('who is shown out is out at once', async () => {
    const { anna, granny, id } = await withGranny();
    expect((await anna.call('DELETE', `/api/accounts/${id}`)).status).toBe(204);
    expect((await granny.call('GET', '/api/people')).status).toBe(401);
    expect((await anna.call('DELETE', `/api/accounts/${id}`)).status).toBe(404);
    expect((await granny.signIn('Granny', other)).status).toBe(401);
  });
});

describe('sessions', () => {
  test('a parent sees all of them and ends any, a caregiver the own ones', async () => {
    const { anna, granny } = await withGranny();
    const all = (await anna.call('GET', '/api/sessions')).body.sessions;
    expect(all).toHaveLength(2);
    expect(all).toContainEqual(expect.objectContaining({ name: 'Granny', address: '192.168.1.10', isThis: false }));
    const own = (await granny.call('GET', '/api/sessions')).body.sessions;
    expect(own).toEqual([expect.objectContaining({ name: 'Granny', isThis: true })]);
    const annas = all.find(({ name }: { name: string }) => name === 'Anna').id;
    expect((await granny.call('DELETE', `/api/sessions/${annas}`)).status).toBe(404);
    expect((await anna.call('DELETE', `/api/sessions/${own[0].id}`)).status).toBe(204);
    expect((await granny.call('GET', '/api/people')).status).toBe(401);
    expect((await anna.call('GET', '/api/people')).status).toBe(200);
  });

  test('what is listed lets nobody in', async () => {
    const { api, anna } = await openWithAnna();
    const { id } = (await anna.call('GET', '/api/sessions')).body.sessions[0];
    const thief = new Browser(api);
    thief.cookie = `domovoy=${id}`;
    expect((await thief.call('GET', '/api/people')).status).toBe(401);
  });
});

describe('tokens', () => {
  test('let a program do what they are for, and no more, until they are taken back', async () => {
    const { api, anna } = await openWithAnna();
    const made = await anna.call('POST', '/api/tokens', { name: 'script', scopes: ['read'] });
    expect(made).toMatchObject({ status: 201, body: { name: 'script', scopes: ['read'], used: null } });
    const program = new Browser(api, '192.168.1.20');
    const authorization = `Bearer ${made.body.token}`;
    const ask = (method: string, path: string, json?: unknown) => program.call(method, path, json, { authorization });
    expect((await ask('GET', '/api/people')).status).toBe(200);
    expect((await ask('POST', '/api/people', { name: 'Masha', ageGroup: '7-10' })).status).toBe(403);
    for (const path of ['/api/accounts', '/api/tokens', '/api/sessions'])
      expect((await ask('GET', path)).status).toBe(403);
    const listed = (await anna.call('GET', '/api/tokens')).body.tokens;
    expect(listed).toEqual([expect.objectContaining({ name: 'script', used: expect.any(Number) })]);
    expect(listed[0]).not.toHaveProperty('token');
    await anna.call('DELETE', `/api/tokens/${made.body.id}`);
    expect((await ask('GET', '/api/people')).status).toBe(401);
    expect((await anna.call('DELETE', `/api/tokens/${made.body.id}`)).status).toBe(404);
  });

  test.each([
    ['no scope', { name: 'script', scopes: [] }, 400],
    ['a scope that is none', { name: 'script', scopes: ['all'] }, 400],
    ['a name of two lines', { name: 'a\nb', scopes: ['read'] }, 422],
  ])('are not made with %s', async (_what, json, status) => {
    const { anna } = await openWithAnna();
    expect((await anna.call('POST', '/api/tokens', json)).status).toBe(status);
  });

  test('a wrong one is nobody, whatever cookie comes with it', async () => {
    const { anna } = await openWithAnna();
    expect((await anna.call('GET', '/api/people', undefined, { authorization: 'Bearer wrong' })).status).toBe(401);
  });
});
