import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { ChannelKind, ChannelSettings } from '../../../src/api/ports/channels-port.ts';
import type { Outcome } from '../../../src/app/notify/channel.ts';
import type { Message } from '../../../src/app/notify/message.ts';
import { openChannel } from '../../../src/app/notify/open-channel.ts';
import { mailTo, noon, wants } from './notify-kit.ts';
import { type SmtpManner, SmtpServer } from './smtp-server.ts';
import { type Answering, status, WebServer } from './web-server.ts';

const message: Message = {
  key: 'key-1',
  kind: 'notices',
  level: 'urgent',
  language: 'ru',
  subject: 'Ребёнок просит',
  text: 'Маша просит открыть school.example.\nОткройте дома страницы.',
  html: '<p>Маша</p>',
  notices: [{ kind: 'ask', level: 'important', at: noon, facts: { child: 'Маша' } }],
};

const secrets: Readonly<Record<ChannelKind, string>> = {
  mail: 'pass word',
  webhook: 'a secret of sixteen',
  ntfy: 'tk_abc',
  telegram: '123:abc',
};

function webSettings(url: string): ChannelSettings {
  const all = { ...wants, url, server: url, topic: 'family', chat: '-100' };
  return all;
}

function send(kind: ChannelKind, settings: ChannelSettings, within = 5_000, secret?: string): Promise<Outcome> {
  return openChannel(kind, settings, secret ?? secrets[kind], () => noon).send(message, AbortSignal.timeout(within));
}

const codeOf = (outcome: Outcome): string => (outcome.ok ? 'fine' : outcome.fault.code);

test('a mail has one sender, its recipients, both forms, and says that a program has sent it', async () => {
  await using smtp = await SmtpServer.open();
  expect(await send('mail', mailTo(smtp.port))).toEqual({ ok: true });
  expect(smtp.logins).toEqual(['\0anna\0pass word']);
  const [mail] = smtp.received;
  expect(mail).toMatchObject({ from: 'FROM:<box@example.com>', to: ['TO:<anna@example.com>'] });
  expect(mail!.data).toContain('Message-ID: <key-1@domovoy.home.arpa>');
  expect(mail!.data).toMatch(/^Auto-Submitted: auto-generated/im);
  expect(mail!.data).toContain('text/plain');
  expect(mail!.data).toContain('text/html');
});

test('a webhook is signed as Standard Webhooks has it, and says all to a program', async () => {
  await using web = await WebServer.open();
  expect(await send('webhook', webSettings(`${web.url}hook?a=1`))).toEqual({ ok: true });
  const [{ headers, path, text, body }] = web.posts as [(typeof web.posts)[0]];
  expect([path, headers['webhook-id'], headers['webhook-timestamp']]).toEqual(['/hook?a=1', 'key-1', `${noon / 1000}`]);
  const signature = createHmac('sha256', secrets.webhook)
    .update(`key-1.${noon / 1000}.${text}`)
    .digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signature}`);
  expect(body).toEqual({
    id: 'key-1',
    kind: 'notices',
    level: 'urgent',
    language: 'ru',
    subject: message.subject,
    text: message.text,
    notices: message.notices,
  });
});

test('ntfy gets topic, title, priority and the token', async () => {
  await using web = await WebServer.open();
  expect(await send('ntfy', webSettings(web.url))).toEqual({ ok: true });
  expect(web.posts[0]).toMatchObject({
    path: '/',
    headers: { authorization: 'Bearer tk_abc' },
    body: { topic: 'family', title: message.subject, message: message.text, priority: 5 },
  });
});

test('Telegram gets plain text without previews of links', async () => {
  await using web = await WebServer.open();
  expect(await send('telegram', webSettings(web.url))).toEqual({ ok: true });
  expect(web.posts[0]).toMatchObject({
    path: '/bot123:abc/sendMessage',
    body: {
      chat_id: '-100',
      link_preview_options: { is_disabled: true },
      text: `${message.subject}\n\n${message.text}`,
    },
  });
  expect(web.posts[0]!.body).not.toHaveProperty('parse_mode');
});

test.each<[SmtpManner, string]>([
  ['wrong-password', 'wrong-password'],
  ['refuses-sender', 'sender-refused'],
  ['refuses-recipient', 'recipient-refused'],
  ['refuses-mail', 'message-refused'],
  ['garbage', 'garbage'],
  ['silent', 'too-slow'],
  ['drips', 'too-slow'],
])('a mail server that is %s: %s', async (manner, code) => {
  await using smtp = await SmtpServer.open(manner);
  const outcome = await send('mail', mailTo(smtp.port), manner === 'silent' || manner === 'drips' ? 300 : 5_000);
  expect(codeOf(outcome)).toBe(code);
  expect(JSON.stringify(outcome)).not.toContain(secrets.mail);
});

test('a mail server without encryption gets neither password nor mail where encryption is wanted', async () => {
  await using smtp = await SmtpServer.open();
  expect(codeOf(await send('mail', { ...mailTo(smtp.port), security: 'starttls' }))).toBe('no-starttls');
  expect(codeOf(await send('mail', { ...mailTo(smtp.port), security: 'tls' }))).toBe('tls');
  expect([smtp.logins, smtp.received]).toEqual([[], []]);
});

const endless: Answering = (reply) => {
  reply.writeHead(200);
  const more = (): void => {
    while (!reply.destroyed && reply.write('x'.repeat(65_536)));
  };
  reply.on('drain', more);
  more();
};

test.each<[string, Answering, string, ChannelKind]>([
  ['a broken server', status(500), 'their-fault', 'webhook'],
  ['a redirect', status(307, '', { location: 'http://127.0.0.1:1/' }), 'redirected', 'webhook'],
  ['a closed door', status(403), 'not-allowed', 'ntfy'],
  ['an empty address', status(404), 'not-found', 'ntfy'],
  ['too often', status(429), 'too-often', 'ntfy'],
  ['a request that is not understood', status(400), 'status', 'ntfy'],
  ['a token of no bot', status(401, '{"ok":false}'), 'wrong-token', 'telegram'],
  [
    'a chat that is not there',
    status(400, '{"ok":false,"description":"Bad Request: chat not found"}'),
    'no-such-chat',
    'telegram',
  ],
  ['a bot that was shown out', status(403, '{"ok":false}'), 'no-such-chat', 'telegram'],
  ['another server than Telegram', status(200, '<html>hello</html>'), 'garbage', 'telegram'],
  ['a server that hangs up', (reply) => void reply.destroy(), 'cut-off', 'webhook'],
  ['a server that says nothing', () => {}, 'too-slow', 'webhook'],
  ['a reply that never ends', (reply) => void reply.writeHead(200).write('x'), 'too-slow', 'webhook'],
  ['a reply without end, which is not read on', endless, 'fine', 'webhook'],
])('%s', async (_what, answering, code, kind) => {
  await using web = await WebServer.open(answering);
  const outcome = await send(kind, webSettings(web.url), code === 'too-slow' ? 300 : 5_000);
  expect(codeOf(outcome)).toBe(code);
  expect(web.posts).toHaveLength(1);
  expect(JSON.stringify(outcome)).not.toContain(secrets[kind]);
});

test('a server that speaks no HTTP', async () => {
  const server = createServer(
    (socket) =>
      void socket
        .on('error', () => {})
        .resume()
        .end('220 welcome to mail\r\n'),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(codeOf(await send('ntfy', webSettings(`http://127.0.0.1:${port}/`)))).toBe('garbage');
  expect(codeOf(await send('ntfy', webSettings(`https://127.0.0.1:${port}/`)))).toBe('tls');
  server.close();
  await once(server, 'close');
  expect(codeOf(await send('ntfy', webSettings(`http://127.0.0.1:${port}/`)))).toBe('refused');
  expect(codeOf(await send('mail', mailTo(port)))).toBe('refused');
});

test.each<ChannelKind>(['webhook', 'telegram'])('%s without its secret sends nothing', async (kind) => {
  const channel = openChannel(kind, webSettings('http://127.0.0.1:1/'), undefined, () => noon);
  expect(codeOf(await channel.send(message, AbortSignal.timeout(1_000)))).toBe('no-secret');
});
