import { describe, expect, test } from 'vitest';
import { isOverdue } from '../../../src/core/cases/clocks.ts';
import { hour, key, no, noon, openDeskUnderTest, report, yes } from './desk-kit.ts';

test('a case is received, acknowledged at once, and one however often it comes', async () => {
  const desk = await openDeskUnderTest();
  const first = await desk.call('POST', '/desk/cases', { json: report() });
  expect([first.status, first.body]).toEqual([
    201,
    { number: expect.stringMatching(/^K-[2-9A-HJKMNP-Z]{4}$/), receivedAt: noon, acknowledgedAt: noon },
  ]);
  desk.wait(hour);
  const again = await desk.call('POST', '/desk/cases', { json: report({ note: 'once more' }) });
  expect([again.status, again.body]).toEqual([200, first.body]);
  expect(desk.desk.inbox.waiting().map(({ report }) => report.note)).toEqual(['a club of chess players']);
});

test('the home sees how far it is, with every time', async () => {
  const desk = await openDeskUnderTest();
  const { number } = (await desk.call('POST', '/desk/cases', { json: report() })).body;
  const look = async () => (await desk.call('GET', `/desk/cases/${key(1)}`)).body;
  const notYet = { reviewAt: null, decidedAt: null, appealedAt: null, decidedAgainAt: null };
  const times = { receivedAt: noon, acknowledgedAt: noon, ...notYet };
  expect(await look()).toEqual({ number, state: 'received', times, decision: null });

  desk.wait(hour);
  expect(desk.desk.inbox.take(number, desk.vera)).toBe('done');
  expect(await look()).toMatchObject({ state: 'in-review', times: { reviewAt: noon + hour } });

  desk.wait(hour);
  expect(desk.desk.inbox.decide(number, desk.vera, no)).toBe('done');
  const rejected = { outcome: 'rejected', reason: { en: 'No.', ru: 'Нет.' }, serial: null };
  expect(await look()).toMatchObject({ state: 'decided', times: { decidedAt: noon + 2 * hour }, decision: rejected });

  desk.wait(hour);
  const appeal = () => desk.call('POST', `/desk/cases/${key(1)}/appeal`, { json: { note: 'look again' } });
  expect((await appeal()).status).toBe(204);
  // The reply was lost: it is asked once more.
  expect((await appeal()).status).toBe(204);
  expect(await look()).toMatchObject({ state: 'appealed', times: { appealedAt: noon + 3 * hour }, decision: rejected });

  desk.wait(hour);
  expect(desk.desk.inbox.decide(number, desk.oleg, yes)).toBe('done');
  expect(await look()).toMatchObject({
    state: 'decided-again',
    times: { decidedAgainAt: noon + 4 * hour },
    decision: { outcome: 'list-changed', serial: (noon + 4 * hour) / 1000 },
  });
  expect((await appeal()).status).toBe(409);
});

describe('is not taken:', () => {
  const cases: readonly [name: string, changes: Record<string, unknown>, status: number][] = [
    ['what a child asks its parents', { kind: 'ask' }, 400],
    ['illegal content', { kind: 'illegal-content', name: undefined }, 422],
    ['a key that is guessed', { key: '1' }, 400],
    ['a wrong block of no name', { name: undefined }, 400],
    ['a name that is none', { name: 'a..b' }, 400],
    ['a whole top level', { name: 'example' }, 400],
    ['a proposal without an address', { kind: 'constructive-proposal' }, 400],
    ['an address that runs', { kind: 'constructive-proposal', url: 'javascript:alert(1)' }, 400],
    ['an address with a password', { kind: 'constructive-proposal', url: 'https://a:b@c.example/' }, 400],
    ['a note that is a book', { note: 'a'.repeat(501) }, 400],
    ['a category that is none', { category: '../games' }, 400],
    // The desk must not be able to know it.
    ['who the child is', { child: 'mia' }, 400],
    ['which device', { device: 'a4:83:e7:12:34:56' }, 400],
  ];
  test.each(cases)('%s', async (_name, changes, status) => {
    const desk = await openDeskUnderTest();
    const answer = await desk.call('POST', '/desk/cases', { json: report(changes) });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(desk.desk.inbox.waiting()).toEqual([]);
  });

  test('more than a few lines', async () => {
    const desk = await openDeskUnderTest();
    const answer = await desk.call('POST', '/desk/cases', { json: report({ note: 'a'.repeat(20_000) }) });
    expect(answer.status).toBe(413);
  });

  test('what is no JSON', async () => {
    const desk = await openDeskUnderTest();
    const headers = { 'content-type': 'application/json' };
    expect((await desk.call('POST', '/desk/cases', { form: { a: '{' }, headers })).status).toBe(400);
  });
});

test('whoever reports illegal content is told of the hotline, in his language', async () => {
  const desk = await openDeskUnderTest();
  const json = report({ kind: 'illegal-content' });
  const answer = await desk.call('POST', '/desk/cases', { json, headers: { 'accept-language': 'ru' } });
  expect(answer.body.detail).toContain('на горячую линию вашего региона');
});

test('a proposal has an address in place of a name', async () => {
  const desk = await openDeskUnderTest();
  const proposal = { kind: 'constructive-proposal', name: undefined, url: 'https://school.example', category: null };
  const { status, body } = await desk.call('POST', '/desk/cases', { json: report(proposal) });
  expect(status).toBe(201);
  // It changes no list of names: the start page is renewed otherwise.
  expect(desk.desk.inbox.decide(body.number, desk.vera, { ...yes, change: null })).toBe('done');
  expect((await desk.call('GET', `/desk/cases/${key(1)}`)).body).toMatchObject({
    decision: { outcome: 'list-changed', serial: null },
  });
});

test('a key that made no case has none', async () => {
  const desk = await openDeskUnderTest();
  expect((await desk.call('GET', `/desk/cases/${key(9)}`)).status).toBe(404);
  expect((await desk.call('POST', `/desk/cases/${key(9)}/appeal`, { json: { note: '' } })).status).toBe(404);
  expect((await desk.call('GET', '/desk/cases/nine')).status).toBe(400);
});

test('an appeal waits for the first decision', async () => {
  const desk = await openDeskUnderTest();
  await desk.call('POST', '/desk/cases', { json: report() });
  expect((await desk.call('POST', `/desk/cases/${key(1)}/appeal`, { json: { note: '' } })).status).toBe(409);
});

describe('a clock is of hours that pass', () => {
  const cases: readonly [kind: string, hours: number][] = [
    ['wrong-block', 72],
    ['missed-harmful', 24],
    ['constructive-proposal', 30 * 24],
  ];
  test.each(cases)('%s: %d', async (kind, hours) => {
    const desk = await openDeskUnderTest();
    await desk.call('POST', '/desk/cases', { json: report({ kind, url: 'https://school.example' }) });
    const { course } = desk.desk.inbox.waiting()[0]!;
    expect(isOverdue(course, noon + hours * hour)).toBe(false);
    expect(isOverdue(course, noon + hours * hour + 1)).toBe(true);
  });
});

test('what can be asked is described for programs', async () => {
  const desk = await openDeskUnderTest();
  const { body } = await desk.call('GET', '/desk/openapi.json');
  expect(Object.keys(body.paths).toSorted()).toEqual([
    '/desk/cases',
    '/desk/cases/{key}',
    '/desk/cases/{key}/appeal',
    '/desk/corrections',
  ]);
});
