import { describe, expect, test } from 'vitest';
import { caregiver, noon, openApi } from './api-kit.ts';

const key = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';
const withDesk = () => openApi({}, { flags: { 'desk.url': 'https://desk.example', 'desk.key': key } });
const wrong = { kind: 'wrong-block', name: 'school.test', category: 'games', list: 'ut1/games', note: 'a school' };

describe('a parent reports', () => {
  test('a wrong block, which is open at home at once and goes to the desk', async () => {
    const { call, view } = withDesk();
    const filed = await call('POST', '/api/cases', { json: { ...wrong, atHome: { who: null }, toDesk: true } });
    expect(filed).toMatchObject({ status: 201, body: { number: expect.stringMatching(/^K-/), joined: false } });
    const { body } = await call('GET', '/api/cases');
    expect(body).toMatchObject({ at: noon, hasDesk: true, cases: [{ id: filed.body.id, number: filed.body.number }] });
    expect(body.cases[0]).toMatchObject({
      kind: 'wrong-block',
      name: 'school.test',
      state: 'received',
      done: 'allowed',
      due: { what: 'acknowledged', at: noon + 3_600_000 },
      overdue: false,
      waitsFor: 'desk',
      decision: null,
      toDesk: true,
      sentAt: null,
    });
    expect(view.family.look().household.everyone.rules).toMatchObject([{ effect: 'allow', name: 'school.test' }]);
    const again = await call('POST', '/api/cases', { json: { ...wrong, toDesk: true } });
    expect(again).toMatchObject({ status: 200, body: { id: filed.body.id, joined: true } });
  });

  test('a harmful site as an address, which is denied at home', async () => {
    const { call, view } = openApi();
    const json = { kind: 'missed-harmful', name: 'https://bad.test/page?x=1', atHome: { who: null } };
    expect((await call('POST', '/api/cases', { json })).status).toBe(201);
    expect(view.family.look().household.everyone.rules).toMatchObject([{ effect: 'deny', name: 'bad.test' }]);
    const [one] = (await call('GET', '/api/cases')).body.cases;
    expect(one).toMatchObject({ state: 'decided', waitsFor: null, due: null, decision: { outcome: 'at-home' } });
  });

  test('illegal content: where to go with it, and what not to do; nothing of it is kept', async () => {
    const { call } = openApi();
    expect((await call('POST', '/api/cases', { json: { kind: 'illegal-content', note: 'secret.test' } })).status).toBe(
      201,
    );
    const { body } = await call('GET', '/api/cases', { headers: { 'accept-language': 'ru' } });
    expect(body.cases[0]).toMatchObject({ kind: 'illegal-content', note: '', decision: { outcome: 'hotline' } });
    expect(body.illegal.advice).toContain('не пересылайте');
    expect(body.illegal.hotlines[0].url).toMatch(/^https:/);
  });

  const refused: readonly (readonly [name: string, json: object, status: number, code: string])[] = [
    ['without a name', { kind: 'wrong-block' }, 400, 'unsound'],
    ['a proposal without an address', { kind: 'constructive-proposal', name: 'a.test' }, 400, 'unsound'],
    ['an address with a password in it', { kind: 'constructive-proposal', url: 'https://a:b@c.test/' }, 400, 'unsound'],
    ['a script for an address', { kind: 'constructive-proposal', url: 'javascript:alert(1)' }, 400, 'unsound'],
    ['a note without end', { ...wrong, note: 'x'.repeat(501) }, 400, 'unsound'],
    ['an ask', { kind: 'ask', name: 'a.test' }, 400, 'unsound'],
    ['for the desk, and there is none', { ...wrong, toDesk: true }, 409, 'no-desk'],
    ['for somebody who is not there', { ...wrong, atHome: { who: 'nobody' } }, 404, 'no-such-person'],
  ];
  test.each(refused)('%s: that is refused', async (_name, json, status, code) => {
    const { call } = openApi();
    const answer = await call('POST', '/api/cases', { json });
    expect([answer.status, answer.body.type]).toEqual([status, `urn:domovoy:problem:${code}`]);
    expect((await call('GET', '/api/cases')).body.cases).toEqual([]);
  });

  test('more than a house has in a day: that is refused', async () => {
    const { call } = openApi();
    const statuses = new Set<number>();
    for (let at = 0; at < 25; at++) {
      statuses.add((await call('POST', '/api/cases', { json: { ...wrong, name: `a${at}.test` } })).status);
    }
    expect([...statuses]).toEqual([201, 429]);
    expect((await call('GET', '/api/cases')).body.cases).toHaveLength(20);
  });
});

describe('a caregiver reports', () => {
  test('and it waits for a parent, who sends it on', async () => {
    const { call, view } = withDesk();
    const filed = await call('POST', '/api/cases', { json: wrong, as: caregiver });
    expect(filed.status).toBe(201);
    expect(view.family.notices().map(({ kind, subject }) => [kind, subject])).toEqual([['case', filed.body.id]]);
    expect((await call('GET', '/api/cases')).body.cases[0]).toMatchObject({ waitsFor: 'parent', toDesk: false });
    const path = `/api/cases/${filed.body.id}/answer`;
    expect((await call('POST', path, { json: { toDesk: true }, as: caregiver })).status).toBe(403);
    expect((await call('POST', path, { json: { toDesk: true, note: 'A school.' } })).status).toBe(204);
    expect((await call('GET', '/api/cases')).body.cases[0]).toMatchObject({ waitsFor: 'desk', toDesk: true });
    expect((await call('POST', path, { json: { toDesk: false } })).status).toBe(409);
  });

  test.each([{ toDesk: true }, { atHome: { who: null } }])('%j is for a parent to say', async (more) => {
    const { call } = withDesk();
    expect((await call('POST', '/api/cases', { json: { ...wrong, ...more }, as: caregiver })).status).toBe(403);
    expect((await call('GET', '/api/cases')).body.cases).toEqual([]);
  });
});

test('what no desk has decided is not appealed against, and what is forgotten is gone', async () => {
  const { call } = withDesk();
  const { id } = (await call('POST', '/api/cases', { json: { ...wrong, toDesk: true } })).body;
  expect((await call('POST', `/api/cases/${id}/appeal`, { json: {} })).body.type).toBe('urn:domovoy:problem:not-now');
  expect((await call('DELETE', `/api/cases/${id}`)).status).toBe(204);
  for (const [method, path] of [
    ['DELETE', ''],
    ['POST', '/appeal'],
    ['POST', '/answer'],
  ] as const) {
    const json = method === 'POST' ? { json: { toDesk: false } } : {};
    expect((await call(method, `/api/cases/${id}${path}`, json)).status).toBe(404);
  }
});
