import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hour, key, no, openDeskUnderTest, report } from './desk-kit.ts';

/** Whoever is held off is told when to come again. */
test('10,000 cases from one address are held off, and another address gets in', async () => {
  const desk = await openDeskUnderTest();
  const statuses = new Map<number, number>();
  for (let number = 0; number < 10_000; number++) {
    const { status, headers } = await desk.call('POST', '/desk/cases', { json: report({ key: key(number) }) });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect([...statuses]).toEqual([
    [201, 40],
    [429, 9960],
  ]);
  const other = await desk.call('POST', '/desk/cases', { json: report({ key: key(20_000) }), address: '192.0.2.2' });
  expect(other.status).toBe(201);
  desk.wait(hour);
  expect((await desk.call('POST', '/desk/cases', { json: report({ key: key(20_001) }) })).status).toBe(201);
});

describe('who is one address:', () => {
  const cases: readonly [name: string, first: string, second: string, together: boolean][] = [
    ['two in one network of IPv6', '2001:db8::1', '2001:db8::ffff:1', true],
    ['two networks of IPv6', '2001:db8::1', '2001:db8:0:1::1', false],
    ['one that is written twice', '192.0.2.1', '::ffff:192.0.2.1', true],
    ['two neighbours', '192.0.2.1', '192.0.2.2', false],
  ];
  test.each(cases)('%s', async (_name, first, second, together) => {
    const desk = await openDeskUnderTest();
    const file = (number: number, address: string) =>
      desk.call('POST', '/desk/cases', { json: report({ key: key(number) }), address });
    for (let number = 0; number < 40; number++) await file(number, first);
    expect((await file(100, first)).status).toBe(429);
    expect((await file(101, second)).status).toBe(together ? 429 : 201);
  });
});

test('a proxy is believed where there is one, and only what it says itself', async () => {
  const file = async (behindProxy: boolean, told: (number: number) => string) => {
    const desk = await openDeskUnderTest({ behindProxy });
    const statuses = [];
    for (let number = 0; number <= 40; number++) {
      const headers = { 'x-forwarded-for': told(number) };
      statuses.push((await desk.call('POST', '/desk/cases', { json: report({ key: key(number) }), headers })).status);
    }
    return statuses.at(-1);
  };
  expect(await file(true, (number) => `192.0.2.${number}`)).toBe(201);
  expect(await file(true, (number) => `192.0.2.${number}, 198.51.100.1`)).toBe(429);
  expect(await file(false, (number) => `192.0.2.${number}`)).toBe(429);
});

test('a desk with more open cases than it bears takes no more until one is decided', async () => {
  const desk = await openDeskUnderTest({ mostOpen: 2 });
  const file = (number: number) => desk.call('POST', '/desk/cases', { json: report({ key: key(number) }) });
  expect([(await file(1)).status, (await file(2)).status]).toEqual([201, 201]);
  const third = await file(3);
  expect([third.status, third.headers.get('retry-after')]).toEqual([503, '3600']);
  expect((await file(2)).status).toBe(200);
  desk.desk.inbox.decide(desk.desk.inbox.waiting()[0]!.number, desk.vera, no);
  expect((await file(3)).status).toBe(201);
});

test('whoever is held off may still look, appeal later, and repeat what was filed', async () => {
  const desk = await openDeskUnderTest();
  for (let number = 0; number < 45; number++) {
    await desk.call('POST', '/desk/cases', { json: report({ key: key(number) }) });
  }
  expect((await desk.call('GET', `/desk/cases/${key(1)}`)).status).toBe(200);
  expect((await desk.call('POST', '/desk/cases', { json: report() })).status).toBe(200);
});

test('what strangers write is shown as text, on one line', async () => {
  const desk = await openDeskUnderTest();
  const cookie = await desk.signIn('vera');
  const evil = '"><script>alert(1)</script>\u202e\u0007\nX-Evil: 1';
  const proposal = { kind: 'constructive-proposal', name: undefined, url: 'https://a.example/"><img src=x>' };
  await desk.call('POST', '/desk/cases', { json: report({ note: evil, list: evil }) });
  await desk.call('POST', '/desk/cases', { json: report({ ...proposal, key: key(2), note: evil, list: evil }) });
  const [first, second] = desk.desk.inbox.waiting();
  for (const path of ['/inbox', `/inbox/${first!.number}`, `/inbox/${second!.number}`]) {
    const { status, text, headers } = await desk.call('GET', path, { cookie });
    expect(status).toBe(200);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/<script|<img|[\u202e\u0007]/);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action/,
    );
  }
  expect((await desk.call('GET', `/inbox/${first!.number}`, { cookie })).text).toContain('&lt;script&gt;');
});

test('a word of a reviewer is no markup at his colleague’s', async () => {
  const desk = await openDeskUnderTest();
  const cookie = await desk.signIn('vera');
  const { number } = (await desk.call('POST', '/desk/cases', { json: report() })).body;
  const form = { outcome: 'rejected', reasonEn: '<b>no</b>', reasonRu: '<b>нет</b>' };
  await desk.call('POST', `/inbox/${number}/decide`, { cookie, form });
  expect((await desk.call('GET', `/inbox/${number}`, { cookie })).text).toContain('&lt;b&gt;нет&lt;/b&gt;');
});

test('the one style that a browser takes is the one that is sent', async () => {
  const desk = await openDeskUnderTest();
  const { text, headers } = await desk.call('GET', '/sign-in');
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(text) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
});

test('there is nothing elsewhere', async () => {
  const desk = await openDeskUnderTest();
  for (const path of ['/desk', '/desk/inbox', '/api', '/inbox/../desk.pem', '/desk.db']) {
    expect((await desk.call('GET', path)).status).toBe(404);
  }
});
