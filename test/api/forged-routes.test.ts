import { describe, expect, test } from 'vitest';
import { openApi } from './api-kit.ts';
import { addressOf, changes, documentOf, routesIn } from './every-route.ts';

/** A request that is nobody's honest doing, and what becomes of it. */
const forged: readonly [string, Readonly<Record<string, string>>, number][] = [
  ['another site', { origin: 'https://evil.test' }, 403],
  ['a page without an origin', { origin: 'null' }, 403],
  ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ['another port that hides its origin', { 'sec-fetch-site': 'same-site' }, 403],
  ['plain text', { 'content-type': 'text/plain' }, 415],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['a name that leads here from outside', { host: 'evil.test', origin: 'http://evil.test' }, 421],
];

describe('no route that changes something does it for', () => {
  test.each(forged)('%s', async (_what, headers, status) => {
    const api = openApi();
    const before = api.view.family.look().revision;
    const routes = routesIn(await documentOf(api)).filter(changes);
    expect(routes.length).toBeGreaterThan(25);
    const met: Record<string, number> = {};
    for (const route of routes) {
      met[route.title] = (await api.call(route.method, addressOf(route), { json: {}, headers })).status;
    }
    expect(met).toEqual(Object.fromEntries(routes.map(({ title }) => [title, status])));
    expect(api.view.family.look().revision).toBe(before);
  });
});

test('under a foreign name nothing is read either', async () => {
  const api = openApi();
  for (const route of routesIn(await documentOf(api)).filter((one) => !changes(one))) {
    const { status, headers } = await api.call('GET', addressOf(route), { headers: { host: 'evil.test' } });
    expect([route.title, status, headers.get('set-cookie')]).toEqual([route.title, 421, null]);
  }
});
