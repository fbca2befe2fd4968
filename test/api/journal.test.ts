import { expect, test } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import type { Event } from '../../src/core/event.ts';
import { blocked, counted, event, monday } from '../store/journal-kit.ts';
import { caregiver, openApi } from './api-kit.ts';

const connection = { incoming: { socket: { remoteAddress: '192.168.1.9', remotePort: 40_000 } } };

function houseWith(events: readonly Event[]) {
  const house = openApi();
  house.journal.add(events, counted(events.length), monday);
  return house;
}

const family = [
  event({ who: 'masha', at: monday, name: 'school.test', client: '192.168.1.7' }),
  { ...blocked, who: 'masha', at: monday + 1 },
  event({ who: 'anton', at: monday + 2, name: 'xn--e1afmkfd.test', client: 'fd00::7' }),
  event({ who: 'anton', at: monday + 3, name: 'school.test', client: 'fd00::7' }),
];

test.each([
  ['all, the newest first', '', ['school.test', 'xn--e1afmkfd.test', 'casino.test', 'school.test']],
  ['of a person', '?who=masha', ['casino.test', 'school.test']],
  ['by verdict', '?action=block', ['casino.test']],
  ['by a part of the name', '?text=ScHo', ['school.test', 'school.test']],
  ['by a name in another alphabet', '?text=пример.test', ['xn--e1afmkfd.test']],
  ['by address', '?client=fd00::7', ['school.test', 'xn--e1afmkfd.test']],
  ['by time', `?from=${monday + 1}&to=${monday + 3}`, ['xn--e1afmkfd.test', 'casino.test']],
  ['by all of it', `?who=masha&text=o&from=${monday}&to=${monday + 1}`, ['school.test']],
  ['of nobody', '?who=nobody', []],
])('a parent finds what was asked: %s', async (_what, query, names) => {
  const { call } = houseWith(family);
  const { status, body } = await call('GET', `/api/journal${query}`);
  expect(status).toBe(200);
  expect(body.entries.map(({ name }: { name: string }) => name)).toEqual(names);
  expect(body).toMatchObject({ before: null, looked: null });
});

test('pages follow each other without a gap', async () => {
  const { call } = houseWith(Array.from({ length: 25 }, (_, at) => event({ at: monday + at, name: `n${at}.test` })));
  const seen: string[] = [];
  for (let before: number | null | undefined; before !== null;) {
    const { body } = await call('GET', `/api/journal?limit=10${before === undefined ? '' : `&before=${before}`}`);
    seen.push(...body.entries.map(({ name }: { name: string }) => name));
    before = body.before;
  }
  expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => `n${24 - at}.test`));
});

test('an export as CSV has titles in the parent’s language, and no cell is a formula', async () => {
  const spelt = event({ name: '=cmd|"/c calc"!A1.test', client: '+7', at: monday });
  const { call } = houseWith([spelt]);
  const russian = await call('GET', '/api/journal/export?format=csv', { headers: { 'accept-language': 'ru' } });
  expect(russian.headers.get('content-disposition')).toBe('attachment; filename="domovoy-journal.csv"');
  const [titles, line] = russian.body.split('\r\n');
  expect(titles).toContain('"Время (UTC)","Кто","Адрес"');
  expect(line).toContain(`"'+7","'=cmd|""/c calc""!A1.test","A"`);
});

test('an export as JSON has what the search finds', async () => {
  const { call } = houseWith(family);
  const found = await call('GET', '/api/journal?who=masha');
  const saved = await call('GET', '/api/journal/export?format=json&who=masha');
  expect(saved.body).toEqual(found.body.entries);
  expect((await call('GET', '/api/journal/export?format=json&who=nobody')).body).toEqual([]);
});

test('the most frequent names are counted, of all, a person, or what was blocked', async () => {
  const { call } = houseWith(family);
  const all = await call('GET', '/api/statistics/top?limit=1');
  expect(all.body).toEqual({ names: [{ name: 'school.test', count: 2 }], total: 4, looked: null });
  const some = await call('GET', '/api/statistics/top?who=masha&what=blocked');
  expect(some.body.names).toEqual([{ name: 'casino.test', count: 1 }]);
});

test('a level of counts leaves no name anywhere', async () => {
  const { call, journal } = houseWith(family);
  journal.keepTo(new Map([['masha', 'counts']]), monday);
  expect((await call('GET', '/api/journal?who=masha')).body.entries).toEqual([]);
  expect((await call('GET', '/api/statistics/top?who=masha')).body.names).toEqual([]);
  expect((await call('GET', '/api/journal/export?format=csv')).body).not.toContain('casino');
});

test.each(['/api/journal', '/api/journal/export?format=csv', '/api/journal/live', '/api/statistics/top'])(
  '%s is for parents alone',
  async (path) => {
    const { call } = openApi();
    expect((await call('GET', path, { as: caregiver })).status).toBe(403);
    expect((await call('GET', path, { as: { kind: 'token', id: 't', scopes: ['read'] } })).status).toBe(403);
  },
);

test('the live journal sends what is written down, of whom is wanted, and ends when the caller goes', async () => {
  const { view, feed } = openApi();
  const app = createApp(view);
  const reply = await app.request('/api/journal/live?who=masha', { headers: { host: '127.0.0.1' } }, connection);
  expect(reply.headers.get('content-type')).toContain('text/event-stream');
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toBe('retry: 3000\n\n');
  feed.tell(family);
  const { value } = await reader.read();
  expect(value).toMatch(/^event: events\ndata: \[.*\]\n\n$/);
  expect(JSON.parse(value!.split('data: ')[1]!)).toHaveLength(2);
  await reader.cancel();
  feed.tell(family);
});

test('no address takes all streams', async () => {
  const { view } = openApi();
  const app = createApp(view);
  const open = () => app.request('/api/events', { headers: { host: '127.0.0.1' } }, connection);
  const replies = await Promise.all(Array.from({ length: 9 }, async () => open()));
  expect(replies.map(({ status }) => status)).toEqual([...Array.from({ length: 8 }, () => 200), 429]);
  await replies[0]!.body!.cancel();
  const again = await open();
  expect(again.status).toBe(200);
  await Promise.all([...replies.slice(1, 8), again].map(({ body }) => body!.cancel()));
});

test.each(['/api/events', '/api/journal/live', '/api/journal/export?format=csv'])(
  'who asks %s for its head alone holds no stream open',
  async (path) => {
    const { call } = openApi();
    const statuses = new Set<number>();
    for (let n = 0; n < 12; n++) statuses.add((await call('HEAD', path)).status);
    expect([...statuses]).toEqual([200]);
  },
);

test('a change of the family is news', async () => {
  const { view, call, newsroom } = openApi();
  const reply = await createApp(view).request('/api/events', { headers: { host: '127.0.0.1' } }, connection);
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  const { body } = await call('POST', '/api/people', { json: { name: 'Masha', ageGroup: '7-10' } });
  newsroom.compare();
  expect((await reader.read()).value).toBe(`event: household\ndata: {"revision":${body.revision}}\n\n`);
  await reader.cancel();
});
