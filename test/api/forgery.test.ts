import { describe, expect, test } from 'vitest';
import { openWithAnna } from './accounts-kit.ts';

const masha = { name: 'Masha', ageGroup: '7-10' };

describe("a parent's browser obeys no other page", () => {
  const foreign: readonly [string, Record<string, string>, number][] = [
    ['another site', { origin: 'https://evil.test' }, 403],
    ['another port of this very box', { origin: 'http://192.168.1.1:8080' }, 403],
    ['a site that begins like this box', { origin: 'http://192.168.1.1:8530.evil.test' }, 403],
    ['a page without an origin of its own', { origin: 'null' }, 403],
    ['an origin that is none', { origin: 'x' }, 403],
    ['an empty origin', { origin: '' }, 403],
    ['another port that hides its origin', { 'sec-fetch-site': 'same-site' }, 403],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form with a file', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a form of plain text', { 'content-type': 'text/plain' }, 415],
    ['something that only looks like JSON', { 'content-type': 'text/plain; application/json' }, 415],
    ['nothing said of the type', { 'content-type': '' }, 415],
  ];
  test.each(foreign)('%s', async (_what, headers, status) => {
    const { anna } = await openWithAnna();
    expect((await anna.call('POST', '/api/people', masha, headers)).status).toBe(status);
    expect((await anna.call('GET', '/api/people')).body.people).toHaveLength(1);
  });

  test.each([
    ['our own page', { origin: 'http://192.168.1.1:8530', 'sec-fetch-site': 'same-origin' }],
    ['our own page by its name', { origin: 'http://domovoy.home.arpa:8530', host: 'domovoy.home.arpa:8530' }],
    ['a program', {}],
    ['JSON with its charset', { 'content-type': 'Application/JSON; charset=utf-8' }],
  ])('but %s is heard', async (_what, headers) => {
    const { anna } = await openWithAnna();
    expect((await anna.call('POST', '/api/people', masha, headers)).status).toBe(201);
  });

  test.each(['DELETE', 'PUT', 'PATCH'])('%s without a body is looked at too', async (method) => {
    const { anna } = await openWithAnna();
    const headers = { origin: 'https://evil.test' };
    expect((await anna.call(method, '/api/session', undefined, headers)).status).toBe(403);
    expect((await anna.call('GET', '/api/session')).body.state).toBe('signed-in');
  });
});

test('a name that leads here from outside gets nothing (DNS rebinding)', async () => {
  const { anna } = await openWithAnna();
  for (const host of ['evil.test', 'evil.test:8530', '192.168.1.1.evil.test', 'domovoy.home.arpa.evil.test']) {
    const reply = await anna.call('GET', '/api/people', undefined, { host, origin: `http://${host}` });
    expect(reply.status).toBe(421);
    expect(reply.headers.get('set-cookie')).toBeNull();
  }
});

test('what is told is kept by no browser, shown in no frame, and told to no other page', async () => {
  const { anna } = await openWithAnna();
  const { headers } = await anna.call('GET', '/api/accounts');
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
  expect(headers.get('access-control-allow-origin')).toBeNull();
});
