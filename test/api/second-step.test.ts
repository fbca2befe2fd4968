import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Browser, openWithAnna, password } from './accounts-kit.ts';
import { noon } from './api-kit.ts';

/** RFC 6238 by hand: what an app shows. */
function codeAt(secret: string, now: number): string {
  const bits = [...secret]
    .map((digit) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(digit).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((octet) => Number.parseInt(octet, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = mac.at(-1)! & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function withSecondStep() {
  let now = noon;
  const clock = { now: () => now };
  const { api, anna } = await openWithAnna({}, { ...clock, steady: () => now });
  const begun = await anna.call('POST', '/api/account/totp', { password });
  const { secret } = begun.body as { secret: string };
  const confirmed = await anna.call('PUT', '/api/account/totp', { code: codeAt(secret, now) });
  const pass = (milliseconds: number): void => void (now += milliseconds);
  return { api, anna, secret, begun, confirmed, pass, code: () => codeAt(secret, now) };
}

test('it is begun with the password, drawn for the app, and counts when a code was seen', async () => {
  const { api, anna, secret, begun, confirmed } = await withSecondStep();
  expect(begun.body.uri).toMatch(/^otpauth:\/\/totp\/domovoy:Anna\?secret=[A-Z2-7]+&issuer=domovoy/);
  expect(begun.body.qr.size).toBeGreaterThan(28);
  expect(begun.body.qr.path).toMatch(/^(?:M\d+ \d+h\d+v1H\d+z)+$/);
  expect(confirmed.body.codes).toHaveLength(8);
  expect(new Set(confirmed.body.codes).size).toBe(8);
  const { body } = await anna.call('GET', '/api/accounts');
  expect(body.accounts[0]).toMatchObject({ totp: true, recoveryCodes: 8 });
  const files = ['household.db', 'household.db-wal']
    .map((name) => readFileSync(join(api.folder, name), 'latin1'))
    .join('');
  expect(files).not.toContain(secret);
  expect(files).not.toContain(confirmed.body.codes[0]);
});

test('without the password, or with a wrong code, nothing begins', async () => {
  const { anna } = await openWithAnna();
  expect((await anna.call('POST', '/api/account/totp', { password: 'no idea' })).status).toBe(401);
  expect((await anna.call('PUT', '/api/account/totp', { code: '000000' })).body.type).toContain('totp-not-begun');
  await anna.call('POST', '/api/account/totp', { password });
  expect((await anna.call('PUT', '/api/account/totp', { code: 'abcdef' })).body.type).toContain('wrong-code');
  expect((await anna.call('GET', '/api/accounts')).body.accounts[0].totp).toBe(false);
});

test('signing in takes two steps then, and half in is not in', async () => {
  const { api, pass, code } = await withSecondStep();
  pass(60_000);
  const phone = new Browser(api, '192.168.1.30');
  expect((await phone.signIn('Anna')).body).toMatchObject({ state: 'second-factor', name: null });
  expect((await phone.call('GET', '/api/session')).body.state).toBe('second-factor');
  expect((await phone.call('GET', '/api/people')).status).toBe(401);
  const half = phone.cookie;
  expect((await phone.call('POST', '/api/session', { code: code() })).body).toMatchObject({
    state: 'signed-in',
    name: 'Anna',
  });
  expect(phone.cookie).not.toBe(half);
  expect((await phone.call('GET', '/api/people')).status).toBe(200);

  const thief = new Browser(api, '192.168.1.31');
  await thief.signIn('Anna');
  const again = await thief.call('POST', '/api/session', { code: code() });
  expect([again.status, again.body.type]).toEqual([401, 'urn:domovoy:problem:wrong-code']);
});

test('a code of a clock that is half a minute off holds, an older one does not', async () => {
  const { api, secret, pass } = await withSecondStep();
  pass(3_600_000);
  const phone = new Browser(api, '192.168.1.30');
  const at = (off: number): string => codeAt(secret, noon + 3_600_000 + off);
  await phone.signIn('Anna');
  expect((await phone.call('POST', '/api/session', { code: at(-90_000) })).status).toBe(401);
  expect((await phone.call('POST', '/api/session', { code: at(-30_000) })).status).toBe(200);
});

test('a recovery code helps once, however it is typed', async () => {
  const { api, anna, confirmed } = await withSecondStep();
  const [first] = confirmed.body.codes as string[];
  const typed = first!.toLowerCase().replaceAll('-', ' ');
  const phone = new Browser(api, '192.168.1.30');
  await phone.signIn('Anna');
  expect((await phone.call('POST', '/api/session', { code: typed })).status).toBe(200);
  expect((await anna.call('GET', '/api/accounts')).body.accounts[0].recoveryCodes).toBe(7);
  await phone.signIn('Anna');
  expect((await phone.call('POST', '/api/session', { code: typed })).status).toBe(401);
});

test('five wrong codes, or five minutes, and one begins again with the password', async () => {
  const { api, pass, code } = await withSecondStep();
  const thief = new Browser(api, '192.168.1.31');
  await thief.signIn('Anna');
  for (let n = 0; n < 5; n++) {
    pass(3_000);
    expect((await thief.call('POST', '/api/session', { code: 'abcdef' })).status).toBe(401);
  }
  pass(3_600_000);
  await thief.signIn('Anna');
  pass(301_000);
  expect((await thief.call('POST', '/api/session', { code: code() })).body.type).toContain('too-late');
});

test('it is dropped with the password alone', async () => {
  const { api, anna } = await withSecondStep();
  expect((await anna.call('DELETE', '/api/account/totp', { password: 'no idea' })).status).toBe(401);
  expect((await anna.call('DELETE', '/api/account/totp', { password })).status).toBe(204);
  expect((await new Browser(api, '192.168.1.30').signIn('Anna')).body.state).toBe('signed-in');
});
