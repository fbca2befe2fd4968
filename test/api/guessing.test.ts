import { expect, test } from 'vitest';
import { Browser, openWithAnna, password, setupCodeOf } from './accounts-kit.ts';
import { type ApiUnderTest, openApi } from './api-kit.ts';

async function guess(browser: Browser, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n++) statuses.push((await browser.signIn('Anna', `guess ${n}`)).status);
  return statuses;
}

/** A second device of a child: it guesses from address after address, whenever it is let. */
async function guessOnAndOn(api: ApiUnderTest): Promise<void> {
  for (let n = 0; n < 25; n++) await guess(new Browser(api, `192.168.2.${n}`), 1);
}

test('whoever guesses waits longer and longer, is told how long, and the wait ends by itself', async () => {
  let now = 0;
  const { api, anna } = await openWithAnna({}, { steady: () => now });
  const thief = new Browser(api, '192.168.1.66');
  expect(await guess(thief, 5)).toEqual([401, 401, 401, 401, 401]);
  const held = await thief.signIn('Anna');
  expect(held).toMatchObject({ status: 429, body: { type: 'urn:domovoy:problem:too-many-guesses' } });
  expect(held.headers.get('retry-after')).toBe('1');
  expect(held.body.detail).toContain('Try again in 1 s');
  const waits: number[] = [];
  for (let n = 0; n < 12; n++) {
    const seconds = Number((await thief.signIn('Anna', 'wrong')).headers.get('retry-after'));
    waits.push(seconds);
    now += seconds * 1000;
    expect((await thief.signIn('Anna', 'wrong')).status).toBe(401);
  }
  expect(waits.slice(0, 3)).toEqual([1, 2, 4]);
  expect(Math.max(...waits)).toBeLessThanOrEqual(900);
  expect(waits.at(-1)).toBeGreaterThan(100);

  // Nobody else is held up: neither who is signed in, nor another device.
  expect((await anna.call('GET', '/api/people')).status).toBe(200);
  expect((await new Browser(api, '192.168.1.9').signIn('Anna')).status).toBe(200);
  now += 86_400_000;
  expect((await thief.signIn('Anna')).status).toBe(200);
});

test('a hundred addresses together guess no faster than the house lets all', async () => {
  const { api } = await openWithAnna();
  const statuses: number[] = [];
  for (let n = 0; n < 40; n++) statuses.push(...(await guess(new Browser(api, `192.168.2.${n}`), 1)));
  expect(statuses.filter((status) => status === 401)).toHaveLength(20);
  expect(statuses.at(-1)).toBe(429);
});

test('an address at which somebody is signed in is not held up by others', async () => {
  const { api } = await openWithAnna();
  await guessOnAndOn(api);
  expect((await new Browser(api, '192.168.1.9').signIn('Anna')).status).toBe(200);
});

test('a child that guesses on and on locks out neither a grown-up’s device nor the box itself', async () => {
  const { api } = await openWithAnna({}, { grownUpAt: (at) => (at.startsWith('192.168.1.3') ? 'anna' : undefined) });
  await guessOnAndOn(api);
  expect((await new Browser(api, '192.168.1.200').signIn('Anna')).status).toBe(429);
  expect((await new Browser(api, '192.168.1.30').signIn('Anna')).status).toBe(200);
  expect((await new Browser(api, '127.0.0.1').signIn('Anna')).status).toBe(200);
});

test('whoever takes the addresses of a grown-up’s devices guesses no faster with all of them', async () => {
  const { api } = await openWithAnna({}, { grownUpAt: () => 'anna' });
  const statuses: number[] = [];
  for (let n = 0; n < 30; n++) statuses.push(...(await guess(new Browser(api, `192.168.2.${n}`), 1)));
  expect(statuses.filter((status) => status === 401)).toHaveLength(20);
}, 30_000);

test('many guesses at once are counted before they are hashed', async () => {
  const { api } = await openWithAnna();
  const thief = new Browser(api, '192.168.1.66');
  const replies = await Promise.all(Array.from({ length: 12 }, (_, n) => thief.signIn('Anna', `guess ${n}`)));
  expect(replies.filter(({ status }) => status === 401)).toHaveLength(5);
});

test('a right password between wrong ones does not start the count anew', async () => {
  const { api, anna } = await openWithAnna();
  await anna.call('POST', '/api/accounts', { name: 'Granny', role: 'caregiver', password: 'battery staple' });
  const granny = new Browser(api, '192.168.1.66');
  await guess(granny, 4);
  expect((await granny.signIn('Granny', 'battery staple')).status).toBe(200);
  expect(await guess(granny, 2)).toEqual([401, 429]);
});

test('the code of the box cannot be guessed either', async () => {
  const api = openApi();
  const thief = new Browser(api, '192.168.1.66');
  const tried: number[] = [];
  for (let n = 0; n < 7; n++) {
    tried.push((await thief.call('POST', '/api/setup', { code: `0000000${n}`, name: 'Thief', password })).status);
  }
  expect(tried).toEqual([401, 401, 401, 401, 401, 429, 429]);
  const anna = new Browser(api);
  expect((await anna.call('POST', '/api/setup', { code: setupCodeOf(api), name: 'Anna', password })).status).toBe(201);
});
