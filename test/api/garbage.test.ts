import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemTypes } from '../../src/api/problem-codes.ts';
import { type Answer, openApi, parent } from './api-kit.ts';
import { addressOf, briefMethod, changes, documentOf, type KnownRoute, routesIn } from './every-route.ts';
import { likeSchema } from './like-schema.ts';

/** What every reply of the API says of itself, whatever it is. */
const privately = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

function expectPrivate(title: string, { headers }: Answer): void {
  expect({ title, ...Object.fromEntries(headers) }).toMatchObject({ title, ...privately });
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
  expect(headers.get('access-control-allow-origin')).toBeNull();
}

/** What the house may say of itself: its catalogue is not there yet, its disk is full. */
const ownTroubles: readonly number[] = [503, 507];

/** Sound, or a problem with a sentence in the language that was asked for; and as the document says. */
function expectTold({ title, statuses }: KnownRoute, reply: Answer, language: 'en' | 'ru'): void {
  expectPrivate(title, reply);
  const { status, headers, body } = reply;
  expect([title, statuses]).toEqual([title, expect.arrayContaining([status])]);
  expect([title, status]).toEqual([title, expect.toSatisfy((one: number) => one < 500 || ownTroubles.includes(one))]);
  if (status < 400 || body === '') return;
  expect([title, headers.get('content-type')]).toEqual([title, 'application/problem+json']);
  expect(headers.get('content-language')).toBe(language);
  expect([title, body.status, problemTypes]).toEqual([title, status, expect.arrayContaining([body.type])]);
  for (const said of [body.title, body.detail]) expect(said).toMatch(language === 'ru' ? /[а-яё]/i : /^[^а-яё]*[a-z]/i);
}

test('every route meets whatever JSON with a sentence, in both languages, and never with our own fault', async () => {
  const api = openApi();
  const document = await documentOf(api);
  for (const route of routesIn(document)) {
    const body = route.body === undefined ? fc.constant(undefined) : likeSchema(route.body, document);
    const asked = fc.record(Object.fromEntries(route.parameters.map(({ name, schema }) => [name, oneOf(schema)])));
    await fc.assert(
      fc.asyncProperty(body, asked, fc.constantFrom('en', 'ru'), async (json, values, language) => {
        const reply = await api.call(briefMethod(route), withParameters(route, values), {
          headers: { 'accept-language': language },
          ...(json !== undefined && { json }),
        });
        expectTold(route, reply, language);
      }),
      { numRuns: 25 },
    );

    function oneOf(schema: object) {
      return fc.oneof(
        likeSchema(schema as never, document).map((value) =>
          typeof value === 'string' ? value : JSON.stringify(value),
        ),
        fc.string({ unit: 'binary', maxLength: 80 }),
      );
    }
  }
}, 120_000);

function withParameters(route: KnownRoute, values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams();
  for (const { in: place, name } of route.parameters) if (place === 'query') query.set(name, values[name]!);
  const path = addressOf(route, (name) => values[name]!.toWellFormed().replace(/^\.{0,2}$/, 'x'));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

const deep = (sign: string, end: string): string => `{"a":${sign.repeat(20_000)}1${end.repeat(20_000)}}`;

const texts: readonly [string, string, number][] = [
  ['what ends too early', '{"name":', 400],
  ['no JSON at all', 'name=Masha', 400],
  ['nothing', '', 400],
  ['a list in lists beyond counting', deep('[', ']'), 400],
  ['an object in objects beyond counting', deep('{"a":', '}'), 400],
  ['more than the cap', JSON.stringify({ name: 'x'.repeat(4 * 1024 ** 2) }), 413],
];

test.each(texts)('every body that is %s is refused with a sentence', async (_what, text, status) => {
  const api = openApi();
  const routes = routesIn(await documentOf(api)).filter(({ body }) => body !== undefined);
  const before = api.view.family.look().revision;
  for (const route of routes) {
    for (const language of ['en', 'ru'] as const) {
      const headers = { 'content-type': 'application/json', 'accept-language': language };
      const reply = await api.call(route.method, addressOf(route), { text, headers });
      // What has no required part may make sense of nothing, or of an object with other parts.
      expectTold(route, reply, language);
      if (status === 413 || text.length < 20) expect([route.title, reply.status]).toEqual([route.title, status]);
    }
  }
  expect(api.view.family.look().revision).toBe(before);
});

test.each([
  ['a stranger', { kind: 'anonymous' }, 413],
  ["a child's device", { kind: 'child', who: 'masha' }, 413],
  ['a parent', parent, 400],
] as const)('what %s sends is read no further than it can be meant', async (_who, as, status) => {
  const text = JSON.stringify({ code: 'x'.repeat(1024 ** 2) });
  const headers = { 'content-type': 'application/json' };
  expect((await openApi().call('POST', '/api/session', { as, text, headers })).status).toBe(status);
});

test('an object that would poison every other is an object like any', async () => {
  const api = openApi();
  for (const route of routesIn(await documentOf(api)).filter((one) => one.body !== undefined && changes(one))) {
    const text = '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}';
    const reply = await api.call(route.method, addressOf(route), {
      text,
      headers: { 'content-type': 'application/json' },
    });
    expectTold(route, reply, 'en');
  }
  expect(({} as { isAdmin?: true }).isAdmin).toBeUndefined();
});

test.each([
  '/api/',
  '/api/none',
  '/api/people/',
  '/api//people',
  '/api/people/masha/none',
  '/api/%00',
  '/api/%ff',
  '/api/..%2fpeople',
])('what is not there is told as a problem: %s', async (path) => {
  const reply = await openApi().call('GET', path);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  expectPrivate(path, reply);
});
