import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { pathOf } from '../../web/route.ts';
import { openApi } from './api-kit.ts';

/** A folder of pages as the build leaves it, and a secret beside it. */
function pagesIn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const web = join(folder, 'web');
  mkdirSync(web);
  const files = {
    'web/index.html': '<html>',
    'web/index.html.br': 'index, br',
    'web/main-A1.js': 'main',
    'web/main-A1.js.br': 'main, br',
    'web/main-A1.js.gz': 'main, gzip',
    'web/style-B2.css': 'style',
    secret: 'not for you',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return web;
}

const page = 'text/html; charset=utf-8';
const script = 'text/javascript; charset=utf-8';

test.each([
  ['/', '', 200, page, '<html>'],
  ['/', 'gzip, br', 200, page, 'index, br'],
  ['/index.html', '', 200, page, '<html>'],
  ['/child/masha/hours', '', 200, page, '<html>'],
  ['/main-A1.js', '', 200, script, 'main'],
  ['/main-A1.js', 'gzip, deflate, br', 200, script, 'main, br'],
  ['/main-A1.js', 'GZIP;q=0.5', 200, script, 'main, gzip'],
  ['/main-A1.js', 'br;q=0, gzip;q=0', 200, script, 'main'],
  ['/style-B2.css', 'br', 200, 'text/css; charset=utf-8', 'style'],
  ['/main-A1.js.br', '', 404, 'application/problem+json', undefined],
  ['/main-OLD.js', '', 404, 'application/problem+json', undefined],
  ['/..%2Fsecret', '', 404, 'application/problem+json', undefined],
  ['/%2e%2e/secret', '', 200, page, '<html>'],
  ['/..%5csecret', '', 404, 'application/problem+json', undefined],
  ['/api/nothing', '', 404, 'application/problem+json', undefined],
])('GET %s, accepting %j: %d', async (path, accepted, status, type, text) => {
  const api = openApi({ pages: pagesIn() });
  const reply = await api.call('GET', path, { headers: { 'accept-encoding': accepted } });
  expect([reply.status, reply.headers.get('content-type')]).toEqual([status, type]);
  if (text !== undefined) expect(reply.body).toBe(text);
});

test('what has its contents in its name is kept for ever, the page itself is asked for each time', async () => {
  const api = openApi({ pages: pagesIn() });
  const kept = async (path: string): Promise<string | null> =>
    (await api.call('GET', path)).headers.get('cache-control');
  expect(await kept('/main-A1.js')).toBe('public, max-age=31536000, immutable');
  expect(await kept('/')).toBe('no-cache');
  expect(await kept('/main-OLD.js')).toBeNull();
});

test.each([
  '/',
  '/setup',
  '/setup/router',
  '/setup/test/',
  '/setup/tests',
  '/child/masha',
  '/main-A1.js',
  '/Setup/test',
])('nothing from elsewhere, no frames, no guesses: %s', async (path) => {
  const { headers } = await openApi({ pages: pagesIn() }).call('GET', path);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'self'; connect-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});

test('the page of the live test alone asks for the names of a test', async () => {
  const { headers } = await openApi({ pages: pagesIn() }).call('GET', pathOf({ screen: 'setup', step: 'test' }));
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'self'; connect-src 'self' http://*.check.domovoy.home.arpa https://*.check.domovoy.home.arpa http://*.ads.domovoy.test https://*.ads.domovoy.test; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  );
});

test.each([
  ['en', 'The pages have not been built: run `npm run build`, then start the house again.'],
  ['ru', 'Страницы ещё не собраны: выполните `npm run build` и запустите домового снова.'],
])('without pages it says what to do (%s)', async (language, sentence) => {
  const api = openApi();
  const reply = await api.call('GET', '/', { headers: { 'accept-language': language } });
  expect([reply.status, reply.body]).toEqual([503, sentence]);
});
