import { expect, test } from 'vitest';
import type { Wish } from '../../src/core/family/asks.ts';
import type { Family } from '../../src/app/family.ts';
import { type ApiUnderTest, caregiver, noon, openApi } from './api-kit.ts';

const hour = 3_600_000;

async function withMasha(now?: () => number): Promise<ApiUnderTest> {
  const api = openApi({}, { ...(now && { now }) });
  await api.call('POST', '/api/people', { json: { name: 'Masha', ageGroup: '7-10' } });
  return api;
}

async function policyOf({ call }: ApiUnderTest, who = 'masha') {
  return (await call('GET', `/api/people/${who}/policy`)).body;
}

test('bedtime is set by hand, is the person’s own word, and is taken back', async () => {
  const api = await withMasha();
  const bedtime = [{ days: ['mon', 'tue'], from: 1230, to: 420 }];
  const set = { set: [{ field: 'closed', key: 'bedtime', value: bedtime }] };
  expect(await api.call('PATCH', '/api/people/masha/choices', { json: set })).toMatchObject({ status: 200 });
  expect((await policyOf(api)).closed.bedtime).toEqual({ value: bedtime, layer: 'person' });
  const clear = { clear: [{ field: 'closed', key: 'bedtime' }] };
  expect(await api.call('PATCH', '/api/people/masha/choices', { json: clear })).toMatchObject({ status: 200 });
  expect((await policyOf(api)).closed.bedtime.layer).toBe('preset');
});

test('of several choices with one that makes no sense none is made', async () => {
  const api = await withMasha();
  const { body, status } = await api.call('PATCH', '/api/people/masha/choices', {
    json: {
      set: [
        { field: 'services', key: 'youtube', value: 'blocked' },
        { field: 'services', key: 'no-such-service', value: 'blocked' },
      ],
    },
  });
  expect([status, body.type]).toEqual([422, 'urn:domovoy:problem:not-known']);
  expect((await policyOf(api)).services.youtube?.layer).not.toBe('person');
});

test('a rule for everyone and one for a child stand side by side, and each can be taken back', async () => {
  const api = await withMasha();
  const rule = { effect: 'deny', name: 'Игры.Example', scope: 'subtree' };
  await api.call('PUT', '/api/people/everyone/rules', { json: rule });
  await api.call('PUT', '/api/people/masha/rules', { json: { ...rule, effect: 'allow' } });
  const name = 'xn--c1ajz8b.example';
  const { rules } = await policyOf(api);
  expect(
    rules.map(({ of, rule: one }: { of: string; rule: { effect: string; name: string } }) => [
      of,
      one.effect,
      one.name,
    ]),
  ).toEqual([
    ['person', 'allow', name],
    ['everyone', 'deny', name],
  ]);
  expect((await api.call('DELETE', `/api/people/masha/rules/subtree/${name}`)).status).toBe(200);
  expect((await api.call('DELETE', `/api/people/masha/rules/subtree/${name}`)).status).toBe(404);
});

test('a caregiver pauses a child, sees it on the card, and ends it', async () => {
  const { call } = await withMasha();
  const as = caregiver;
  expect((await call('PUT', '/api/people/masha/pause', { as, json: { until: noon + hour } })).status).toBe(200);
  const [card] = (await call('GET', '/api/people', { as })).body.people;
  expect(card).toMatchObject({
    now: { closed: 'paused', until: noon + hour },
    pause: { until: noon + hour, whole: false },
  });
  expect((await call('DELETE', '/api/people/masha/pause', { as })).status).toBe(200);
  expect((await call('GET', '/api/people', { as })).body.people[0]).toMatchObject({
    now: { closed: null },
    pause: null,
  });
});

test('the whole household is paused as everyone', async () => {
  const { call } = await withMasha();
  await call('PUT', '/api/people/everyone/pause', { json: { until: null } });
  expect((await call('GET', '/api/people')).body.people[0].pause).toEqual({ until: null, whole: true });
});

test('half an hour of everything is granted, listed, and revoked', async () => {
  const { call } = await withMasha();
  const json = { who: 'masha', what: { kind: 'everything' }, until: noon + hour / 2 };
  const given = await call('POST', '/api/grants', { json });
  expect([given.status, given.body]).toEqual([201, { revision: expect.any(Number), id: 'grant' }]);
  const { grants } = (await call('GET', '/api/grants')).body;
  expect(grants).toEqual([{ id: 'grant', ...json }]);
  expect((await call('DELETE', '/api/grants/grant')).status).toBe(200);
  expect((await call('GET', '/api/grants')).body.grants).toEqual([]);
});

test('minutes are given on top of a budget', async () => {
  const { call } = await withMasha();
  const [before] = (await call('GET', '/api/people')).body.people[0].budgets;
  await call('POST', '/api/people/masha/bonus', { json: { target: before.target, minutes: 30 } });
  const [after] = (await call('GET', '/api/people')).body.people[0].budgets;
  expect(after.left).toBe(before.left + 30);
  const json = { target: before.target, minutes: 30 };
  expect((await call('DELETE', '/api/people/masha/bonus', { as: caregiver, json })).status).toBe(200);
  expect((await call('GET', '/api/people')).body.people[0].budgets[0]).toEqual(before);
  expect((await call('DELETE', '/api/people/masha/bonus', { json })).status).toBe(404);
});

test('holidays are added for everyone and taken back', async () => {
  const { call } = await withMasha();
  const json = { who: null, first: '2026-12-31', last: '2027-01-08', kind: 'school' };
  const added = await call('POST', '/api/exceptions', { json });
  expect([added.status, added.body]).toEqual([201, { revision: expect.any(Number), id: 'school' }]);
  expect((await call('GET', '/api/exceptions')).body.exceptions).toEqual([{ id: 'school', ...json, windows: [] }]);
  expect((await call('DELETE', '/api/exceptions/school')).status).toBe(200);
});

test('a device is given to a child, renamed, joined with another and forgotten', async () => {
  const { call } = await withMasha();
  const add = (name: string, mac: string) =>
    call('POST', '/api/devices', { json: { name, owner: 'masha', macs: [mac] } });
  expect(await add('Планшет', 'A4-83-E7-12-34-56')).toMatchObject({ status: 201, body: { id: 'planshet' } });
  await add('Tablet again', 'a4:83:e7:12:34:57');
  expect((await call('PATCH', '/api/devices/planshet', { json: { name: 'Old tablet' } })).status).toBe(200);
  expect((await call('POST', '/api/devices/planshet/merge', { json: { from: 'tablet-again' } })).status).toBe(200);
  const { devices } = (await call('GET', '/api/devices')).body;
  expect(devices).toMatchObject([
    { id: 'planshet', name: 'Old tablet', macs: ['a4:83:e7:12:34:56', 'a4:83:e7:12:34:57'], seen: null, isThis: false },
  ]);
  expect((await call('DELETE', '/api/devices/planshet')).status).toBe(200);
});

test.each([
  ['a MAC that is none', { name: 'Tablet', owner: null, macs: ['a4:83'] }, 'macs.0'],
  ['a range that is none', { name: 'Tablet', owner: null, ranges: ['192.168.1.300'] }, 'ranges.0'],
  ['a client ID that is none', { name: 'Tablet', owner: null, clientIds: ['a b'] }, 'clientIds.0'],
])('%s is told with its place', async (_what, json, at) => {
  const { call } = await withMasha();
  const { status, body } = await call('POST', '/api/devices', { json });
  expect([status, body.problems[0].at]).toEqual([400, at]);
});

test('a caregiver says yes for a day at most, a parent for as long as it takes', async () => {
  const { call } = openApi();
  const yes = (until: number) => ({ who: null, what: { kind: 'everything' }, until });
  const day = 86_400_000;
  const reply = await call('POST', '/api/grants', { as: caregiver, json: yes(noon + 2 * day) });
  expect(reply).toMatchObject({ status: 403, body: { type: 'urn:domovoy:problem:forbidden' } });
  expect((await call('GET', '/api/grants')).body.grants).toEqual([]);
  expect((await call('POST', '/api/grants', { as: caregiver, json: yes(noon + day) })).status).toBe(201);
  expect((await call('POST', '/api/grants', { json: yes(noon + 30 * day) })).status).toBe(201);
});

test('a child asks, a caregiver says yes for today, but only a parent for good', async () => {
  const { call, view } = await withMasha();
  const wish: Wish = { who: 'masha', kind: 'name', subject: 'game.example' };
  (view.family as Family).ask({ ...wish, device: null, reason: 'Everyone plays it' });
  const [ask] = (await call('GET', '/api/asks?state=open')).body.asks;
  expect(ask).toMatchObject({ ...wish, reason: 'Everyone plays it' });
  const forGood = await call('POST', `/api/asks/${ask.id}/answer`, { as: caregiver, json: { yes: 'always' } });
  expect(forGood.status).toBe(403);
  const today = await call('POST', `/api/asks/${ask.id}/answer`, { as: caregiver, json: { yes: { minutes: 30 } } });
  expect(today.status).toBe(200);
  expect((await call('GET', '/api/asks')).body.asks[0]).toMatchObject({ state: 'granted' });
  expect((await call('GET', '/api/grants')).body.grants).toMatchObject([{ until: noon + hour / 2 }]);
});

test('the document is read, changed by hand and put back whole; without the revision it is not taken', async () => {
  const { call } = await withMasha();
  const { body: document, headers } = await call('GET', '/api/household');
  document.people[0].name = 'Мария';
  expect((await call('PUT', '/api/household', { json: document })).status).toBe(428);
  const put = await call('PUT', '/api/household', { json: document, headers: { 'if-match': headers.get('etag')! } });
  expect(put.status).toBe(200);
  expect((await call('GET', '/api/people')).body.people[0].name).toBe('Мария');
  expect((await call('POST', '/api/household/undo')).status).toBe(200);
  expect((await call('GET', '/api/people')).body.people[0].name).toBe('Masha');
});

test('a document with mistakes is refused with all of them, and nothing is changed', async () => {
  const { call } = await withMasha();
  const { body: document, headers } = await call('GET', '/api/household');
  document.zone = 'Mars/Base';
  document.people[0].choices = { services: { nothing: 'blocked' }, logging: 'all' };
  const put = await call('PUT', '/api/household', { json: document, headers: { 'if-match': headers.get('etag')! } });
  expect(put.status).toBe(422);
  expect(put.body.problems).toHaveLength(3);
  expect((await call('GET', '/api/household/clock')).body.zone).not.toBe('Mars/Base');
});

test('the family moves, and its clock with it', async () => {
  const { call } = await withMasha();
  await call('PATCH', '/api/household', { json: { zone: 'Asia/Vladivostok', dayStart: 240 } });
  const { body } = await call('GET', '/api/household/clock');
  expect(body).toMatchObject({ zone: 'Asia/Vladivostok', dayStart: 240, day: '2026-11-28', minute: 22 * 60 });
  expect(body.offsets).toEqual([{ from: expect.any(Number), minutes: 600 }]);
});

test('what can be chosen is told in both languages, and a preset with its reasons', async () => {
  const { call } = await withMasha();
  const { body } = await call('GET', '/api/subjects');
  expect(body.categories.find(({ id }: { id: string }) => id === 'gambling').title.ru).toMatch(/[а-я]/);
  expect(body.services.length).toBeGreaterThan(300);
  const preset = (await call('GET', '/api/subjects/presets/0-6')).body;
  expect(preset).toMatchObject({ ageGroup: '0-6', allowOnly: true, categories: { adult: 'blocked' } });
  expect(preset.reasons.allowOnly.en).toMatch(/\.$/);
});
