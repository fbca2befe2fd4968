import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { SmtpServer } from '../app/notify/smtp-server.ts';
import { WebServer } from '../app/notify/web-server.ts';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { eventually } from '../kit.ts';
import { bareEnvironment, build, BuiltHouse, freePort, program } from './built-house.ts';

test(
  'a parent sets up mail and a webhook with a token; a child asks, and both have it, while a third channel hangs',
  { timeout: 120_000 },
  async () => {
    build();
    const folder = mkdtempSync(join(tmpdir(), 'domovoy-told-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    await using upstream = await FakeUpstream.open(['*.test 300 A 192.0.2.7']);
    await using smtp = await SmtpServer.open();
    await using web = await WebServer.open();
    await using hung = await WebServer.open(() => {});
    const pages = await freePort();
    const env = bareEnvironment({
      DOMOVOY_DNS_LISTEN: '127.0.0.1:0',
      DOMOVOY_ADMIN_LISTEN: `127.0.0.1:${pages}`,
      DOMOVOY_UPSTREAM_SERVERS: upstream.name,
      DOMOVOY_ADMIN_SETUP_CODE: 'KDRM4T7W',
    });
    await using house = await BuiltHouse.open([process.execPath, program, 'serve'], folder, env);
    const api = async (method: string, path: string, json?: object, headers: object = {}): Promise<Response> =>
      fetch(`http://127.0.0.1:${pages}/api/${path}`, {
        method,
        headers: { ...headers, ...(json && { 'content-type': 'application/json' }) },
        ...(json && { body: JSON.stringify(json) }),
      });

    const entered = await api('POST', 'setup', { code: 'KDRM4T7W', name: 'Anna', password: 'correct horse battery' });
    expect(entered.status).toBe(201);
    const [cookie = ''] = entered.headers.getSetCookie();
    const made = await api(
      'POST',
      'tokens',
      { name: 'test', scopes: ['house', 'read'] },
      { cookie: cookie.split(';')[0] },
    );
    const { token } = (await made.json()) as { token: string };
    const bearer = { authorization: `Bearer ${token}` };

    const put = async (kind: string, json: object): Promise<void> =>
      expect((await api('PUT', `channels/${kind}`, json, bearer)).status).toBe(204);
    const mail = { host: '127.0.0.1', port: smtp.port, security: 'none', user: 'anna', secret: 'pass word' };
    await put('mail', { ...mail, from: 'box@example.com', to: ['anna@example.com'], language: 'ru' });
    await put('webhook', { url: web.url, secret: 'sixteen-signs-or-more' });
    await put('ntfy', { server: hung.url, topic: 'family' });
    await put('quiet', { quiet: null });

    const family = (...words: string[]) =>
      promisify(execFile)(process.execPath, [program, 'family', ...words], { cwd: folder, env });
    await family('add', 'Маша', '--age-group', '7-10');
    await family('ask', 'masha', 'name', 'play.test');
    await eventually('both have it', () => Promise.resolve(smtp.received.length > 0 && web.posts.length > 0), 30_000);
    expect(web.posts[0]!.body.notices[0].facts).toMatchObject({ child: 'Маша', subject: 'play.test' });
    expect(smtp.logins).toEqual(['\0anna\0pass word']);
    expect(hung.posts).toHaveLength(1);
    const cards = await (await api('GET', 'channels', undefined, bearer)).text();
    expect(`${cards}${house.output}`).not.toMatch(/pass word|sixteen-signs/);
  },
);
