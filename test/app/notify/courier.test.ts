import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hour, mailTo, minute, NotifyHouse, wants } from './notify-kit.ts';
import { SmtpServer } from './smtp-server.ts';
import { status, WebServer } from './web-server.ts';

const secret = 'a secret of sixteen';

function withWebhook(house: NotifyHouse, web: WebServer, more: Partial<typeof wants> = {}): void {
  expect(house.notifier.set('webhook', { ...wants, ...more, url: web.url }, secret)).toBe('done');
}

const kinds = (web: WebServer): string[][] =>
  web.posts.map(({ body }) => body.notices.map(({ kind }: { kind: string }) => kind));

test('an ask is told once, and never again, after a restart neither', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  withWebhook(house, web);
  house.ask('one', 'school.example', 'for the homework');
  await house.pass();
  await house.pass(minute);
  await house.restart();
  await house.pass(minute);
  expect(web.posts).toHaveLength(1);
  expect(web.posts[0]!.body).toMatchObject({
    kind: 'notices',
    subject: 'A child asks',
    notices: [
      { kind: 'ask', facts: { child: 'Маша', wish: 'name', subject: 'school.example', reason: 'for the homework' } },
    ],
  });
  expect(house.notifier.cards().webhook).toMatchObject({ sentAt: house.now - 2 * minute, failure: null, waiting: 0 });
});

test('what was raised before a channel is set up is not sent there', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  house.raise('impaired', 'registry-stale');
  house.now += minute;
  withWebhook(house, web);
  await house.pass();
  expect(web.posts).toEqual([]);
});

test('twelve new devices after a night are one message that says how many', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  withWebhook(house, web);
  house.now += 11 * hour;
  for (let i = 10; i < 22; i++) house.raise('new-device', `a4:83:e7:12:34:${i}`);
  await house.pass();
  expect(web.posts).toEqual([]);
  await house.pass(7 * hour + 59 * minute);
  expect(web.posts).toEqual([]);
  await house.pass(minute);
  expect(web.posts.map(({ body }) => [body.subject, body.text])).toEqual([
    ['12 things to look at', '12 new devices ask for names.\nOpen the parents’ pages at home to see it and to answer.'],
  ]);
});

test('at night only what is urgent goes out', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  withWebhook(house, web);
  house.now += 11 * hour;
  house.ask('late', 'video.example');
  house.raise('impaired', 'registry-stale');
  house.raise('impaired', 'upstreams-silent');
  await house.pass();
  expect(kinds(web)).toEqual([['impaired']]);
  expect(web.posts[0]!.body).toMatchObject({ level: 'urgent', notices: [{ facts: { code: 'upstreams-silent' } }] });
  await house.pass(8 * hour);
  expect(kinds(web)[1]).toEqual(['ask', 'impaired']);
});

test('without quiet hours nothing waits', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  withWebhook(house, web);
  house.notifier.setQuiet(null);
  house.now += 11 * hour;
  house.raise('impaired', 'registry-stale');
  await house.pass();
  expect(web.posts).toHaveLength(1);
});

test('what is answered by the morning is not told any more', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  withWebhook(house, web);
  house.now += 11 * hour;
  house.raise('impaired', 'registry-stale');
  await house.pass();
  house.write(({ notices }) => notices.finish('impaired', 'registry-stale', house.now));
  await house.pass(9 * hour);
  expect(web.posts).toEqual([]);
  expect(house.notifier.cards().webhook).toMatchObject({ waiting: 0 });
});

test.each([
  ['only asks', { topics: ['asks'] }, ['ask']],
  ['only what is urgent', { level: 'urgent' }, ['impaired']],
  ['what matters', { level: 'important' }, ['ask', 'impaired']],
  ['everything', {}, ['ask', 'impaired', 'new-device']],
  ['nothing', { topics: [] }, []],
  ['nothing, for it is off', { on: false }, []],
] as const)('a channel that takes %s', async (_what, more, expected) => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  withWebhook(house, web, { ...more, ...('topics' in more && { topics: [...more.topics] }) });
  house.raise('impaired', 'upstreams-silent');
  house.ask('one', 'school.example');
  house.raise('new-device', 'a4:83:e7:12:34:56');
  await house.pass();
  await house.pass(3 * minute);
  expect(kinds(web).flat().toSorted()).toEqual(expected);
});

test('without details no name leaves the house', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  withWebhook(house, web, { details: false });
  house.ask('one', 'school.example', 'please');
  await house.pass();
  expect(web.posts[0]!.text).not.toMatch(/Маша|school|please|masha/);
  expect(web.posts[0]!.body.text).toContain('A child asks for something.');
});

test('a failing channel is tried again after longer and longer rests, with the same message', async () => {
  await using web = await WebServer.open(status(500));
  const house = new NotifyHouse();
  withWebhook(house, web);
  house.raise('impaired', 'registry-stale');
  await house.pass();
  await house.pass(59_000);
  expect(web.posts).toHaveLength(1);
  expect(house.notifier.cards().webhook).toMatchObject({
    waiting: 1,
    nextTryAt: house.now + 1_000,
    failure: { said: { en: 'Something is wrong at the server itself. It is tried again. (500)' } },
  });
  await house.pass(1_000);
  await house.pass(4 * minute);
  expect(web.posts).toHaveLength(2);
  // What comes meanwhile waits for the next message.
  house.raise('impaired', 'journal-failing');
  web.answering = status(200);
  await house.restart();
  await house.pass(minute);
  await house.pass();
  expect(new Set(web.posts.slice(0, 3).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(web.posts).toHaveLength(4);
  expect(house.failures).toEqual(['webhook their-fault']);
  expect(house.notifier.cards().webhook).toMatchObject({ failure: null, waiting: 0, nextTryAt: null });
});

test('after three days of failures nobody wants to read it any more', async () => {
  await using web = await WebServer.open(status(500));
  const house = new NotifyHouse();
  withWebhook(house, web);
  house.raise('impaired', 'registry-stale');
  await house.pass();
  const tried = web.posts.length;
  await house.pass(73 * hour);
  expect(house.notifier.cards().webhook).toMatchObject({ waiting: 0 });
  expect(web.posts).toHaveLength(tried);
});

test('a mail server that hangs holds up neither ntfy nor the house', async () => {
  await using smtp = await SmtpServer.open('silent');
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  house.notifier.set('mail', mailTo(smtp.port), 'password');
  house.notifier.set('ntfy', { ...wants, server: web.url, topic: 'family' }, null);
  house.raise('impaired', 'registry-stale');
  const taken = Promise.withResolvers<void>();
  web.answering = (reply, posted) => {
    status(200)(reply, posted);
    taken.resolve();
  };
  // The mail is still under way when ntfy has it.
  house.notifier.tick();
  await taken.promise;
  await house.notifier.idle();
  expect(house.notifier.cards()).toMatchObject({
    ntfy: { failure: null, waiting: 0 },
    mail: { failure: { said: { en: expect.stringContaining('took too long') } }, waiting: 1 },
  });
});

test('a message that is cut off by the end of the house is no failure, and comes after it', async () => {
  await using web = await WebServer.open(() => {});
  const house = new NotifyHouse({ deadline: 60_000 });
  withWebhook(house, web);
  house.raise('impaired', 'registry-stale');
  house.notifier.tick();
  await house.restart();
  web.answering = status(200);
  expect(house.notifier.cards().webhook).toMatchObject({ failure: null, waiting: 1 });
  await house.pass();
  expect(house.notifier.cards().webhook).toMatchObject({ sentAt: house.now, waiting: 0 });
});

test('what cannot be written down is not sent twice all the same', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  withWebhook(house, web);
  house.raise('impaired', 'registry-stale');
  const write = house.store.write.bind(house.store);
  web.answering = (reply, posted) => {
    house.store.write = () => ({ kind: 'failed', code: 'SQLITE_FULL' });
    status(200)(reply, posted);
  };
  await house.pass();
  await house.pass(minute);
  house.store.write = write;
  await house.pass(minute);
  await house.pass(minute);
  expect(web.posts).toHaveLength(1);
  expect(house.notifier.cards().webhook).toMatchObject({ waiting: 0 });
});

test('a secret is sealed, its key is for the house alone, and without the key nothing is sent', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  withWebhook(house, web);
  house.store.close();
  expect(readFileSync(join(house.folder, 'household.db'), 'latin1')).not.toContain(secret);
  expect(JSON.stringify(house.notifier.cards())).not.toContain(secret);
  expect(house.notifier.cards().webhook?.secret).toBe('set');
  const key = join(house.folder, 'accounts.key');
  expect(statSync(key).mode & 0o777).toBe(0o600);
  house.write(({ channels }) => channels.put({ ...channels.all()[0]!, secret: 'AAAA' }));
  expect(await house.notifier.test('webhook')).toMatchObject({
    ok: false,
    said: { en: expect.stringContaining('enter it again') },
  });
  expect(web.posts).toEqual([]);
});

test('a secret that is kept is not sent to a new place', async () => {
  const house = new NotifyHouse();
  house.notifier.set('mail', mailTo(2525), 'password');
  expect(house.notifier.set('mail', { ...mailTo(2525), host: 'evil.example' }, undefined)).toBe('secret-again');
  expect(house.notifier.set('mail', { ...mailTo(2525), to: ['granny@example.com'] }, undefined)).toBe('done');
  expect(house.notifier.cards().mail).toMatchObject({ secret: 'set', settings: { host: '127.0.0.1' } });
});

test('a channel that is removed leaves nothing', async () => {
  await using web = await WebServer.open(status(500));
  const house = new NotifyHouse();
  withWebhook(house, web);
  house.raise('impaired', 'registry-stale');
  await house.pass();
  expect([house.notifier.remove('webhook'), house.notifier.remove('webhook')]).toEqual([true, false]);
  expect(house.notifier.cards().webhook).toBeNull();
  expect(await house.notifier.test('webhook')).toBeUndefined();
});

test('a new router brings all devices at once: they are one message', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  withWebhook(house, web);
  for (let i = 10; i < 40; i++) {
    house.raise('new-device', `a4:83:e7:12:34:${i}`);
    await house.pass(4_000);
  }
  expect(web.posts).toEqual([]);
  await house.pass(minute);
  expect(web.posts.map(({ body }) => body.subject)).toEqual(['30 things to look at']);
});
