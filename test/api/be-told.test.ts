import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NotifyHouse, noon, wants } from '../app/notify/notify-kit.ts';
import { WebServer } from '../app/notify/web-server.ts';
import { ROOT } from '../main-job/built-house.ts';
import { blocksOf } from '../readme-blocks.ts';
import { openApi } from './api-kit.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const section = /^## Be told\n[\s\S]*?(?=^## )/m.exec(readme)?.[0] ?? '';
const blocks = (language: string): string[] =>
  blocksOf(section)
    .filter((block) => block.language === language)
    .map(({ text }) => text);

/** `PUT /api/letter` and the line of JSON below it. */
const calls = blocks('http').flatMap((text) =>
  text
    .trim()
    .split('\n\n')
    .map((call) => {
      const [line = '', json] = call.split('\n');
      const [method = '', path = ''] = line.split(' ');
      return { method, path, json: json === undefined ? undefined : (JSON.parse(json) as Record<string, unknown>) };
    }),
);

test('the calls in README.md are taken as they stand', async () => {
  await using web = await WebServer.open();
  const { call } = openApi();
  expect(calls.length).toBeGreaterThan(7);
  for (const { method, path, json } of calls) {
    // Nothing leaves this machine.
    const here = json !== undefined && 'server' in json ? { ...json, server: web.url } : json;
    const isSent = path.includes('letter/test');
    if (isSent) await call('DELETE', '/api/channels/mail');
    const { status } = await call(method, path, { ...(here && { json: here }) });
    expect([method, path, status]).toEqual([method, path, method === 'PUT' ? 204 : 200]);
  }
  expect(web.posts.map(({ body }) => body.title)).toEqual(['domovoy: it arrives']);
});

test('the quiet hours in README.md are taken', async () => {
  const { call } = openApi();
  const examples = [...section.matchAll(/`(\{"quiet": .*?)`/g)].map(([, json]) => JSON.parse(json!) as object);
  expect(examples).toHaveLength(2);
  for (const json of examples) expect((await call('PUT', '/api/channels/quiet', { json })).status).toBe(204);
});

test('a webhook looks as README.md shows it, and its check knows it from a forged, a changed and an old one', async () => {
  const [shown] = blocks('json').map((text) => JSON.parse(text) as Record<string, unknown>);
  const [check = ''] = blocks('js');
  const { isFromHome } = (await import(`data:text/javascript,${encodeURIComponent(check)}`)) as {
    isFromHome: (headers: object, body: string, secret: string, now: number) => boolean;
  };
  const secret = 'sixteen-signs-or-more';
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  house.notifier.set('webhook', { ...wants, url: web.url }, secret);
  house.ask('7c1d', 'school.example');
  await house.pass();
  const [{ headers, text, body }] = web.posts as [(typeof web.posts)[0]];
  const keysOf = (value: unknown): string =>
    JSON.stringify(value, (_key, each: unknown) => (typeof each === 'object' ? each : typeof each));
  expect(keysOf(body)).toBe(keysOf(shown));
  expect(isFromHome(headers, text, secret, noon)).toBe(true);
  expect(isFromHome(headers, text, 'another-secret-of-it', noon)).toBe(false);
  expect(isFromHome(headers, `${text} `, secret, noon)).toBe(false);
  expect(isFromHome(headers, text, secret, noon + 600_000)).toBe(false);
});

test('the defaults in README.md are those of the API', async () => {
  const { call } = openApi();
  await call('PUT', '/api/channels/ntfy', { json: { topic: 'family' } });
  const { settings } = (await call('GET', '/api/channels')).body.ntfy;
  const { on, topics, level, letter, details, language } = settings;
  expect({ on, topics, level, letter, details, language }).toEqual({
    on: true,
    topics: ['asks', 'cases', 'devices', 'protection'],
    level: 'info',
    letter: false,
    details: false,
    language: 'en',
  });
});
