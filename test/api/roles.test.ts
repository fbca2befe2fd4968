import { describe, expect, test } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { type Access, type Admission, admit } from '../../src/api/access.ts';
import { type Caller, type Scope, scopes } from '../../src/api/caller.ts';
import { Browser, openWithAnna } from './accounts-kit.ts';
import { type ApiUnderTest, openApi } from './api-kit.ts';
import { addressOf, briefMethod, documentOf, type KnownRoute, routesIn } from './every-route.ts';
import { whoMay } from './who-may.ts';

const tablet = '192.168.1.77';
const phone = '192.168.1.9';

/** `caregiver read`, as the table has it. */
const wordOn = (access: Access): string => (access.to === 'anyone' ? 'anyone' : `${access.to} ${access.scope ?? '-'}`);

/** What is wrong with what routes say of who may call them. */
function faultsIn(routes: readonly KnownRoute[], table: Readonly<Record<string, string>>): string[] {
  return routes.flatMap(({ title, access }) => {
    if (access === undefined) return [`${title} does not say who may`];
    if (table[title] === undefined) return [`${title} is not in who-may.ts`];
    return wordOn(access) === table[title] ? [] : [`${title} is for ${wordOn(access)}, not ${table[title]}`];
  });
}

describe('who may call a route', () => {
  test('is said by the route and, in the same words, by hand', async () => {
    const routes = routesIn(await documentOf(openApi()));
    expect(routes.length).toBeGreaterThan(50);
    expect(faultsIn(routes, whoMay)).toEqual([]);
  });

  test('is missed where it is missing, unknown or wider than was thought', async () => {
    const document = await documentOf(openApi());
    const { 'x-access': _, ...silent } = document.paths['/people']!['get']!;
    const paths = {
      ...document.paths,
      '/people': { ...document.paths['/people'], get: silent },
      '/new': { get: silent },
    };
    const { '/journal': journal } = document.paths;
    const wide = {
      '/journal': { get: { ...journal!['get']!, 'x-access': { to: 'caregiver', scope: 'read' } as const } },
    };
    expect(faultsIn(routesIn({ paths }), whoMay)).toEqual([
      'GET /people does not say who may',
      'GET /new does not say who may',
    ]);
    expect(faultsIn(routesIn({ paths: wide }), whoMay)).toEqual([
      'GET /journal is for caregiver read, not parent journal',
    ]);
    expect(faultsIn(routesIn(document), {})).toHaveLength(routesIn(document).length);
  });

  test('is said of every route that the API has', async () => {
    const api = openApi();
    const told = new Set(routesIn(await documentOf(api)).map(({ title }) => title));
    // What is for all methods stands before the routes: the guards.
    const served = createApi(api.view).routes.filter(({ method }) => method !== 'ALL');
    const titles = served.map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`);
    expect(titles.filter((title) => !told.has(title))).toEqual([]);
  });
});

/** What a caller shows. */
interface Shown {
  readonly address?: string;
  readonly session?: string | undefined;
  readonly token?: string;
}

/** A house with Anna, a granny, and a child's tablet; and the means to show something to its gate. */
async function openFamilyHome() {
  let now = Date.UTC(2026, 10, 28, 12);
  const { api, anna } = await openWithAnna(
    {},
    { now: () => now, steady: () => now, childAt: (address) => (address === tablet ? 'masha' : undefined) },
  );
  return {
    api,
    anna: sessionOf(anna),
    async granny() {
      await anna.call('POST', '/api/accounts', { name: 'Granny', role: 'caregiver', password: 'battery staple' });
      const granny = new Browser(api);
      await granny.signIn('Granny', 'battery staple');
      return sessionOf(granny);
    },
    /** A token and its id. */
    async token(...of: readonly Scope[]) {
      const made = await anna.call('POST', '/api/tokens', { name: 'program', scopes: of });
      expect(made.status).toBe(201);
      return made.body as { id: string; token: string };
    },
    revoke: (id: string) => anna.call('DELETE', `/api/tokens/${id}`),
    pass: (days: number) => (now += days * 86_400_000),
  };
}
type Home = Awaited<ReturnType<typeof openFamilyHome>>;

const sessionOf = ({ cookie }: Browser): string => cookie!.split('=')[1]!;

/** Whom the house takes for whom, and what each may. */
type Row = readonly [string, (home: Home) => Promise<Shown> | Shown, Caller['kind'], string];
const callers: readonly Row[] = [
  ['a stranger', () => ({}), 'anonymous', ''],
  ["a child's tablet", () => ({ address: tablet }), 'child', ''],
  ["a child's tablet with a parent's session", ({ anna }) => ({ address: tablet, session: anna }), 'child', ''],
  [
    "a child's tablet with a token for everything",
    async (home) => ({ address: tablet, token: (await home.token(...scopes)).token }),
    'child',
    '',
  ],
  ['a caregiver', async (home) => ({ session: await home.granny() }), 'account', 'caregiver'],
  ['a parent', ({ anna }) => ({ session: anna }), 'account', 'parent'],
  ...scopes.map((scope): Row => [
    `a token with the scope ${scope}`,
    async (home) => ({ token: (await home.token(scope)).token }),
    'token',
    scope,
  ]),
  [
    'a token that was taken back',
    async (home) => {
      const { id, token } = await home.token(...scopes);
      await home.revoke(id);
      return { token };
    },
    'anonymous',
    '',
  ],
  ['a token that is none', () => ({ token: 'dmv_none' }), 'anonymous', ''],
  [
    'a session that has ended by itself',
    (home) => {
      home.pass(1000);
      return { session: home.anna };
    },
    'anonymous',
    '',
  ],
];

/** What the table lets such a caller do. */
function allowed(kind: Caller['kind'], as: string, word: string): Admission {
  const [to, scope] = word.split(' ');
  if (kind === 'child') return 'forbidden';
  if (to === 'anyone') return 'admitted';
  if (kind === 'anonymous') return 'sign-in';
  if (kind === 'token') return scope === as ? 'admitted' : 'forbidden';
  return as === 'parent' || to === 'caregiver' ? 'admitted' : 'forbidden';
}

/** How far a caller gets with a route. */
async function tryRoute({ call }: ApiUnderTest, route: KnownRoute, as: Caller, address: string): Promise<Admission> {
  const method = briefMethod(route);
  // What a caregiver may do to one account only is tried with her own.
  const own = as.kind === 'account' ? as.id : 'nobody';
  const reply = await call(
    method,
    addressOf(route, () => own),
    { as, address, ...(route.body && { json: {} }) },
  );
  const { status, body } = reply;
  if (status === 401 && (method === 'HEAD' || body.type === 'urn:domovoy:problem:sign-in')) return 'sign-in';
  return status === 403 && (method === 'HEAD' || body.type === 'urn:domovoy:problem:forbidden')
    ? 'forbidden'
    : 'admitted';
}

describe('every route lets in whom it names, and nobody else', () => {
  test.each(callers)('%s', async (_who, show, kind, as) => {
    const home = await openFamilyHome();
    const { address = phone, session, token } = await show(home);
    const caller = home.api.view.gate.callerOf({ address, isOnBox: false, session, token });
    expect(caller.kind).toBe(kind);
    const met: Record<string, Admission> = {};
    const due: Record<string, Admission> = {};
    const said: Record<string, Admission> = {};
    for (const route of routesIn(await documentOf(home.api))) {
      met[route.title] = await tryRoute(home.api, route, caller, address);
      due[route.title] = allowed(kind, as, whoMay[route.title] ?? '');
      said[route.title] = admit(caller, route.access!);
    }
    expect(met).toEqual(due);
    expect(met).toEqual(said);
    // A child is not even told that.
    if (caller.kind === 'child') return;
    const { body } = await home.api.call('GET', '/api/session', { as: caller, address });
    const open = Object.keys(due).filter((title) => due[title] === 'admitted');
    expect(body.may.toSorted()).toEqual(open.toSorted());
  });

  test('a token without any scope is made by nobody, and would open what is open to anyone', async () => {
    const home = await openFamilyHome();
    expect((await home.api.call('POST', '/api/tokens', { json: { name: 'program', scopes: [] } })).status).toBe(400);
    for (const route of routesIn(await documentOf(home.api))) {
      const met = await tryRoute(home.api, route, { kind: 'token', id: 't', scopes: [] }, phone);
      expect([route.title, met]).toEqual([route.title, whoMay[route.title] === 'anyone' ? 'admitted' : 'forbidden']);
    }
  });
});
