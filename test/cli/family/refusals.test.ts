import { describe, expect, test } from 'vitest';
import { Home } from './home.ts';

/** What a command says where it changes nothing: exit code, English, Russian. */
const cases: readonly (readonly [line: string, exit: 1 | 2, en: string, ru: string])[] = [
  [
    'show Mascha',
    1,
    'Nobody in the family is called "Mascha". Do you mean "masha"?',
    'В семье никого не зовут «Mascha». Может быть, «masha»?',
  ],
  ['pause petya', 1, 'Nobody in the family is called "petya".', 'В семье никого не зовут «petya».'],
  ['remove strangers', 1, 'Nobody in the family is called "strangers".', 'В семье никого не зовут «strangers».'],
  [
    'add Петя',
    2,
    'How old is Петя? Say it with --born 2015-08-31, or with --age-group 7-10.',
    'Сколько лет? Петя: укажите --born 2015-08-31 или --age-group 7-10.',
  ],
  [
    'add Петя --age-group 7-11',
    2,
    '"7-11" is no age: write how old, as in 9, or one of 0-6, 7-10, 11-13, 14-17 and adult. Do you mean "7-10"?',
    '«7-11» — не возраст: пишите, сколько лет, например 9, или 0-6, 7-10, 11-13, 14-17, adult. Может быть, «7-10»?',
  ],
  [
    'add Петя --born 2027-01-01',
    2,
    'Nobody can be born on "2027-01-01": write a day that has been, like 2015-08-31.',
    'Родиться «2027-01-01» нельзя: пишите день, который уже был, например 2015-08-31.',
  ],
  [
    'add Петя --age-group adult --colour red',
    1,
    '"red" is no colour; write it like #3366ff.',
    '«red» — не цвет; пишите так: #3366ff.',
  ],
  [
    'change masha',
    2,
    'What is to change about masha? Say it with --name, --born, --age-group or --colour.',
    'Что изменить? masha: укажите --name, --born, --age-group или --colour.',
  ],
  [
    'device tablte --owner masha',
    2,
    'There is no device "tablte". A new one takes its address too: --mac a4:83:e7:12:34:56',
    'Устройства «tablte» нет. Новому нужен ещё адрес: --mac a4:83:e7:12:34:56',
  ],
  [
    'device phone --mac 1:2:3',
    2,
    '"1:2:3" is no address of a device: write it like a4:83:e7:12:34:56.',
    '«1:2:3» — не адрес устройства: пишите так: a4:83:e7:12:34:56.',
  ],
  [
    'device phone --range 192.168.1.300',
    2,
    '"192.168.1.300" is no address: write 192.168.1.7, or a range like 192.168.2.0/24.',
    '«192.168.1.300» — не адрес: пишите 192.168.1.7 или диапазон, например 192.168.2.0/24.',
  ],
  [
    'device phone --mac a4:83:e7:12:34:56',
    1,
    '"a4:83:e7:12:34:56" belongs to another already.',
    '«a4:83:e7:12:34:56» уже занято.',
  ],
  ['merge tablet tablet', 1, 'It is one device already.', 'Это и так одно устройство.'],
  ['forget fridge', 1, 'There is no device "fridge".', 'Устройства «fridge» нет.'],
  ['set category.gamse blocked', 2, 'Do you mean "category.games"?', 'Может быть, «category.games»?'],
  [
    'set tiktok blocked',
    2,
    'Do you mean "service.tiktok" or "budget.service.tiktok"?',
    'Может быть, «service.tiktok» или',
  ],
  ['set budget.video 60', 2, 'Do you mean "budget.group.video"?', 'Может быть, «budget.group.video»?'],
  [
    'set category.games maybe',
    2,
    '"maybe" is no permission: write allowed, blocked, or hours',
    '«maybe» — не разрешение: пишите «разрешено», «запрещено» или часы',
  ],
  ['set bedtime 20:30', 2, '"20:30" is no time of the week: write', '«20:30» — не время недели: пишите'],
  [
    'set budget.total "mon-fri 60"',
    2,
    '"mon-fri 60" is no budget: write minutes',
    '«mon-fri 60» — не лимит: пишите минуты',
  ],
  [
    'set budget.total 1441',
    1,
    '"total" is no number of minutes in a day: 0 to 1440.',
    '«total» — не число минут: в дне их от 0 до 1440.',
  ],
  [
    'set safe-search.google maybe',
    2,
    '"maybe" is no safe search: write off, moderate or strict.',
    '«maybe» — не уровень безопасного поиска: пишите «выключен», «умеренный» или «строгий».',
  ],
  [
    'unset bedtime --for masha',
    1,
    'Nothing was chosen by hand for "bedtime", so there is nothing to take back.',
    'Для «bedtime» ничего не выбрано вручную, отменять нечего.',
  ],
  ['allow bad..test', 2, '"bad..test" is not the name of a site: write', '«bad..test» — не адрес сайта: пишите'],
  [
    'deny tiktok',
    2,
    '"tiktok" is not the whole name of a site: write it with its ending, as in youtube.com. Do you mean "service.tiktok"?',
    '«tiktok» — не полный адрес сайта: пишите его с окончанием, например youtube.com. Может быть, «service.tiktok»?',
  ],
  ['unrule bad.test', 1, 'There is no rule for bad.test.', 'Правила для bad.test нет.'],
  ['pause masha --minutes soon', 2, '"soon" is no number of minutes.', '«soon» — не число минут.'],
  ['resume masha', 1, 'There is no pause to end.', 'Паузы нет, заканчивать нечего.'],
  [
    'grant masha everything',
    2,
    'For how long is everything to be allowed? Say it with --minutes.',
    'На сколько разрешить everything? Укажите --minutes.',
  ],
  [
    'grant masha service.youtub --minutes 5',
    1,
    '"youtub" is unknown here: it is no category, service, group or search engine. Do you mean "youtube"?',
    '«youtub» здесь неизвестно: это не категория, не сервис, не группа и не поисковик. Может быть, «youtube»?',
  ],
  [
    'revoke grant',
    1,
    'There is no such yes: "grant". It may be over already.',
    'Такого разрешения нет: «grant». Возможно, его срок уже вышел.',
  ],
  [
    'bonus masha games 10',
    2,
    'Minutes are not counted for "games": write total, service.<id>, category.<id> or group.<id>. Do you mean "group.games"?',
    'Минуты на «games» не считаются: пишите total, service.<id>, category.<id> или group.<id>. Может быть, «group.games»?',
  ],
  [
    'except masha bedtimes 2026-12-31',
    2,
    '"bedtimes" is no closed time: write bedtime, school or quiet. Do you mean "bedtime"?',
    '«bedtimes» — не закрытое время: пишите bedtime, school или quiet. Может быть, «bedtime»?',
  ],
  [
    'except masha bedtime 2026-12-32',
    1,
    '"2026-12-32" is no day of the calendar; write it like 2015-08-31.',
    'Дня «2026-12-32» в календаре нет; пишите так: 2015-08-31.',
  ],
  [
    'ask masha money 100',
    2,
    'Nobody can ask for "money": write name, category or time.',
    'Просить «money» нельзя: пишите name, category или time.',
  ],
  ['ask petya name x.test', 1, 'Nobody in the family is called "petya".', 'В семье никого не зовут «petya».'],
  [
    'yes 1234 30',
    1,
    'There is no ask "1234" that waits for an answer.',
    'Среди просьб, которые ждут ответа, «1234» нет.',
  ],
  [
    'yes 1234 perhaps',
    2,
    '"perhaps" is no yes: write minutes such as 30, or today, always or everyone.',
    '«perhaps» — не ответ: пишите минуты, например 30, или «сегодня», «всегда», «всем».',
  ],
  [
    'zone Moscow',
    1,
    '"Moscow" is no time zone; write it like Europe/Moscow. Do you mean "Europe/Moscow"?',
    '«Moscow» — не часовой пояс; пишите так: Europe/Moscow. Может быть, «Europe/Moscow»?',
  ],
  [
    'day-start 24:00',
    2,
    '"24:00" is no time of the day: write it like 04:00.',
    '«24:00» — не время дня: пишите так: 04:00.',
  ],
  ['import /nowhere.json', 1, 'There is no file /nowhere.json.', 'Файла /nowhere.json нет.'],
  [
    'strangers adult',
    2,
    '"adult" is no age: write whole years, such as 7.',
    '«adult» — не возраст: пишите полные годы числом, например 7.',
  ],
];

describe('a command that cannot be done says why and changes nothing:', () => {
  test.each(cases)('%s', async (line, exit, en, ru) => {
    using home = await Home.withMasha();
    const before = await home.look((family) => family.look().revision);
    const english = await home.say(line);
    const russian = await home.say(line, 'ru');
    expect([english.exit, russian.exit, english.out, russian.out]).toEqual([exit, exit, '', '']);
    expect(english.err).toContain(en);
    expect(russian.err).toContain(ru);
    expect(await home.look((family) => family.look().revision)).toBe(before);
  });
});

test('for scripts a refusal has its code and what stands in the way', async () => {
  using home = await Home.withMasha();
  const { exit, out } = await home.say('pause petya --json');
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ problem: { code: 'no-such-person', value: 'petya' } });
});

test('a pause of the whole family is not ended for one alone, and it is said how it ends', async () => {
  using home = await Home.withMasha();
  await home.does('pause all');
  const end = 'There is no pause to end. The whole family is paused: `domovoy family resume` ends that.\n';
  expect(await home.say('resume masha')).toMatchObject({ exit: 1, err: end });
});

test('before the first change there is nothing to undo', async () => {
  using home = new Home();
  expect(await home.say('undo')).toMatchObject({
    exit: 1,
    err: 'There is nothing before this that could be put back.\n',
  });
});
