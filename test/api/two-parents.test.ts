import { expect, test } from 'vitest';
import type { Family } from '../../src/app/family.ts';
import { type Answer, type ApiUnderTest, noon, openApi } from './api-kit.ts';
import { documentOf, routesIn } from './every-route.ts';

const days = { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 60, sun: 60 };
const grant = { who: 'masha', what: { kind: 'name', name: 'play.test' }, until: noon + 3_600_000 };

/** What each route that changes the household is sent by somebody who means it. */
const meant: Readonly<Record<string, (at: Places) => readonly [path: string, json?: unknown]>> = {
  'POST /people': () => ['/people', { name: 'Petja', ageGroup: '7-10' }],
  'PATCH /people/{id}': () => ['/people/masha', { name: 'Mary' }],
  'DELETE /people/{id}': () => ['/people/masha'],
  'PATCH /people/{who}/choices': () => [
    '/people/masha/choices',
    { set: [{ field: 'allowOnly', value: true }], clear: [] },
  ],
  'PUT /people/{who}/rules': () => ['/people/masha/rules', { effect: 'deny', name: 'new.test', scope: 'subtree' }],
  'DELETE /people/{who}/rules/{scope}/{name}': () => ['/people/masha/rules/subtree/old.test'],
  'PUT /people/{who}/pause': () => ['/people/everyone/pause', { until: null }],
  'DELETE /people/{who}/pause': () => ['/people/masha/pause'],
  'POST /people/{who}/bonus': () => ['/people/masha/bonus', { target: { kind: 'total' }, minutes: 15 }],
  'DELETE /people/{who}/bonus': () => ['/people/masha/bonus', { target: { kind: 'total' }, minutes: 15 }],
  'POST /grants': () => ['/grants', { ...grant, what: { kind: 'everything' } }],
  'DELETE /grants/{id}': (at) => [`/grants/${at.grant}`],
  'POST /exceptions': () => ['/exceptions', { who: null, first: '2026-12-24', last: '2026-12-31', kind: 'school' }],
  'DELETE /exceptions/{id}': (at) => [`/exceptions/${at.exception}`],
  'POST /devices': () => ['/devices', { name: 'Phone', owner: 'masha', ranges: ['192.168.1.88'] }],
  'PATCH /devices/{id}': () => ['/devices/tablet', { name: 'Old tablet' }],
  'DELETE /devices/{id}': () => ['/devices/tablet'],
  'POST /devices/{id}/merge': () => ['/devices/tablet/merge', { from: 'laptop' }],
  'POST /asks/{id}/answer': (at) => [`/asks/${at.ask}/answer`, { yes: { minutes: 30 } }],
  'DELETE /asks/{id}/answer': (at) => [`/asks/${at.answered}/answer`],
  'PUT /household': (at) => ['/household', at.document],
  'PATCH /household': () => ['/household', { zone: 'Europe/Berlin' }],
  'POST /household/undo': () => ['/household/undo'],
};

/** Being done with a notice leaves the household as it is; a case stands beside it, and what it opens or closes at once holds on whatever is the newest. */
const leavesItAlone: readonly string[] = [
  'DELETE /notices/{id}',
  'POST /cases',
  'POST /cases/{id}/answer',
  'POST /cases/{id}/appeal',
  'DELETE /cases/{id}',
];

/** What of a family with something of everything a path names. */
interface Places {
  readonly grant: string;
  readonly exception: string;
  readonly ask: string;
  /** The newest change is the yes to it. */
  readonly answered: string;
  readonly document: unknown;
}

async function fill({ call, view }: ApiUnderTest): Promise<Places> {
  async function make(method: string, path: string, json: unknown): Promise<void> {
    const { status, body } = await call(method, `/api${path}`, { json });
    expect([path, status, body]).toEqual([path, expect.toBeOneOf([200, 201]), body]);
  }
  await make('POST', '/people', { name: 'Masha', ageGroup: '7-10' });
  await make('POST', '/devices', { name: 'Tablet', owner: 'masha', ranges: ['192.168.1.77'] });
  await make('POST', '/devices', { name: 'Laptop', owner: 'masha', ranges: ['192.168.1.78'] });
  const budget = { target: { kind: 'total' }, minutes: days };
  await make('PATCH', '/people/masha/choices', { set: [{ field: 'budgets', value: budget }], clear: [] });
  await make('PUT', '/people/masha/rules', { effect: 'deny', name: 'old.test', scope: 'subtree' });
  await make('PUT', '/people/masha/pause', { until: null });
  await make('POST', '/exceptions', { who: null, first: '2026-12-24', last: '2026-12-25', kind: 'school' });
  await make('POST', '/grants', grant);
  await make('POST', '/people/masha/bonus', { target: { kind: 'total' }, minutes: 15 });
  const wish = { who: 'masha', kind: 'name', subject: 'game.test' } as const;
  const family = view.family as Family;
  family.ask({ ...wish, device: null, reason: '' });
  family.ask({ ...wish, subject: 'granted.test', device: null, reason: '' });
  const [ask, answered] = (await call('GET', '/api/asks')).body.asks;
  await make('POST', `/asks/${answered.id}/answer`, { yes: 'today' });
  return {
    grant: (await call('GET', '/api/grants')).body.grants[0].id,
    exception: (await call('GET', '/api/exceptions')).body.exceptions[0].id,
    ask: ask.id,
    answered: answered.id,
    document: (await call('GET', '/api/household')).body,
  };
}

test('every route that changes the household is known here', async () => {
  const routes = routesIn(await documentOf(openApi()));
  const changing = routes.filter(
    ({ method, access }) => method !== 'GET' && access?.to !== 'anyone' && access?.scope === 'family',
  );
  expect(changing.map(({ title }) => title).toSorted()).toEqual([...Object.keys(meant), ...leavesItAlone].toSorted());
});

test.each(Object.keys(meant))(
  '%s changes nothing on a revision that is not the newest, and does on the newest',
  async (title) => {
    const api = openApi();
    const places = await fill(api);
    const { revision, household } = api.view.family.look();
    const [path, json] = meant[title]!(places);
    const send = (tag: string): Promise<Answer> =>
      api.call(title.split(' ')[0]!, `/api${path}`, {
        headers: { 'if-match': tag },
        ...(json !== undefined && { json }),
      });
    const stale = await send(`"r${revision - 1}"`);
    expect(stale).toMatchObject({ status: 412, body: { type: 'urn:domovoy:problem:newer-revision' } });
    expect(stale.headers.get('etag')).toBe(`"r${revision}"`);
    expect((await send('"x"')).status).toBe(400);
    expect(api.view.family.look()).toMatchObject({ revision, household });
    expect(api.view.family.asks()[0]!.state).toBe('open');
    const fresh = await send(`"r${revision}"`);
    expect([fresh.status, fresh.body]).toEqual([expect.toBeOneOf([200, 201]), fresh.body]);
    expect(fresh.headers.get('etag')).toBe(`"r${fresh.body.revision}"`);
    expect(fresh.body.revision).toBe(api.view.family.look().revision);
  },
);

test('of twenty changes at once on one revision one holds, and nineteen are told', async () => {
  const api = openApi();
  await fill(api);
  const tag = `"r${api.view.family.look().revision}"`;
  const rename = (name: string) =>
    api.call('PATCH', '/api/people/masha', { json: { name }, headers: { 'if-match': tag } });
  const replies = await Promise.all(Array.from({ length: 20 }, (_, n) => rename(`Masha ${n}`)));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(replies.filter(({ status }) => status === 412)).toHaveLength(19);
  const won = replies.findIndex(({ status }) => status === 200);
  expect(api.view.family.look().household.people[0]!.name).toBe(`Masha ${won}`);
});

test('of twenty changes at once that say no revision none is lost', async () => {
  const api = openApi();
  await fill(api);
  const before = api.view.family.look().revision;
  const deny = (n: number) =>
    api.call('PUT', '/api/people/masha/rules', { json: { effect: 'deny', name: `n${n}.test`, scope: 'exact' } });
  const replies = await Promise.all(Array.from({ length: 20 }, (_, n) => deny(n)));
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
  expect(new Set(replies.map(({ body }) => body.revision)).size).toBe(20);
  const { rules } = (await api.call('GET', '/api/people/masha/policy')).body;
  const names = JSON.stringify(rules);
  for (let n = 0; n < 20; n++) expect(names).toContain(`"n${n}.test"`);
  expect(api.view.family.look().revision).toBe(before + 20);
});
