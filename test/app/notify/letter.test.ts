import { expect, test } from 'vitest';
import type { AgeGroup } from '../../../src/core/family/household.ts';
import type { CountRow } from '../../../src/store/journal-counts.ts';
import { ageGroups } from '../../../src/core/family/age-groups.ts';
import { chooseStarter } from '../../../src/app/notify/letter/choose-starter.ts';
import { starters } from '../../../src/app/notify/words/starters.ts';
import { hour, mailTo, noon, NotifyHouse, wants } from './notify-kit.ts';
import { SmtpServer } from './smtp-server.ts';
import { WebServer } from './web-server.ts';

const day = 24 * hour;
const today = Date.UTC(2026, 10, 28);

const row = (back: number, who: string, what: CountRow['what'], name: string, count: number): CountRow => ({
  start: today - back * day,
  who,
  what,
  name,
  count,
});

const rows: readonly CountRow[] = [
  row(0, '', 'source', 'cache', 700),
  row(6, '', 'source', 'upstream', 500),
  row(7, '', 'source', 'upstream', 1000),
  row(0, '', 'blocked', 'gambling', 120),
  row(0, 'masha', 'blocked', 'gambling', 4),
  row(0, 'masha', 'blocked', 'closed:bedtime', 90),
  row(1, 'masha', 'blocked', 'games', 9),
  row(9, 'masha', 'blocked', 'gambling', 900),
  row(0, 'anna', 'blocked', 'dating', 700),
];

function weekOfMasha(parts: ConstructorParameters<typeof NotifyHouse>[0] = {}): NotifyHouse {
  const house = new NotifyHouse({ days: () => rows, levels: () => new Map([['masha', 'counts']]), ...parts });
  house.write(({ usage, asks }) => {
    usage.add([
      { day: '2026-11-28', who: 'masha', target: 'total', minutes: 70 },
      { day: '2026-11-28', who: 'masha', target: 'service:youtube', minutes: 60 },
      { day: '2026-11-22', who: 'masha', target: 'service:youtube', minutes: 15 },
      { day: '2026-11-21', who: 'masha', target: 'total', minutes: 500 },
    ]);
    for (const [id, state] of [
      ['a', 'granted'],
      ['b', 'refused'],
      ['c', 'expired'],
    ] as const) {
      const rest = {
        number: null,
        device: null,
        kind: 'name',
        reason: '',
        answeredAt: null,
        answer: null,
        note: null,
      } as const;
      asks.put({ id, who: 'masha', subject: 'video.example', askedAt: noon - day, state, ...rest });
    }
  });
  return house;
}

test('five numbers of the week, and none says who looked at what', () => {
  const { text, html } = weekOfMasha().notifier.letter('en');
  expect(text.split('\n').slice(2, 7)).toEqual([
    'Names looked up at home: 1,200 (20% more than in the week before)',
    'Blocked of them: 10%',
    'Blocked most often for the children: Games, 9 times',
    'Time of the children that counted for budgets: 1 h 25 min',
    'What the children asked for: 3, and 2 answered by you',
  ]);
  expect(`${text}${html}`).not.toMatch(/masha|Маша|video\.example/i);
});

test('the same in Russian', () => {
  const { text } = weekOfMasha().notifier.letter('ru');
  expect(text.replaceAll('\u00a0', ' ').split('\n').slice(2, 7)).toEqual([
    'Запрошено имён дома: 1 200 (на 20 % больше, чем неделей раньше)',
    'Из них заблокировано: 10 %',
    'Чаще всего у детей блокировалось: Игры, 9 раз',
    'Время детей, засчитанное в лимиты: 1 ч 25 мин',
    'О чём просили дети: 3 просьбы, с вашим ответом — 2',
  ]);
});

test('of a child whose level is nothing, nothing is counted', () => {
  const { text } = weekOfMasha({ levels: () => new Map([['masha', 'nothing']]) }).notifier.letter('en');
  expect(text).toContain('Blocked most often for the children: nothing counted');
  expect(text).toContain('counted for budgets: nothing counted');
});

test('a week without anything is told too', () => {
  const { text } = new NotifyHouse().notifier.letter('en');
  expect(text).toContain('Names looked up at home: nothing counted');
  expect(text).toContain('What the children asked for: nothing this week');
});

test('it comes on Sunday at six, once, by mail in both forms and by push in words', async () => {
  await using smtp = await SmtpServer.open();
  await using web = await WebServer.open();
  const house = weekOfMasha({ deadline: 5_000 });
  house.notifier.set('mail', { ...mailTo(smtp.port), letter: true }, 'password');
  house.notifier.set('ntfy', { ...wants, letter: true, server: web.url, topic: 'family' }, null);
  await house.pass(day + 6 * hour - 1_000);
  expect([smtp.received, web.posts]).toEqual([[], []]);
  await house.pass(1_000);
  await house.pass(hour);
  await house.restart();
  await house.pass(hour);
  expect([smtp.received.length, web.posts.length]).toEqual([1, 1]);
  expect(smtp.received[0]!.data).toContain('text/html');
  expect(web.posts[0]!.body).toMatchObject({ title: 'domovoy: your family’s week' });
  await house.pass(7 * day);
  expect(smtp.received).toHaveLength(2);
});

test('a box that was off on Sunday sends it on Monday, one that was off for long does not', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  house.notifier.set('ntfy', { ...wants, letter: true, server: web.url, topic: 'family' }, null);
  await house.pass(2 * day);
  expect(web.posts).toHaveLength(1);
  await house.pass(9 * day);
  expect(web.posts).toHaveLength(1);
});

test.each([
  ['off', null],
  ['at another time', { day: 'wed', minute: 480 }],
] as const)('a letter that is %s does not come on Sunday', async (_what, time) => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  house.notifier.set('ntfy', { ...wants, letter: true, server: web.url, topic: 'family' }, null);
  house.notifier.setLetterTime(time);
  await house.pass(day + 7 * hour);
  expect(web.posts).toHaveLength(0);
});

test('a letter’s time that is chosen after it has passed begins with the next week', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  house.notifier.set('ntfy', { ...wants, letter: true, server: web.url, topic: 'family' }, null);
  house.now += day + 7 * hour;
  house.notifier.setLetterTime({ day: 'sun', minute: 18 * 60 });
  await house.pass();
  expect(web.posts).toHaveLength(0);
});

test('sent by hand, it goes to those who take it, and tells what came of it', async () => {
  await using web = await WebServer.open();
  const house = new NotifyHouse();
  house.notifier.set('ntfy', { ...wants, letter: true, server: web.url, topic: 'family' }, null);
  house.notifier.set('webhook', { ...wants, url: web.url }, 'a secret of sixteen');
  expect(await house.notifier.sendLetter()).toEqual({ ntfy: { ok: true } });
});

test('there are thirty starters and more, each once, in both languages', () => {
  expect(starters.length).toBeGreaterThanOrEqual(30);
  for (const key of ['id', 'en', 'ru'] as const)
    expect(new Set(starters.map((one) => one[key])).size).toBe(starters.length);
});

test.each<[string, readonly AgeGroup[]]>([
  ...ageGroups.map((group): [string, readonly AgeGroup[]] => [group, [group]]),
  ['none', []],
  ['two', ['0-6', '14-17']],
])('a year of starters for children of %s: none twice in a row, each for one of them', (_name, groups) => {
  let last: string | null = null;
  const seen = new Set<string>();
  for (let week = 0; week < 52; week++) {
    const chosen = chooseStarter(new Set(groups), last, noon + week * 7 * day);
    expect(chosen.id).not.toBe(last);
    if (groups.length > 0 && !groups.includes('adult'))
      expect(chosen.ages.some((age) => groups.includes(age))).toBe(true);
    last = chosen.id;
    seen.add(last);
  }
  expect(seen.size).toBeGreaterThan(6);
});
