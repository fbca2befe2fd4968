import { expect, test } from 'vitest';
import { mailTo, wants } from '../app/notify/notify-kit.ts';
import { SmtpServer } from '../app/notify/smtp-server.ts';
import { status, WebServer } from '../app/notify/web-server.ts';
import { caregiver, openApi } from './api-kit.ts';

const secret = 'a-secret-of-sixteen';

test('nothing is set up at first, nights are quiet, and the letter comes on Sundays', async () => {
  const { call } = openApi();
  expect((await call('GET', '/api/channels')).body).toEqual({
    quiet: { from: 1320, to: 420 },
    mail: null,
    webhook: null,
    ntfy: null,
    telegram: null,
  });
  expect((await call('GET', '/api/letter')).body.time).toEqual({ day: 'sun', minute: 1080 });
});

test('a channel is set up, tried, shown without its secret, and taken away', async () => {
  await using web = await WebServer.open();
  const { call } = openApi();
  expect((await call('PUT', '/api/channels/webhook', { json: { url: web.url, secret } })).status).toBe(204);
  expect((await call('POST', '/api/channels/webhook/test')).body).toEqual({
    ok: true,
    said: 'It was sent. Look whether it has arrived.',
  });
  expect(web.posts[0]!.body).toMatchObject({ kind: 'test', subject: 'domovoy: it arrives' });
  const { body } = await call('GET', '/api/channels');
  expect(body.webhook).toMatchObject({
    secret: 'set',
    failure: null,
    waiting: 0,
    settings: { url: web.url, letter: false },
  });
  expect(JSON.stringify(body)).not.toContain(secret);
  expect((await call('DELETE', '/api/channels/webhook')).status).toBe(204);
  expect((await call('GET', '/api/channels')).body.webhook).toBeNull();
});

test('what went wrong is told in a sentence, in the language of whoever asks', async () => {
  await using smtp = await SmtpServer.open('wrong-password');
  const { call } = openApi();
  await call('PUT', '/api/channels/mail', { json: { ...mailTo(smtp.port), secret: 'pass word' } });
  const ru = { headers: { 'accept-language': 'ru' } };
  const said =
    'Сервер не принимает это имя с этим паролем. Многим почтовым службам нужен отдельный пароль для программ, а не обычный. (535)';
  expect((await call('POST', '/api/channels/mail/test', ru)).body).toEqual({ ok: false, said });
  const { mail } = (await call('GET', '/api/channels', ru)).body;
  expect(mail.failure.said).toBe(said);
  expect(JSON.stringify(mail)).not.toContain('pass word');
});

test('a secret that is kept is not sent to a new place', async () => {
  const { call } = openApi();
  const telegram = { chat: '-100', secret: '123:abc' };
  await call('PUT', '/api/channels/telegram', { json: telegram });
  const moved = { chat: '-100', server: 'https://evil.example/' };
  expect(await call('PUT', '/api/channels/telegram', { json: moved })).toMatchObject({
    status: 422,
    body: { type: 'urn:domovoy:problem:secret-again' },
  });
  expect((await call('PUT', '/api/channels/telegram', { json: { chat: '-200' } })).status).toBe(204);
  expect((await call('GET', '/api/channels')).body.telegram).toMatchObject({
    secret: 'set',
    settings: { chat: '-200' },
  });
});

const mail = { ...mailTo(465), security: 'tls' };

test.each<[string, string, object]>([
  ['two addresses in one', 'mail', { ...mail, to: ['anna@example.com, all@example.com'] }],
  ['another header', 'mail', { ...mail, to: ['anna@example.com\r\nBcc: all@example.com'] }],
  ['another header in the sender', 'mail', { ...mail, from: 'box\n@example.com' }],
  ['a mail to nobody', 'mail', { ...mail, to: [] }],
  ['a mail to a crowd', 'mail', { ...mail, to: Array.from({ length: 11 }, () => 'anna@example.com') }],
  ['a server that is none', 'mail', { ...mail, host: 'smtp example' }],
  ['a port that is none', 'mail', { ...mail, port: 0 }],
  ['a file for an address', 'webhook', { url: 'file:///etc/passwd' }],
  ['a password in an address', 'webhook', { url: 'https://anna:secret@example.com/' }],
  ['a short secret', 'webhook', { url: 'https://example.com/', secret: 'short' }],
  ['another header in a token', 'ntfy', { topic: 'family', secret: 'a\r\nx: y' }],
  ['a path for a topic', 'ntfy', { topic: '../admin' }],
  ['a path for a token', 'telegram', { chat: '1', secret: '1:a/../../x' }],
  ['a topic that is none', 'ntfy', { topic: 'family', topics: ['everything'] }],
  ['quiet hours beyond the day', 'quiet', { quiet: { from: 0, to: 1440 } }],
  ['a channel that is none', 'fax', {}],
])('%s is refused', async (_what, kind, json) => {
  const { call } = openApi();
  const { status: found } = await call('PUT', `/api/channels/${kind}`, { json });
  expect(found).toBe(kind === 'fax' ? 404 : 400);
});

test.each([
  ['POST', '/api/channels/mail/test'],
  ['DELETE', '/api/channels/mail'],
])('%s %s where nothing is set up', async (method, path) => {
  const { call } = openApi();
  expect(await call(method, path)).toMatchObject({ status: 404, body: { detail: 'This channel is not set up.' } });
});

test('quiet hours and the time of the letter are changed, and switched off', async () => {
  const { call } = openApi();
  await call('PUT', '/api/channels/quiet', { json: { quiet: { from: 1200, to: 480 } } });
  await call('PUT', '/api/letter', { json: { time: { day: 'fri', minute: 1020 } } });
  expect((await call('GET', '/api/channels')).body.quiet).toEqual({ from: 1200, to: 480 });
  expect((await call('GET', '/api/letter')).body.time).toEqual({ day: 'fri', minute: 1020 });
  await call('PUT', '/api/channels/quiet', { json: { quiet: null } });
  await call('PUT', '/api/letter', { json: { time: null } });
  expect((await call('GET', '/api/channels')).body.quiet).toBeNull();
  expect((await call('GET', '/api/letter')).body.time).toBeNull();
});

test('the letter is read in one’s language and sent by hand', async () => {
  await using web = await WebServer.open(status(500));
  const { call } = openApi();
  const letter = (await call('GET', '/api/letter', { headers: { 'accept-language': 'ru' } })).body;
  expect(letter).toMatchObject({
    subject: 'domovoy: неделя вашей семьи',
    html: expect.stringContaining('<html lang="ru">'),
  });
  await call('PUT', '/api/channels/ntfy', { json: { ...wants, server: web.url, topic: 'family', letter: true } });
  expect((await call('POST', '/api/letter/test')).body).toEqual({
    sent: [{ channel: 'ntfy', ok: false, said: 'Something is wrong at the server itself. It is tried again. (500)' }],
  });
});

test('a caregiver neither sees nor changes where parents are told', async () => {
  const { call } = openApi();
  for (const [method, path] of [
    ['GET', '/api/channels'],
    ['POST', '/api/channels/mail/test'],
    ['GET', '/api/letter'],
    ['POST', '/api/letter/test'],
  ] as const) {
    expect((await call(method, path, { as: caregiver })).status).toBe(403);
  }
});
