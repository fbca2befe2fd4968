import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { domovoy } from './kit.ts';

const well = {
  status: 'ok',
  reasons: [],
  version: '0.1.0',
  uptimeSeconds: 3725,
  catalogue: { serial: 3, names: 4000, created: 0 },
  resolvers: { up: 1, restarts: 2 },
  upstreams: [{ name: '9.9.9.9:53', up: true, leadsBack: false, rtt: 12.4 }],
  queries: { total: 1000, blocked: { gambling: 20, own: 1 } },
};
const badly = {
  ...well,
  status: 'impaired',
  reasons: ['catalogue-missing', 'something-new'],
  catalogue: null,
  upstreams: [
    { name: '9.9.9.9:53', up: false, leadsBack: false, rtt: 0 },
    { name: '10.0.0.1:53', up: true, leadsBack: true, rtt: 1 },
  ],
};

let server: Server | undefined;
afterEach(() => void server?.close());

/** A house whose health page says this; settings that lead to it. */
async function houseThatSays(code: number, body: string): Promise<string> {
  server = createServer((_request, reply) => reply.writeHead(code).end(body)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  return `admin.listen = "127.0.0.1:${(server.address() as AddressInfo).port}"`;
}

test('all is well', async () => {
  const { exit, out } = await domovoy('status', { toml: await houseThatSays(200, JSON.stringify(well)) });
  expect(exit).toBe(0);
  expect(out).toMatch(/^All is well\.\nopen for 1 h 2 min\n1 resolver up, 2 restarts\n1,000 queries, 21 blocked\n/);
  expect(out).toMatch(/upstream 9\.9\.9\.9:53: answers in 12 ms\nCatalogue 3 of .*, 4,000 names\.\n$/);
});

test('what is amiss comes first, known or not', async () => {
  const { exit, out } = await domovoy('status --language ru', {
    toml: await houseThatSays(200, JSON.stringify(badly)),
  });
  expect(exit).toBe(0);
  expect(out.split('\n').slice(0, 3)).toEqual([
    'Дом работает не в полную силу:',
    '  ! по категориям ничего не фильтруется: каталога нет',
    '  ! something-new',
  ]);
  expect(out).toContain('сервер 9.9.9.9:53: не отвечает\nсервер 10.0.0.1:53: ведёт обратно к этому дому');
});

test.each([
  [
    'en',
    /list ut1\/adult: never downloaded yet; tried since 22\/06\/2026, .*A web page came instead of the list\./,
    /list ut1\/games: last renewed 20\/06\/2026, .*; that one serves\. something-new\n/,
  ],
  [
    'ru',
    /список ut1\/adult: ещё ни разу не скачан; попытки идут с 22\.06\.2026, .*Вместо списка пришла веб-страница\./,
    /список ut1\/games: обновлён последний раз 20\.06\.2026, .*, он и работает\. something-new\n/,
  ],
])('a list that is not renewed has its line (%s)', async (language, never, before) => {
  const trouble = { reason: 'web-page', detail: '', since: Date.UTC(2026, 5, 22, 12) };
  const good = Date.UTC(2026, 5, 20, 12);
  const lists = [
    { id: 'ut1/adult', good: null, trouble, stale: true, refused: true },
    { id: 'ut1/games', good, trouble: { ...trouble, reason: 'something-new' }, stale: false, refused: true },
    { id: 'ut1/ads', good, trouble: null, stale: false, refused: false },
  ];
  const toml = await houseThatSays(200, JSON.stringify({ ...badly, reasons: ['list-refused', 'lists-stale'], lists }));
  const { out } = await domovoy(`status --language ${language}`, { toml });
  expect(out).toMatch(never);
  expect(out).toMatch(before);
  expect(out).not.toMatch(/ut1\/ads|! list/);
});

test('for scripts as it came', async () => {
  const { out } = await domovoy('status --json', { toml: await houseThatSays(200, JSON.stringify(well)) });
  expect(JSON.parse(out)).toEqual(well);
});

describe('a health check ends', () => {
  const cases: readonly [name: string, code: number, body: string, exit: number, out: string][] = [
    ['well while queries are answered', 200, JSON.stringify(well), 0, 'serving\n'],
    ['well while the house is impaired and answers', 200, JSON.stringify(badly), 0, 'serving\n'],
    ['badly when no resolver is up', 503, JSON.stringify(well), 1, 'not serving: no resolver is up\n'],
  ];
  test.each(cases)('%s', async (_name, code, body, exit, out) => {
    expect(await domovoy('healthcheck', { toml: await houseThatSays(code, body) })).toEqual({ exit, out, err: '' });
  });

  test('badly when something else answers there', async () => {
    const { exit, out } = await domovoy('healthcheck', { toml: await houseThatSays(200, '<html>') });
    expect([exit, out]).toEqual([1, expect.stringMatching(/^not serving: .+\n$/)]);
  });

  test('badly when nobody is there', async () => {
    const toml = await houseThatSays(200, '');
    await new Promise((resolve) => server?.close(resolve));
    expect(await domovoy('healthcheck', { toml })).toMatchObject({ exit: 1, out: 'not serving: ECONNREFUSED\n' });
    expect(await domovoy('status', { toml })).toMatchObject({ exit: 1, err: expect.stringContaining('ECONNREFUSED') });
  });

  test.each([
    [{ rcode: 'NOERROR', answers: [], ms: 1 }, 0],
    [{ failed: 'silent' }, 1],
  ] as const)('by asking DNS itself where the admin address is off: %j', async (asked, exit) => {
    const house = { ask: () => Promise.resolve(asked) };
    expect(await domovoy('healthcheck', { toml: 'admin.listen = ""', house })).toMatchObject({ exit });
  });
});

test('without an admin address nobody can be asked', async () => {
  expect(await domovoy('status', { toml: 'admin.listen = ""' })).toMatchObject({ exit: 1, out: '' });
});

test('a compilation is told with how far it has come', async () => {
  const toml = await houseThatSays(200, JSON.stringify({ ...well, compiling: 0.427 }));
  expect((await domovoy('status', { toml })).out).toContain('the lists are being compiled: 42 %\n');
  expect((await domovoy('status --language ru', { toml })).out).toContain('списки собираются: 42 %\n');
});

test.each([
  ['status', /names\.\nCatalogue 4 was put back; this one stays until a list changes/],
  ['status --language ru', /\nКаталог 4 отменён; этот остаётся, пока не изменится/],
])('%s: a catalogue that was put back is told', async (line, said) => {
  const catalogue = { ...well.catalogue, putBack: 4 };
  const toml = await houseThatSays(200, JSON.stringify({ ...well, catalogue }));
  expect((await domovoy(line, { toml })).out).toMatch(said);
});

test.each([
  ['status', ['not asked yet', 'did not answer just now', 'answers in 9 ms']],
  ['status --language ru', ['его ещё не спрашивали', 'только что не ответил', 'отвечает за 9 мс']],
])('%s: of an upstream only what is known is told', async (line, said) => {
  const up = { up: true, leadsBack: false };
  const upstreams = [
    { ...up, name: '192.0.2.1:53', failures: 0, rtt: null },
    { ...up, name: '192.0.2.2:53', failures: 1, rtt: 9 },
    { ...up, name: '192.0.2.3:53', failures: 0, rtt: 9 },
  ];
  const toml = await houseThatSays(200, JSON.stringify({ ...well, upstreams }));
  const { out } = await domovoy(line, { toml });
  expect(out.match(/(?<=192\.0\.2\.\d:53: ).*/g)).toEqual(said);
});

test.each([
  [
    'status',
    '  ! a list on this machine cannot be used; see below',
    [
      'left out. There is no file /a.txt.',
      'cannot be used; what it had before serves. This is a web page, not a list.',
    ],
  ],
  [
    'status --language ru',
    '  ! список с этого компьютера не годится; подробности ниже',
    ['не используется. Файла /a.txt нет.', 'не годится; работает то, что в нём было. Это веб-страница, а не список.'],
  ],
])('%s: a list of one’s own that cannot be used has its line', async (line, reason, said) => {
  const own = { good: null, stale: false, refused: false };
  const lists = [
    { ...own, id: 'a', trouble: { reason: 'missing', detail: '/a.txt', since: 0 }, unusable: 'left-out' },
    { ...own, id: 'b', trouble: { reason: 'web-page', detail: '/b.txt', since: 0 }, unusable: 'kept' },
  ];
  const toml = await houseThatSays(200, JSON.stringify({ ...well, reasons: ['list-unusable'], lists }));
  const { out } = await domovoy(line, { toml });
  expect(out).toContain(reason);
  expect(said.filter((one) => !out.includes(`: ${one}`))).toEqual([]);
});

test.each<[line: string, registry: object, said: string[]]>([
  [
    'status',
    { inForce: { serial: 7, created: Date.UTC(2026, 5, 20, 12), entries: 2000 }, refusal: null },
    ['registry feed 7 of 20/06/2026, 12:00:00, 2,000 entries\n'],
  ],
  ['status', { inForce: null, refusal: 'missing' }, ['in the settings is not taken: there is no such file\n']],
  ['status', { inForce: null, refusal: 'something-new' }, ['is not taken: something-new\n']],
  [
    'status --language ru',
    { inForce: { serial: 7, created: Date.UTC(2026, 5, 20, 12), entries: 2 }, refusal: 'older' },
    ['файл реестра 7 от 20.06.2026, 12:00:00, 2 записи\n', 'не принят: он старше того, который действует\n'],
  ],
])('%s: the registry feed is told, and what is wrong with it: %j', async (line, registry, said) => {
  const toml = await houseThatSays(200, JSON.stringify({ ...well, registry }));
  const { out } = await domovoy(line, { toml });
  expect(said.filter((one) => !out.includes(one))).toEqual([]);
});

test.each([
  ['status', 'list a: is being downloaded\n'],
  ['status --language ru', 'список a: скачивается\n'],
])('%s: a list that is on its way is told', async (line, said) => {
  const lists = [{ id: 'a', good: null, trouble: null, stale: false, refused: false, isFetched: true }];
  const toml = await houseThatSays(200, JSON.stringify({ ...well, lists }));
  expect((await domovoy(line, { toml })).out).toContain(said);
});
