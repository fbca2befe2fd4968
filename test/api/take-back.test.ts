import { expect, test } from 'vitest';
import type { Family } from '../../src/app/family.ts';
import { caregiver, openApi, parent } from './api-kit.ts';

/** Masha has asked for a game, and somebody has said this. */
async function answered(json: unknown) {
  const api = openApi();
  await api.call('POST', '/api/people', { json: { name: 'Masha', ageGroup: '7-10' } });
  (api.view.family as Family).ask({ who: 'masha', kind: 'name', subject: 'game.test', device: null, reason: '' });
  const [{ id }] = (await api.call('GET', '/api/asks')).body.asks;
  const path = `/api/asks/${id}/answer`;
  const given = await api.call('POST', path, { json });
  expect(given.status).toBe(200);
  return {
    ...api,
    given,
    takeBack: (as = parent) => api.call('DELETE', path, { as }),
    state: async () => (await api.call('GET', '/api/asks')).body.asks[0].state,
    noticed: async () => (await api.call('GET', '/api/notices')).body.notices.map(({ kind }: { kind: string }) => kind),
    grants: async () => (await api.call('GET', '/api/grants')).body.grants,
  };
}

test.each([[{ yes: { minutes: 30 } }], [{ yes: 'today' }], [{ no: true, note: 'Later' }]])(
  '%j is taken back by a caregiver too, and the child waits again',
  async (json) => {
    const { takeBack, state, noticed, grants } = await answered(json);
    expect(await noticed()).toEqual([]);
    expect((await takeBack(caregiver)).status).toBe(200);
    expect([await state(), await noticed(), await grants()]).toEqual(['open', ['ask'], []]);
    expect(await takeBack()).toMatchObject({ status: 422, body: { type: 'urn:domovoy:problem:not-answered' } });
  },
);

test('a yes is not taken back once somebody else has changed anything: it would go with it', async () => {
  const { call, takeBack, state, grants } = await answered({ yes: 'today' });
  await call('PUT', '/api/people/masha/pause', { json: { until: null } });
  expect((await takeBack()).status).toBe(412);
  expect(await state()).toBe('granted');
  expect(await grants()).toHaveLength(1);
  expect((await call('GET', '/api/people')).body.people[0].pause).not.toBeNull();
});

test('a no is taken back whatever has been changed since', async () => {
  const { call, takeBack, state } = await answered({ no: true });
  await call('PUT', '/api/people/masha/pause', { json: { until: null } });
  expect((await takeBack()).status).toBe(200);
  expect(await state()).toBe('open');
});

test('a caregiver does not take back what a parent has said for good', async () => {
  const { takeBack, state } = await answered({ yes: 'always' });
  expect((await takeBack(caregiver)).status).toBe(403);
  expect(await state()).toBe('granted');
  expect((await takeBack()).status).toBe(200);
  expect(await state()).toBe('open');
});

test('there is nothing to take back of an ask that nobody knows', async () => {
  const { call } = openApi();
  expect((await call('DELETE', '/api/asks/nothing/answer')).status).toBe(422);
});
