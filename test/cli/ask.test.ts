import { describe, expect, test } from 'vitest';
import type { Asked } from '../../src/app/ask.ts';
import { domovoy } from './kit.ts';

const answering = (asked: Asked) => ({ ask: () => Promise.resolve(asked) });

describe('the answer in words', () => {
  const blocked: Asked = {
    rcode: 'NOERROR',
    answers: [{ name: 'a.test', type: 'A', ttl: 10, data: '0.0.0.0' }],
    ede: { code: 17, text: 'category: Gambling' },
    ms: 1.26,
  };
  const cases: readonly [name: string, line: string, asked: Asked, out: string][] = [
    [
      'blocked',
      'ask a.test',
      blocked,
      'NOERROR in 1.3 ms from 127.0.0.1:5300\n' +
        'Reason 17 (filtered as the family asked): category: Gambling\n' +
        '    a.test  10  A  0.0.0.0\n',
    ],
    [
      'blocked, in Russian',
      'ask a.test --language ru',
      blocked,
      'NOERROR за 1,3 мс от 127.0.0.1:5300\n' +
        'Причина 17 (закрыто фильтром по желанию семьи): category: Gambling\n' +
        '    a.test  10  A  0.0.0.0\n',
    ],
    [
      'no records',
      'ask a.test AAAA',
      { rcode: 'NOERROR', answers: [], ms: 1 },
      'NOERROR in 1.0 ms from 127.0.0.1:5300 — no records of this type\n',
    ],
    [
      'an RCODE without a sentence',
      'ask a.test',
      { rcode: 'RCODE23', answers: [], ms: 1 },
      'RCODE23 in 1.0 ms from 127.0.0.1:5300\n',
    ],
    [
      'a reason without title or text',
      'ask a.test',
      { rcode: 'NXDOMAIN', answers: [], ede: { code: 99, text: '' }, ms: 1 },
      'NXDOMAIN in 1.0 ms from 127.0.0.1:5300 — there is no such name\nReason 99\n',
    ],
  ];
  test.each(cases)('%s', async (_name, line, asked, out) => {
    expect(await domovoy(line, { house: answering(asked) })).toEqual({ exit: 0, out, err: '' });
  });
});

describe('no answer', () => {
  const cases: readonly [line: string, asked: Asked, err: string][] = [
    ['ask a..b', { failed: 'not-a-name' }, '"a..b" is not a domain name.\n'],
    [
      'ask a.test BOGUS',
      { failed: 'not-a-type' },
      'There is no record type "BOGUS". Write A, AAAA, HTTPS or TYPE65.\n',
    ],
    ['ask a.test --language ru', { failed: 'garbled' }, 'То, что отвечает 127.0.0.1:5300, — не DNS.\n'],
    [
      'ask a.test --server [::1]',
      { failed: 'silent' },
      '[::1]:53 does not answer. Is the house open? `domovoy serve` opens it.\n',
    ],
  ];
  test.each(cases)('%s', async (line, asked, err) => {
    expect(await domovoy(line, { house: answering(asked) })).toEqual({ exit: 1, out: '', err });
  });

  test('for scripts as JSON', async () => {
    const { exit, out } = await domovoy('ask a.test --json', { house: answering({ failed: 'silent' }) });
    expect([exit, JSON.parse(out)]).toEqual([1, { failed: 'silent' }]);
  });
});

describe('who is asked', () => {
  const cases: readonly [line: string, toml: string, server: { address: string; port: number }][] = [
    ['ask a.test', 'dns.listen = ["0.0.0.0:5353"]', { address: '127.0.0.1', port: 5353 }],
    ['ask a.test', 'dns.listen = ["[::]:53", "127.0.0.1:54"]', { address: '::1', port: 53 }],
    ['ask a.test --server 192.168.1.2', '', { address: '192.168.1.2', port: 53 }],
  ];
  test.each(cases)('%s, %s', async (line, toml, server) => {
    const asked: unknown[] = [];
    const ask = (...question: unknown[]): Promise<Asked> => {
      asked.push(...question);
      return Promise.resolve({ failed: 'silent' });
    };
    await domovoy(line, { toml, house: { ask } });
    expect(asked).toEqual([server, 'a.test', 'A', 6000]);
  });

  test('a server by name is refused', async () => {
    expect(await domovoy('ask a.test --server dns.test')).toMatchObject({
      exit: 2,
      err: '"dns.test" is not a server. Write "192.168.1.2" or "192.168.1.2:5300".\n',
    });
  });
});
