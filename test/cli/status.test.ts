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
  ['en', 'list ut1/adult: not renewed since 22/06/2026, ', 'A web page came instead of the list.'],
  ['ru', 'список ut1/adult: не обновляется с 22.06.2026, ', 'Вместо списка пришла веб-страница.'],
])('a list that is not renewed has its line (%s)', async (language, line, why) => {
  const trouble = { reason: 'web-page', detail: '', since: Date.UTC(2026, 5, 22, 12) };
  const lists = [
    { id: 'ut1/adult', good: null, trouble, stale: true, refused: true },
    { id: 'ut1/games', good: 1, trouble: { ...trouble, reason: 'something-new' }, stale: false, refused: true },
    { id: 'ut1/ads', good: 1, trouble: null, stale: false, refused: false },
  ];
  const toml = await houseThatSays(200, JSON.stringify({ ...badly, reasons: ['list-refused', 'lists-stale'], lists }));
  const { out } = await domovoy(`status --language ${language}`, { toml });
  const lines = out.split('\n').filter((one) => one.startsWith(line.slice(0, 5)));
  expect(lines).toEqual([expect.stringContaining(line), expect.stringMatching(/ut1\/games.*something-new$/)]);
  expect(lines[0]).toContain(why);
  expect(out).not.toMatch(/! list/);
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
