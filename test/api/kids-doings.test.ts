import { describe, expect, test } from 'vitest';
import { createKidsDoor } from '../../src/api/kids/door.ts';
import { gradeOf } from '../../src/core/lessons.ts';
import { counted } from '../store/journal-kit.ts';
import { noon } from './api-kit.ts';
import { addresses, openKids } from './kids-kit.ts';

const wish = { name: 'bet.test', reason: 'friends', own: '' };

describe('a child asks', () => {
  test('and sees the answer, with the reason of the parent', async () => {
    let now = noon;
    const kids = await openKids({}, () => now);
    const sent = await kids.ask('/ask', { form: { ...wish, own: 'Мы строим <b>замок</b>' }, language: 'ru' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/asked?heard=new']);
    const { family } = kids.api.view;
    const [ask] = family.asks();
    expect(ask).toMatchObject({ who: 'masha', kind: 'name', subject: 'bet.test', state: 'open' });
    expect(ask?.reason).toBe('Там мои друзья: Мы строим <b>замок</b>');
    const waiting = (await kids.ask('/asked?heard=new')).text;
    expect(waiting).toContain('Waiting for an answer');
    expect(waiting).toContain(`Number ${ask?.number}`);
    family.sayYes(ask!.id, { minutes: 30 }, 'Half an hour <script>');
    const told = (await kids.ask('/asked')).text;
    expect(told).toContain('Yes, until 12:30');
    expect(told).toContain('Half an hour &lt;script&gt;');
    now += 31 * 60_000;
    expect((await kids.ask('/asked')).text).toContain('Yes, it was open until 12:30');
    now += 24 * 3_600_000;
    expect((await kids.ask('/asked')).text).toContain('You have not asked anything since yesterday');
  });

  test('and hears a no with its reason', async () => {
    const kids = await openKids();
    await kids.ask('/ask', { form: wish });
    const { family } = kids.api.view;
    family.sayNo(family.asks()[0]!.id, 'Homework first');
    expect((await kids.ask('/asked')).text).toMatch(/No, not now[\s\S]*Homework first/);
  });

  test('and no other child reads of it', async () => {
    const kids = await openKids();
    await kids.ask('/ask', { form: wish });
    for (const from of ['0-6', '11-13', 'adult', 'stranger'] as const)
      expect((await kids.ask('/asked', { from })).text).not.toContain('bet.test');
  });

  test.each([
    ['www.bet.test', { kind: 'name', subject: 'bet.test' }],
    ['night.test', { kind: 'time', subject: 'total' }],
    ['later.test', { kind: 'time', subject: 'category:games' }],
    ['spent.test', { kind: 'time', subject: 'service:youtube' }],
    ['unseen.test', { kind: 'name', subject: 'unseen.test' }],
    ['https://bet.test/play', { kind: 'name', subject: 'bet.test' }],
  ])('for what opens %s', async (name, asked) => {
    const kids = await openKids();
    await kids.ask('/ask', { form: { ...wish, name } });
    expect(kids.api.view.family.asks()).toMatchObject([asked]);
  });

  test.each([
    ['what is open', { name: 'open.test' }, '/why/open.test'],
    ['no name', { name: '<script>' }, '/why'],
    ['nothing', {}, '/why'],
  ])('not for %s', async (_what, fields, location) => {
    const kids = await openKids();
    const { status, headers } = await kids.ask('/ask', {
      form: { reason: 'fun', ...fields },
    });
    expect([status, headers.get('location')]).toEqual([303, location]);
    expect(kids.api.view.family.asks()).toEqual([]);
  });

  test('five times an hour, and the sixth is answered by the house', async () => {
    const kids = await openKids();
    const names = ['bet.test', 'adult.test', 'own.test', 'unseen.test', 'seek.test', 'tube.test'];
    const heard: (string | null)[] = [];
    for (const name of names) heard.push((await kids.ask('/ask', { form: { ...wish, name } })).headers.get('location'));
    expect(heard.map((at) => at?.split('=')[1])).toEqual(['new', 'new', 'new', 'new', 'new', 'too-many']);
    expect((await kids.ask('/ask', { form: wish })).headers.get('location')).toBe('/asked?heard=joined');
  });

  test('from a device that nobody knows only aloud', async () => {
    const kids = await openKids();
    expect((await kids.ask('/why/bet.test', { from: 'stranger' })).text).not.toContain('action="/ask"');
    const { headers } = await kids.ask('/ask', { from: 'stranger', form: wish });
    expect(headers.get('location')).toBe('/asked?heard=not-known');
    expect(kids.api.view.family.asks()).toEqual([]);
  });
});

describe('a child proposes a site', () => {
  const form = { site: 'https://Stars.test/moon?child=masha', own: 'There are <all> the moons' };

  test('and the parents have it, with a number and no more than its name; what they say is told', async () => {
    const kids = await openKids();
    const { headers } = await kids.ask('/propose', { form });
    expect(headers.get('location')).toBe('/asked?of=propose&heard=new');
    const { cases } = kids.api.view;
    const [filed] = cases.look();
    expect(filed).toMatchObject({
      kind: 'constructive-proposal',
      url: 'https://stars.test/',
      note: form.own,
      child: 'masha',
      toDesk: false,
    });
    const { text } = await kids.ask('/asked?of=propose&heard=new');
    expect(text).toContain('Thank you, your parents have it');
    expect(text).toContain(`Number ${filed!.number}`);
    expect(cases.answer(filed!.id, { toDesk: false, reason: 'We liked it <3' })).toBe('done');
    expect((await kids.ask('/asked')).text).toContain('We liked it &lt;3');
    expect((await kids.ask('/asked', { from: '11-13' })).text).not.toContain('stars.test');
  });

  test('once, however often it is sent, and so many in an hour', async () => {
    const kids = await openKids();
    const heard: (string | null)[] = [];
    for (const site of ['a.test', 'a.test', 'b.test', 'c.test', 'd.test', 'e.test', 'f.test'])
      heard.push((await kids.ask('/propose', { form: { site, own: '' } })).headers.get('location'));
    expect(heard.map((at) => at?.split('heard=')[1])).toEqual([
      'new',
      'joined',
      'new',
      'new',
      'new',
      'new',
      'too-many',
    ]);
  });

  test.each([
    ['no name', '7-10', { site: 'not a site', own: '' }, 400],
    ['nothing', '7-10', {}, 400],
    ['a device that nobody knows', 'stranger', form, 303],
  ] as const)('but not %s', async (_what, from, given, status) => {
    const kids = await openKids();
    expect((await kids.ask('/propose', { from, form: given })).status).toBe(status);
    expect(kids.api.view.cases.look()).toEqual([]);
  });
});

describe('a form that no page of ours has sent is not heard', () => {
  const form = 'application/x-www-form-urlencoded';
  test.each([
    ['of another page', { origin: 'http://bet.test' }, 403],
    ['of a frame without an origin', { origin: 'null' }, 403],
    ['of another port', { origin: 'http://kids.home.arpa:8530' }, 403],
    ['of nobody', { origin: '' }, 403],
    ['as JSON', { 'content-type': 'application/json' }, 403],
    ['as plain text', { 'content-type': 'text/plain' }, 403],
    ['by an old browser, another page', { origin: '', referer: 'http://bet.test/' }, 403],
    [
      'by an old browser, our page',
      { origin: '', referer: 'http://kids.home.arpa/why/bet.test', 'content-type': form },
      303,
    ],
  ])('%s', async (_what, headers, status) => {
    const kids = await openKids();
    const given = Object.fromEntries(
      Object.entries({ origin: 'http://kids.home.arpa', ...headers }).filter(([, is]) => is),
    );
    const sent = { host: 'kids.home.arpa', 'content-type': form, ...given };
    const incoming = { socket: { remoteAddress: addresses['7-10'], localAddress: '192.168.1.1', localPort: 80 } };
    const body = new URLSearchParams(wish).toString();
    const reply = await createKidsDoor(kids.api.view).request(
      '/ask',
      { method: 'POST', headers: sent, body },
      { incoming },
    );
    expect(reply.status).toBe(status);
    expect(kids.api.view.family.asks().length).toBe(status === 303 ? 1 : 0);
  });

  test('too long', async () => {
    const kids = await openKids();
    expect((await kids.ask('/ask', { form: { ...wish, own: 'x'.repeat(5000) } })).status).toBe(413);
    expect(kids.api.view.family.asks()).toEqual([]);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by %s', async (method) => {
    const kids = await openKids();
    expect((await kids.ask('/ask', { method })).status).toBe(403);
  });
});

describe('whoever comes by another name', () => {
  const home = 'http://192.168.1.1';
  test.each([
    ['bet.test', `${home}/why/bet.test`],
    ['BET.test:80', `${home}/why/bet.test`],
    ['xn--e1afmkfd.xn--p1ai', `${home}/why/xn--e1afmkfd.xn--p1ai`],
    ['bet.test"><script>', `${home}/why`],
    ['..', `${home}/why`],
    ['a b', `${home}/why`],
    [`${'x'.repeat(300)}.test`, `${home}/why`],
    ['kids.home.arpa.evil.test', `${home}/why/kids.home.arpa.evil.test`],
  ])('%s is led to the page that says why', async (host, location) => {
    const kids = await openKids();
    const { status, headers, text } = await kids.ask('/any/path?with=all', { host });
    expect([status, headers.get('location'), text]).toEqual([302, location, '']);
  });

  test.each([
    [{ localAddress: '::ffff:192.168.1.1' }, 'http://192.168.1.1/why/bet.test'],
    [{ localAddress: 'fd00::1', localPort: 8080 }, 'http://[fd00::1]:8080/why/bet.test'],
    [{ localAddress: 'fe80::1%eth0' }, 'http://kids.home.arpa/why/bet.test'],
  ])('at %j', async (socket, location) => {
    const kids = await openKids();
    expect((await kids.ask('/', { host: 'bet.test', socket })).headers.get('location')).toBe(location);
  });

  test.each([
    ['a picture', { headers: { 'sec-fetch-dest': 'image' } }],
    ['a script', { headers: { 'sec-fetch-dest': 'script' } }],
    ['a form', { form: wish }],
  ])('gets nothing for %s, and asks for nothing', async (_what, more) => {
    const kids = await openKids();
    expect(await kids.ask('/ask', { host: 'bet.test', ...more })).toMatchObject({ status: 403, text: '' });
    expect(kids.api.view.family.asks()).toEqual([]);
  });

  test.each(['kids.home.arpa', 'KIDS.home.arpa.', '192.168.1.1', '[fd00::1]:80', 'domovoy.home.arpa', 'localhost:80'])(
    'but %s is ours',
    async (host) => {
      const kids = await openKids();
      expect(await kids.ask('/', { host })).toMatchObject({
        status: 200,
        text: expect.stringContaining('Hello, Masha!'),
      });
    },
  );
});

describe('at the parents’ port', () => {
  test.each(['/kids', '/kids/', '/kids/why', '/kids/style.css', '/kids/icon/space.svg'])(
    '%s is there for a child',
    async (path) => {
      const { api } = await openKids();
      const { status, body } = await api.call('GET', path, { as: 'shown', address: addresses['7-10'] });
      expect(status).toBe(200);
      expect(body).not.toMatch(/(?:href|src|action)="\/(?!kids\/)/);
    },
  );

  test('a child gets nothing of the parents, by whichever name and port', async () => {
    const { api, ask } = await openKids();
    for (const path of [
      '/api/today',
      '/api/asks',
      '/api/journal',
      '/api/household',
      '/api/why?name=bet.test',
      '/api/events',
    ])
      expect([path, (await api.call('GET', path, { as: 'shown', address: addresses['7-10'] })).status]).toEqual([
        path,
        403,
      ]);
    for (const path of ['/api/today', '/health', '/metrics', '/main.js', '/settings'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });
});

test('ten thousand pages for one device are a hundred, and hold nobody else up', async () => {
  let now = noon;
  let judged = 0;
  const kids = await openKids({}, () => now, {
    explain: () => {
      judged++;
      return Promise.resolve('no-catalogue');
    },
  });
  const counts = new Map<number, number>();
  for (let n = 0; n < 10_000; n++) {
    const { status } = await kids.ask('/why/bet.test');
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  expect([...counts.keys()]).toEqual([503, 429]);
  expect(judged).toBe(120);
  expect((await kids.ask('/', { from: '11-13' })).status).toBe(200);
  expect((await kids.api.call('GET', '/api/today')).status).toBe(200);
  now += 60_000;
  expect((await kids.ask('/')).status).toBe(200);
});

describe('a quiz', () => {
  const budget = {
    target: { kind: 'total' },
    minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 60, sat: 60, sun: 60 },
  };

  async function withQuizzes(flags: Readonly<Record<string, string>>, budgets: readonly unknown[] = [budget]) {
    const kids = await openKids(flags);
    const set = budgets.map((value) => ({ field: 'budgets', value }));
    if (set.length > 0) await kids.api.call('PATCH', '/api/people/masha/choices', { json: { set, clear: [] } });
    const quizzes = kids.api.view.kids.lessons.quizzes.filter(({ ages }) => ages.from <= 7 && ages.to >= 10);
    const take = async (at: number, wrong = 0): Promise<string> => {
      const quiz = quizzes[at]!;
      const chosen = quiz.questions.map(({ right }, n) => (n < wrong ? (right + 1) % 3 : right));
      expect(gradeOf(quiz, chosen).right).toBe(3 - wrong);
      const form = Object.fromEntries(chosen.map((choice, n) => [`q${n}`, String(choice)]));
      return (await kids.ask(`/quiz/${quiz.id}`, { form })).text;
    };
    const bonuses = () => kids.api.view.family.look().household.bonuses;
    return { kids, take, bonuses };
  }

  test('passed earns minutes where a parent has said so, each once a day, and so many a day', async () => {
    const { take, bonuses } = await withQuizzes({ 'kids.bonus': '5', 'kids.quizzes': '2' });
    expect(await take(0, 1)).not.toContain('earned');
    expect(await take(0)).toContain('You have earned 5 minutes');
    expect(await take(0)).not.toContain('earned');
    expect(await take(1)).toContain('You have earned 5 minutes');
    expect(await take(2)).not.toContain('earned');
    expect(bonuses()).toMatchObject([{ who: 'masha', target: { kind: 'total' }, minutes: 10 }]);
  });

  test.each([
    ['no parent has said so', {}, [budget]],
    ['nothing is counted', { 'kids.bonus': '5' }, []],
  ])('earns nothing where %s', async (_what, flags, budgets) => {
    const { take, bonuses } = await withQuizzes(flags, budgets);
    expect(await take(0)).toContain('All three!');
    expect(bonuses()).toEqual([]);
  });

  test.each([0, 1, 2, 3])('with %d wrong has a kind word and every reason', async (wrong) => {
    const { kids, take } = await withQuizzes({});
    const text = await take(0, wrong);
    expect(text).not.toMatch(/wrong|fail|error/i);
    const [quiz] = kids.api.view.kids.lessons.quizzes.filter(({ ages }) => ages.from <= 7 && ages.to >= 10);
    expect(text.split('class="try"').length - 1).toBe(quiz!.questions.length);
  });

  test('without answers, or with strange ones, is graded all the same', async () => {
    const { kids } = await withQuizzes({});
    const [quiz] = kids.api.view.kids.lessons.quizzes.filter(({ ages }) => ages.from <= 7 && ages.to >= 10);
    for (const form of [{}, { q0: '9', q1: '-1', q2: 'x' }])
      expect(await kids.ask(`/quiz/${quiz!.id}`, { form })).toMatchObject({ status: 200 });
    expect((await kids.ask('/quiz/nothing', { form: {} })).status).toBe(404);
  });
});

describe('what did not open', () => {
  const at = noon - 60_000;
  const event = {
    at,
    client: addresses['7-10'],
    who: 'masha',
    type: 1,
    rcode: 0,
    source: 'policy',
    latency: 0,
  } as const;
  const blocked = (name: string, category: string, more = {}) => ({
    ...event,
    name,
    action: 'block' as const,
    because: { kind: 'category' as const, name: category, source: `starter/${category}` },
    ...more,
  });

  test('is of this very device and of the last hour, each name once, ten of them, and what pages ask for by themselves last', async () => {
    const kids = await openKids();
    const events = [
      blocked('old.test', 'gambling', { at: noon - 3_700_000 }),
      blocked('other.test', 'gambling', { client: '192.168.1.77' }),
      blocked('petya.test', 'gambling', { who: 'petya' }),
      { ...event, name: 'open.test', action: undefined, because: undefined },
      blocked('bet.test', 'gambling'),
      blocked('ads.test', 'ads'),
      blocked('bet.test', 'gambling'),
      ...Array.from({ length: 9 }, (_, n) => blocked(`n${n}.test`, 'games')),
    ];
    kids.api.journal.add(events, counted(events.length, 'policy'), noon);
    const { text } = await kids.ask('/why');
    const names = [...text.matchAll(/href="\/why\/([^"#]+)"/g)].map(([, name]) => name);
    expect(names).toEqual([...Array.from({ length: 9 }, (_, n) => `n${8 - n}.test`), 'bet.test']);
    expect((await kids.ask('/why', { from: '11-13' })).text).toContain('There is nothing in the list');
  });
});
