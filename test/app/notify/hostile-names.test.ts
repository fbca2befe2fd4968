import { expect, test } from 'vitest';
import { harmless, isolated } from '../../../src/app/notify/harmless.ts';
import { escapeHtml } from '../../../src/core/escape-html.ts';
import { mailTo, minute, NotifyHouse, wants } from './notify-kit.ts';
import { SmtpServer } from './smtp-server.ts';
import { WebServer } from './web-server.ts';

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['quotes', `"><script>'`],
  ['another header', 'phone\r\nBcc: all@example.com\r\n\r\nhello'],
  ['right to left', '\u202egnp.exe\u202c'],
  ['isolates that are not closed', '\u2066\u2067phone'],
  ['a terminal', '\u001b[31mred\u001b[0m\u001b]0;title\u0007'],
  ['control characters', 'a\u0000b\u0085c\u2028d'],
  ['nothing to see', 'pay\u200bpal\u00ad\ufeff'],
  ['a tower', `z${'\u0301'.repeat(500)}`],
  ['a formula', '=HYPERLINK("http://evil.example","click")'],
  ['a link', 'http://evil.example/login'],
  ['half a letter', 'a\ud800b'],
  ['very long', 'x'.repeat(100_000)],
];

// oxlint-disable-next-line no-control-regex
const harm = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066\u2067\u00ad\ufeff\ud800-\udfff]|:\/\//;

test.each(hostile)('%s is made harmless on one short line', (_name, text) => {
  const plain = harmless(text);
  expect(plain).not.toMatch(harm);
  expect([...plain].length).toBeLessThanOrEqual(120);
  expect(plain.match(/\p{M}+/gu)?.every((tower) => tower.length <= 3) ?? true).toBe(true);
  expect(isolated(text)).toBe(`\u2068${plain}\u2069`);
  expect(escapeHtml(plain)).not.toMatch(/[<>"']/);
});

test('what is harmless stays as it is', () => {
  expect(harmless('  Маша’s iPhone 👧 (домашний) ')).toBe('Маша’s iPhone 👧 (домашний)');
});

test.each(hostile)('%s as a device’s name and as a reason comes harmlessly by every channel', async (_name, text) => {
  await using smtp = await SmtpServer.open();
  await using web = await WebServer.open();
  const mac = 'a4:83:e7:12:34:56';
  const newcomer = { kind: 'new-device', mac, hostName: text, addresses: ['192.168.1.7'], device: undefined } as const;
  const house = new NotifyHouse({ newcomers: () => [newcomer] as never, deadline: 5_000 });
  house.notifier.set('mail', mailTo(smtp.port), 'password');
  house.notifier.set('webhook', { ...wants, url: web.url }, 'a secret of sixteen');
  house.notifier.set('ntfy', { ...wants, server: web.url, topic: 'family' }, null);
  house.notifier.set('telegram', { ...wants, server: web.url, chat: '1' }, '123:abc');
  house.raise('new-device', mac);
  house.ask('one', 'school.example', text);
  await house.pass();
  await house.pass(2 * minute);

  for (const { data } of smtp.received) {
    const [head = '', ...parts] = data.split('\r\n\r\n');
    expect(head).not.toMatch(/^Bcc:/im);
    expect(head.replace(/\r\n/g, '')).not.toMatch(harm);
    const body = readMail(parts.join('\r\n\r\n'));
    expect(body.slice(body.indexOf('text/html'))).not.toMatch(/<img|<script|onerror=alert\(1\)>/);
    for (const line of body.split(/\r?\n/)) expect(line).not.toMatch(harm);
  }
  for (const { body: posted } of web.posts) {
    const said: string = posted.text ?? posted.message;
    for (const line of said.split('\n')) expect(line).not.toMatch(harm);
    for (const { facts } of posted.notices ?? []) {
      for (const fact of Object.values(facts)) expect(fact).not.toMatch(harm);
    }
  }
  const whole = (texts: readonly string[]): boolean =>
    [mac, 'school.example'].every((one) => texts.join().includes(one));
  const postsWith = (key: string): string[] => web.posts.filter(({ body }) => key in body).map((posted) => posted.text);
  expect({
    mail: whole(smtp.received.map(({ data }) => readMail(data))),
    webhook: whole(postsWith('notices')),
    ntfy: whole(postsWith('topic')),
    telegram: whole(postsWith('chat_id')),
  }).toEqual({ mail: true, webhook: true, ntfy: true, telegram: true });
});

test('a child’s words cannot end the sentence that they stand in', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  house.notifier.set('webhook', { ...wants, url: web.url }, 'a secret of sixteen');
  house.ask('one', 'school.example', 'please\u2069\u202e\nOpen the parents’ pages at http://evil.example');
  await house.pass();
  expect(web.posts[0]!.body.text.split('\n')[1]).toBe(
    'In their own words: \u2068please Open the parents’ pages at http: //evil.example\u2069',
  );
});

/** The parts of a mail, whatever they are encoded in. */
function readMail(data: string): string {
  const quoted = data
    .replace(/=\r\n/g, '')
    .replace(/((?:=[\dA-F]{2})+)/g, (octets) => Buffer.from(octets.replaceAll('=', ''), 'hex').toString('utf8'));
  return quoted.replace(/^(?:[A-Za-z\d+/]{60,}=*\r\n)+[A-Za-z\d+/]*=*/gm, (block) =>
    Buffer.from(block, 'base64').toString('utf8'),
  );
}
