import { describe, expect, test } from 'vitest';
import type { Caller } from '../../src/api/caller.ts';
import { isOwnHost } from '../../src/api/guards/own-host.ts';
import type { Report } from '../../src/api/report.ts';
import { type Counts, noCounts } from '../../src/core/counts.ts';
import { type Answer, openApi, parent } from './api-kit.ts';
import { reportOf } from './report-kit.ts';

interface Init {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly as?: Caller | 'shown';
  readonly address?: string;
}

function ask(path: string, report = reportOf(), init: Init = {}): Promise<Answer> {
  const { method = 'GET', headers, as = 'shown', address = '127.0.0.1' } = init;
  return openApi({ report: () => report }).call(method, path, {
    as,
    address,
    headers: { host: 'localhost:8530', ...headers },
  });
}

const counts: Counts = {
  ...noCounts(),
  bySource: new Map([
    ['cache', 7],
    ['policy', 2],
  ]),
  byRcode: new Map([['NOERROR', 9]]),
  blocked: new Map([['gambling', 2]]),
  overflow: 1,
};
const house = reportOf().house!;

describe('GET /health', () => {
  test('tells how the house does', async () => {
    const reply = await ask('/health', reportOf({ counts }));
    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.body).toEqual({
      status: 'ok',
      reasons: [],
      version: '1.2.3',
      uptimeSeconds: 60,
      catalogue: { serial: 7, names: 1_000_000, created: 1_700_000_000_000, putBack: null },
      resolvers: { up: 1, restarts: 0 },
      lists: [],
      registry: null,
      compiling: null,
      upstreams: [{ name: '192.0.2.53:53', up: true, leadsBack: false, failures: 0, rtt: 12 }],
      queries: {
        total: 9,
        bySource: { cache: 7, policy: 2 },
        byRcode: { NOERROR: 9 },
        blocked: { gambling: 2 },
        notLogged: 1,
      },
      kids: { open: true, failure: null },
      journal: { failure: null, dropped: 0, octets: 4096 },
    });
  });

  const cases: readonly [string, Partial<Report>, number, string[]][] = [
    ['before the supervisor spoke', { house: undefined }, 503, ['resolver-down']],
    ['no resolver answers', { house: { ...house, resolvers: 0 } }, 503, ['resolver-down']],
    ['no catalogue', { house: { ...house, impairments: ['catalogue-missing'] } }, 200, ['catalogue-missing']],
    ['a full disk', { journal: { failure: 'SQLITE_FULL', dropped: 3, octets: 0 } }, 200, ['journal-failing']],
  ];
  test.each(cases)('%s', async (_what, changes, status, reasons) => {
    const reply = await ask('/health', reportOf(changes));
    expect(reply.status).toBe(status);
    expect(reply.body).toMatchObject({ status: 'impaired', reasons });
  });
});

describe('GET /metrics', () => {
  test('is what Prometheus reads', async () => {
    const waits = noCounts().waits.with(1, 2).with(3, 1).with(12, 1);
    const reply = await ask('/metrics', reportOf({ counts: { ...counts, waits, waited: 9_013 } }));
    expect(reply.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = reply.body.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '# TYPE domovoy_queries_total counter',
        'domovoy_queries_total{source="cache"} 7',
        'domovoy_replies_total{rcode="NOERROR"} 9',
        'domovoy_blocked_total{category="gambling"} 2',
        '# TYPE domovoy_reply_seconds histogram',
        'domovoy_reply_seconds_bucket{le="0.001"} 0',
        'domovoy_reply_seconds_bucket{le="0.002"} 2',
        'domovoy_reply_seconds_bucket{le="0.01"} 3',
        'domovoy_reply_seconds_bucket{le="5"} 3',
        'domovoy_reply_seconds_bucket{le="+Inf"} 4',
        'domovoy_reply_seconds_sum 9.013',
        'domovoy_reply_seconds_count 4',
        'domovoy_journal_dropped_total 0',
        'domovoy_resolver_restarts_total 0',
        'domovoy_catalogue_names 1000000',
        'domovoy_upstream_up{upstream="192.0.2.53:53"} 1',
        'process_resident_memory_bytes 100000000',
      ]),
    );
  });

  test('is asked again and again, and tells the same', async () => {
    const texts = await Promise.all([1, 2, 3].map(async () => (await ask('/metrics')).body));
    expect(new Set(texts).size).toBe(1);
  });

  test('what a list calls its category cannot leave its label', async () => {
    const reply = await ask('/metrics', reportOf({ counts: { ...counts, blocked: new Map([['a"} 1\nb', 1]]) } }));
    expect(reply.body).toContain('domovoy_blocked_total{category="a\\"} 1\\nb"} 1');
  });
});

const lan = '192.168.1.9';
const child: Caller = { kind: 'child', who: 'masha' };
const journalToken: Caller = { kind: 'token', id: 't', scopes: ['journal'] };
const readToken: Caller = { kind: 'token', id: 't', scopes: ['read'] };

describe('how the house does is told', () => {
  const cases: readonly [string, Init, string[], number][] = [
    ['to the box itself, all of it', {}, ['queries', 'status', 'upstreams'], 200],
    ['to an address of the box that asks that very address', { address: '192.168.1.1' }, ['queries', 'status'], 200],
    ['to a device of the home, as one word', { address: lan }, ['status'], 401],
    ["to a child's device, as one word", { address: lan, as: child }, ['status'], 403],
    ['to a token for the journal, as one word', { address: lan, as: journalToken }, ['status'], 403],
    ['to a token that may read, all of it', { address: lan, as: readToken }, ['queries', 'status'], 200],
    ['to a parent, all of it', { address: lan, as: parent }, ['queries', 'status'], 200],
  ];
  test.each(cases)('%s', async (_whom, init, keys, metrics) => {
    const { body } = await ask('/health', reportOf(), init);
    expect(Object.keys(body)).toEqual(expect.arrayContaining(keys));
    if (keys.length === 1) expect(body).toEqual({ status: 'ok' });
    expect((await ask('/metrics', reportOf(), init)).status).toBe(metrics);
  });
});

describe('what is refused is a problem (RFC 9457)', () => {
  const cases: readonly [string, string, Init, number, string][] = [
    ['a path that is none', '/api/none', {}, 404, 'There is no such thing'],
    ['a path of the API that is none', '/api/nothing', {}, 404, 'There is no such thing'],
    ['a POST', '/health', { method: 'POST' }, 405, 'Not that way'],
    ['a DELETE', '/metrics', { method: 'DELETE' }, 405, 'Not that way'],
    ['a stranger as Host', '/health', { headers: { host: 'evil.test' } }, 421, 'Not under that name'],
    ['no Host', '/health', { headers: { host: '' } }, 421, 'Not under that name'],
  ];
  test.each(cases)('%s', async (_what, path, init, status, title) => {
    const reply = await ask(path, reportOf(), init);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(reply.body).toMatchObject({ type: 'about:blank', status, title });
    expect(reply.headers.get('allow')).toBe(status === 405 ? 'GET, HEAD' : null);
  });

  test('a fault of ours tells the caller nothing and the operator all', async () => {
    const surprises: unknown[] = [];
    const fault = new Error('the secret cause');
    const report = (): never => {
      throw fault;
    };
    const { call } = openApi({ report, surprised: (cause) => surprises.push(cause) });
    const reply = await call('GET', '/health', { address: '127.0.0.1' });
    expect(reply.status).toBe(500);
    expect(JSON.stringify(reply.body)).not.toContain('secret');
    expect(surprises).toEqual([fault]);
  });
});

test('HEAD is GET without the body', async () => {
  const reply = await ask('/health', reportOf(), { method: 'HEAD' });
  expect([reply.status, reply.body]).toEqual([200, '']);
});

describe('whose Host is ours', () => {
  test.each([
    '127.0.0.1',
    '192.168.1.1:8530',
    '[::1]',
    '[fe80::1]:80',
    'localhost',
    'LocalHost:1',
    'domovoy.home.arpa.',
  ])('%s is', (host) => expect(isOwnHost(host)).toBe(true));
  test.each(['', 'evil.test', 'localhost.evil.test', '127.0.0.1.evil.test', '1.2.3', '[evil]', '::1', '0x7f.1', 'a@b'])(
    '%j is not',
    (host) => expect(isOwnHost(host)).toBe(false),
  );
});
