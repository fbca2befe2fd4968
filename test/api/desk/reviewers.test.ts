import { describe, expect, test } from 'vitest';
import { hour, key, openDeskUnderTest, password, report } from './desk-kit.ts';

const own = { origin: 'https://desk.example' };
const decision = { outcome: 'rejected', template: 'rightly-blocked' };

test('nobody sees the inbox who is not signed in, and the cookie is what lets in', async () => {
  const desk = await openDeskUnderTest();
  const { body } = await desk.call('POST', '/desk/cases', { json: report() });
  for (const [method, path] of [
    ['GET', '/inbox'],
    ['GET', `/inbox/${body.number}`],
    ['POST', `/inbox/${body.number}/take`],
    ['POST', `/inbox/${body.number}/decide`],
  ] as const) {
    for (const cookie of [undefined, 'desk=guessed']) {
      const answer = await desk.call(method, path, {
        ...(cookie && { cookie }),
        form: method === 'GET' ? undefined : decision,
      });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in']);
    }
  }
  expect(desk.desk.inbox.waiting()[0]?.course.state).toBe('received');

  const cookie = await desk.signIn('vera');
  expect((await desk.call('GET', '/inbox', { cookie })).text).toContain('chess.example');
  const out = await desk.call('POST', '/sign-out', { cookie, form: {} });
  expect(out.status).toBe(303);
  expect((await desk.call('GET', '/inbox', { cookie })).status).toBe(303);
});

test('a session that was not seen for half a day has ended', async () => {
  const desk = await openDeskUnderTest();
  const cookie = await desk.signIn('vera');
  desk.wait(12 * hour);
  expect((await desk.call('GET', '/inbox', { cookie })).status).toBe(200);
  desk.wait(12 * hour + 1);
  expect((await desk.call('GET', '/inbox', { cookie })).status).toBe(303);
});

test('the cookie is no other page’s and no script’s, and behind a proxy only HTTPS carries it', async () => {
  const form = { name: 'vera', password };
  const plain = await (await openDeskUnderTest()).call('POST', '/sign-in', { form });
  expect(plain.headers.get('set-cookie')).toMatch(/^desk=\S{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Strict$/);
  const proxied = await (await openDeskUnderTest({ behindProxy: true })).call('POST', '/sign-in', { form });
  expect(proxied.headers.get('set-cookie')).toMatch(/^__Host-desk=\S{43}; .*; HttpOnly; Secure; SameSite=Strict$/);
});

test('who guesses waits', async () => {
  const desk = await openDeskUnderTest();
  const guess = (address: string, guessed: string) =>
    desk.call('POST', '/sign-in', { address, form: { name: 'vera', password: guessed } });
  const wrong = await guess('192.0.2.7', 'wrong');
  expect([wrong.status, wrong.text]).toEqual([403, expect.stringContaining('The name or the password is wrong.')]);
  const statuses = [];
  for (let trial = 0; trial < 6; trial++) statuses.push((await guess('192.0.2.7', 'wrong')).status);
  expect(statuses.slice(0, 4)).toEqual([403, 403, 403, 403]);
  expect(statuses.at(-1)).toBe(429);
  expect((await guess('192.0.2.7', password)).status).toBe(429);
  expect((await guess('192.0.2.8', password)).status).toBe(303);
});

test('a reviewer takes a case and decides it, by forms alone', async () => {
  const desk = await openDeskUnderTest();
  const cookie = await desk.signIn('vera');
  const { number } = (await desk.call('POST', '/desk/cases', { json: report() })).body;
  const show = async () => (await desk.call('GET', `/inbox/${number}`, { cookie })).text;
  expect(await show()).toContain('in 3 d 0 h');
  expect((await desk.call('POST', `/inbox/${number}/take`, { cookie, form: {} })).status).toBe(303);
  expect(await show()).toContain('You have taken it.');

  const decide = (form: Record<string, string>) => desk.call('POST', `/inbox/${number}/decide`, { cookie, form });
  expect((await decide({ outcome: 'list-changed' })).status).toBe(422);
  expect((await decide({ outcome: 'list-changed', reasonEn: 'only English' })).status).toBe(422);
  expect((await decide({ outcome: 'list-changed', template: 'opened' })).text).toContain('Say what changes');
  expect((await decide({ outcome: 'list-changed', template: 'opened', change: '- gambling' })).status).toBe(303);
  expect(await show()).toContain('You are right: the site is harmless');
  // Somebody else has the form open still.
  expect((await decide(decision)).status).toBe(409);
  expect((await desk.call('GET', '/desk/corrections')).text).toContain(' - gambling chess.example\n');
});

test('own words are the reason before a template is', async () => {
  const desk = await openDeskUnderTest();
  const cookie = await desk.signIn('vera');
  const { number } = (await desk.call('POST', '/desk/cases', { json: report() })).body;
  const form = { ...decision, reasonEn: 'Look at its third page.', reasonRu: 'Посмотрите третью страницу.' };
  await desk.call('POST', `/inbox/${number}/decide`, { cookie, form });
  expect((await desk.call('GET', `/desk/cases/${key(1)}`)).body.decision.reason).toEqual({
    en: 'Look at its third page.',
    ru: 'Посмотрите третью страницу.',
  });
});

test('an appeal is decided by another reviewer', async () => {
  const desk = await openDeskUnderTest();
  const [vera, oleg] = [await desk.signIn('vera'), await desk.signIn('oleg')];
  const { number } = (await desk.call('POST', '/desk/cases', { json: report() })).body;
  const decide = (cookie: string) => desk.call('POST', `/inbox/${number}/decide`, { cookie, form: decision });
  await decide(vera);
  await desk.call('POST', `/desk/cases/${key(1)}/appeal`, { json: { note: 'look again' } });
  const shown = (await desk.call('GET', `/inbox/${number}`, { cookie: vera })).text;
  expect(shown).toContain('another reviewer decides on the appeal');
  expect(shown).not.toContain('/decide');
  expect((await decide(vera)).status).toBe(403);
  expect((await desk.call('GET', `/inbox/${number}`, { cookie: oleg })).text).toContain('look again');
  expect((await decide(oleg)).status).toBe(303);
});

describe('a form that another page sends does nothing:', () => {
  const cases: readonly [name: string, headers: Record<string, string>, status: number][] = [
    ['from another site', { origin: 'https://evil.example' }, 403],
    ['from a page that hides where it is', { origin: 'null' }, 403],
    ['from a sibling, as the browser tells', { 'sec-fetch-site': 'same-site' }, 403],
    ['but our own', own, 303],
  ];
  test.each(cases)('%s', async (_name, headers, status) => {
    const desk = await openDeskUnderTest();
    const cookie = await desk.signIn('vera');
    const { number } = (await desk.call('POST', '/desk/cases', { json: report() })).body;
    const answer = await desk.call('POST', `/inbox/${number}/decide`, { cookie, form: decision, headers });
    expect(answer.status).toBe(status);
  });
});

test('what is due first comes first, and what is late says so', async () => {
  const desk = await openDeskUnderTest();
  const cookie = await desk.signIn('vera');
  const kinds = ['constructive-proposal', 'wrong-block', 'missed-harmful'];
  for (const [index, kind] of kinds.entries()) {
    const json = report({ key: key(index), kind, name: `${kind}.example`, url: `https://${kind}.example` });
    await desk.call('POST', '/desk/cases', { json });
  }
  expect(desk.desk.inbox.waiting().map(({ report }) => report.kind)).toEqual(kinds.toReversed());
  desk.wait(11 * hour);
  await desk.call('GET', '/inbox', { cookie });
  desk.wait(11 * hour);
  await desk.call('GET', '/inbox', { cookie });
  desk.wait(4 * hour);
  expect((await desk.call('GET', '/inbox', { cookie })).text).toContain('late by 2 h 0 min');
  const russian = await desk.call('GET', '/inbox', { cookie, headers: { 'accept-language': 'ru' } });
  expect(russian.text).toContain('просрочено на 2 ч 0 мин');
});
