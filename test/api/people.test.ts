import { expect, test } from 'vitest';
import { openApi } from './api-kit.ts';

test('a child of eight is added by name and birthday, and Today has a card of it', async () => {
  const { call } = openApi();
  const added = await call('POST', '/api/people', { json: { name: 'Маша', born: '2018-03-01' } });
  expect(added).toMatchObject({ status: 201, body: { id: 'masha' } });
  const { body, headers } = await call('GET', '/api/people');
  expect(headers.get('etag')).toBe(`"r${body.revision}"`);
  expect(body.people[0]).toMatchObject({ id: 'masha', name: 'Маша', age: 8, ageGroup: '7-10', now: { closed: null } });
  expect(body.people.at(-1)).toMatchObject({ isStranger: true });
});

test('every choice is told with whose word it is', async () => {
  const { call } = openApi();
  await call('POST', '/api/people', { json: { name: 'Masha', ageGroup: '7-10' } });
  const { body } = await call('GET', '/api/people/masha/policy');
  expect(body.categories.gambling).toEqual({ value: 'blocked', layer: 'preset' });
  expect(body.allowOnly).toEqual({ value: false, layer: 'preset' });
});

test('two parents do not overwrite each other: the second is told that there is a newer one', async () => {
  const { call } = openApi();
  await call('POST', '/api/people', { json: { name: 'Masha', ageGroup: '7-10' } });
  const seen = (await call('GET', '/api/people')).headers.get('etag')!;
  const rename = (name: string) =>
    call('PATCH', '/api/people/masha', { json: { name }, headers: { 'if-match': seen } });
  expect((await rename('Mary')).status).toBe(200);
  const second = await rename('Maria');
  expect(second).toMatchObject({ status: 412, body: { type: 'urn:domovoy:problem:newer-revision' } });
  expect((await call('GET', '/api/people')).body.people[0].name).toBe('Mary');
});

test.each([
  ['no age at all', 'POST', '/api/people', { name: 'Masha' }, 422, 'no-age'],
  ['a name that is none', 'POST', '/api/people', { name: 'a\nb', ageGroup: '7-10' }, 422, 'not-a-name'],
  [
    'a day that is none',
    'POST',
    '/api/people',
    { name: 'Masha', born: '2018-02-30', ageGroup: '0-6' },
    422,
    'not-a-day',
  ],
  ['a number for a name', 'POST', '/api/people', { name: 5, ageGroup: '7-10' }, 400, 'unsound'],
  ['nobody', 'PATCH', '/api/people/nobody', { name: 'Masha' }, 404, 'no-such-person'],
  ['the policy of nobody', 'GET', '/api/people/nobody/policy', undefined, 404, 'no-such-person'],
])('%s is refused with a sentence', async (_what, method, path, json, status, code) => {
  const { call } = openApi();
  const { body, headers, status: found } = await call(method, path, { ...(json && { json }) });
  expect([found, body.type]).toEqual([status, `urn:domovoy:problem:${code}`]);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(body.detail).toMatch(/\.$/);
});

test('a problem is told in the language of the browser', async () => {
  const { call } = openApi();
  const { body } = await call('DELETE', '/api/people/nobody', {
    headers: { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.8' },
  });
  expect(body).toMatchObject({ title: 'Такого здесь нет', detail: 'В семье никого не зовут «nobody».' });
});
