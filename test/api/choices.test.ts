import { expect, test } from 'vitest';
import { openApi } from './api-kit.ts';

test('what was set by hand is told by itself, for a child, for strangers and for everyone', async () => {
  const { call } = openApi();
  await call('POST', '/api/people', { json: { name: 'Masha', ageGroup: '7-10' } });
  const bedtime = [{ days: ['mon'], from: 1200, to: 420 }];
  await call('PATCH', '/api/people/masha/choices', {
    json: { set: [{ field: 'closed', key: 'bedtime', value: bedtime }] },
  });
  await call('PUT', '/api/people/everyone/rules', { json: { effect: 'deny', name: 'bad.test', scope: 'subtree' } });
  const { body, headers } = await call('GET', '/api/people/masha/choices');
  expect(body.choices).toEqual({ closed: { bedtime } });
  expect(headers.get('etag')).toBe(`"r${body.revision}"`);
  expect((await call('GET', '/api/people/everyone/choices')).body.choices).toEqual({
    rules: [{ effect: 'deny', name: 'bad.test', scope: 'subtree' }],
  });
  expect((await call('GET', '/api/people/strangers/choices')).body.choices).toEqual({});
  expect((await call('GET', '/api/people/nobody/choices')).status).toBe(404);
});

test('a change is taken back only while nobody has made another one since', async () => {
  const { call } = openApi();
  const added = await call('POST', '/api/people', { json: { name: 'Masha', ageGroup: '7-10' } });
  const removed = await call('DELETE', '/api/people/masha', { headers: { 'if-match': `"r${added.body.revision}"` } });
  const undo = (revision: number) => call('POST', '/api/household/undo', { headers: { 'if-match': `"r${revision}"` } });
  expect((await undo(added.body.revision)).status).toBe(412);
  expect((await undo(removed.body.revision)).status).toBe(200);
  expect((await call('GET', '/api/people')).body.people[0].id).toBe('masha');
});
