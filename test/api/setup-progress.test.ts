import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Browser, openWithAnna, password } from './accounts-kit.ts';

const owed = async (browser: Browser): Promise<string | null> => (await browser.call('GET', '/api/session')).body.setup;

test('the setup is owed from the first parent on, goes on where it was left, on any device, and ends', async () => {
  const { api, anna } = await openWithAnna();
  expect(await owed(anna)).toBe('place');
  expect((await anna.call('PATCH', '/api/setup', { step: 'router' })).status).toBe(204);
  const phone = new Browser(api, '192.168.1.10');
  expect(await owed(phone)).toBeNull();
  expect((await phone.signIn(undefined)).body).toMatchObject({ state: 'signed-in', setup: 'router' });
  await phone.call('PATCH', '/api/setup', { step: 'done' });
  expect(await owed(anna)).toBeNull();
});

test('a caregiver owes nothing', async () => {
  const { api, anna } = await openWithAnna();
  await anna.call('POST', '/api/accounts', { name: 'Granny', role: 'caregiver', password });
  const granny = new Browser(api);
  await granny.signIn('Granny');
  expect(await owed(granny)).toBeNull();
  expect((await granny.call('PATCH', '/api/setup', { step: 'done' })).status).toBe(403);
});

test.each(['', 'nonsense', 'place\nrouter', '\0'])(
  'what stands in the file and is no step owes nothing: %j',
  async (text) => {
    const { api, anna } = await openWithAnna();
    writeFileSync(join(api.folder, 'setup-step'), text);
    expect(await owed(anna)).toBeNull();
  },
);
