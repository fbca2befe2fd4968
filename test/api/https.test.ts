import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:https';
import { X509Certificate } from 'node:crypto';
import { connect } from 'node:net';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openServer } from '../../src/api/server.ts';
import { fingerprintOf, OwnCertificate } from '../../src/app/own-certificate.ts';
import { openApi } from './api-kit.ts';
import { Browser, password, setupCodeOf } from './accounts-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'domovoy-https-'));
afterAll(() => rmSync(folder, { recursive: true }));

const day = 86_400_000;
const start = Date.UTC(2026, 10, 28);

describe("the box's own certificate", () => {
  test('is for its names and addresses, lasts no longer than browsers take, and its key is nobody else’s to read', async () => {
    const { key, certificate } = await new OwnCertificate(folder, () => start).get();
    const read = new X509Certificate(certificate);
    expect(read.checkHost('domovoy.home.arpa')).toBeDefined();
    expect(read.checkHost('localhost')).toBeDefined();
    expect(read.checkIP('127.0.0.1')).toBeDefined();
    expect(read.ca).toBe(false);
    expect(read.validToDate.getTime() - read.validFromDate.getTime()).toBe(825 * day);
    expect(read.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
    expect(statSync(join(folder, 'https.pem')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'https.pem'), 'utf8')).toBe(key + certificate);
  });

  test('is the same after a start, and another one a month before its end', async () => {
    let now = start + day;
    const own = new OwnCertificate(folder, () => now);
    const first = await own.get();
    expect(await own.get()).toBe(first);
    expect(fingerprintOf(await new OwnCertificate(folder, () => now).get())).toBe(fingerprintOf(first));
    now = start + 800 * day;
    const second = await own.get();
    expect(fingerprintOf(second)).not.toBe(fingerprintOf(first));
    expect(fingerprintOf(second)).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  });
});

test('HTTP and HTTPS share a port, and each request over TLS is known to be one', async () => {
  const own = new OwnCertificate(mkdtempSync(join(folder, 'shared-')), () => Date.now());
  const surprises: unknown[] = [];
  const server = await openServer(
    { address: '127.0.0.1', port: 0 },
    {
      home: () => Promise.resolve(() => true),
      view: () => Promise.resolve(openApi({ certificate: () => own.get() }).view),
      surprised: (cause) => surprises.push(cause),
    },
  );
  const { port } = server.bound;
  const plain = await fetch(`http://127.0.0.1:${port}/health`);
  expect(plain.status).toBe(200);
  const { certificate } = await own.get();
  const asked = request({
    host: '127.0.0.1',
    port,
    path: '/health',
    ca: certificate,
    servername: 'localhost',
    agent: false,
  }).end();
  const [reply] = (await once(asked, 'response')) as [IncomingMessage];
  expect(reply.statusCode).toBe(200);
  reply.resume();

  // Neither silence nor nonsense costs more than the connection.
  const nonsense = connect(port, '127.0.0.1');
  nonsense.on('error', () => {}).end(Buffer.from([22, 0, 0, 0, 0, 0]));
  await once(nonsense.resume(), 'close');
  await server.close();
  expect(surprises).toEqual([]);
});

test('other devices are sent to HTTPS, the box itself is not; the cookie is for HTTPS alone', async () => {
  const api = openApi({ certificate: () => Promise.reject(new Error('not asked here')) });
  const phone = new Browser(api);
  const sent = await phone.call('GET', '/api/session?a=b');
  expect([sent.status, sent.headers.get('location')]).toEqual([308, 'https://192.168.1.1:8530/api/session?a=b']);
  expect(sent.headers.get('cache-control')).toBe('no-store');
  expect((await new Browser(api, '127.0.0.1').call('GET', '/api/session')).status).toBe(200);
  expect((await phone.call('GET', '/api/session', undefined, { host: 'evil.test' })).status).toBe(421);

  const url = (path: string): string => `https://192.168.1.1:8530${path}`;
  const made = await phone.call('POST', url('/api/setup'), { code: setupCodeOf(api), name: 'Anna', password });
  expect(made.headers.get('set-cookie')).toMatch(/^__Host-domovoy=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  expect((await phone.call('GET', url('/api/people'))).status).toBe(200);
  const downgraded = phone.cookie!.replace('__Host-', '');
  expect((await phone.call('GET', url('/api/people'), undefined, { cookie: downgraded })).status).toBe(401);
});

test('a session that was overheard before HTTPS was on is good for nothing over HTTPS', async () => {
  const api = openApi({ certificate: () => Promise.reject(new Error('not asked here')) });
  const box = new Browser(api, '127.0.0.1');
  await box.call('POST', '/api/setup', { code: setupCodeOf(api), name: 'Anna', password });
  expect((await box.call('GET', '/api/people')).status).toBe(200);
  const secret = box.cookie!.replace('domovoy=', '');
  const thief = new Browser(api);
  for (const shown of [secret, `s.${secret}`]) {
    const headers = { cookie: `__Host-domovoy=${shown}` };
    const reply = await thief.call('GET', 'https://192.168.1.1:8530/api/people', undefined, headers);
    expect(reply.status).toBe(401);
  }
});
