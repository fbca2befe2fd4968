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
    '"7-11" is no age group: there are 0-6, 7-10, 11-13, 14-17 and adult. Do you mean "7-10"?',
    '«7-11» — не возраст: есть 0-6, 7-10, 11-13, 14-17 и adult. Может быть, «7-10»?',
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
    1,
    'There is no device "tablte". Do you mean "tablet"?',
    'Устройства «tablte» нет. Может быть, «tablet»?',
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
    'set category.games maybe',
    2,
    '"maybe" is no permission: write allowed, blocked, or hours',
    '«maybe» — не разрешение: пишите allowed, blocked или часы',
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
    '«total» — не число минут в дне: от 0 до 1440.',
  ],
  [
    'set safe-search.google on',
    2,
    '"on" is no safe search: write off, moderate or strict.',
    '«on» — не уровень безопасного поиска: пишите off, moderate или strict.',
  ],
  [
    'unset bedtime --for masha',
    1,
    'Nothing was chosen by hand for "bedtime": it follows the age already.',
    'Для «bedtime» ничего не выбрано вручную: оно и так следует возрасту.',
  ],
  ['allow bad..test', 2, '"bad..test" is not a domain name.', '«bad..test» — не доменное имя.'],
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
    'Такого разрешения нет: «grant». Возможно, оно уже кончилось.',
  ],
  [
    'bonus masha games 10',
    2,
    'Minutes are not counted for "games": write total, service.<id>, category.<id> or group.<id>.',
    'Минуты на «games» не считаются: пишите total, service.<id>, category.<id> или group.<id>.',
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
    '«2026-12-32» — не день календаря; пишите так: 2015-08-31.',
  ],
  [
    'ask masha money 100',
    2,
    'Nobody can ask for "money": write name, category or time.',
    'Просить «money» нельзя: пишите name, category или time.',
  ],
  ['ask petya name x.test', 1, 'Nobody in the family is called "petya".', 'В семье никого не зовут «petya».'],
  ['yes 1234 30', 1, 'There is no ask "1234" that waits for an answer.', 'Просьбы «1234», которая ждёт ответа, нет.'],
  [
    'yes 1234 perhaps',
    2,
    '"perhaps" is no yes: write minutes such as 30, or today, always or everyone.',
    '«perhaps» — не ответ: пишите минуты, например 30, или today, always, everyone.',
  ],
  [
    'zone Moscow',
    1,
    '"Moscow" is no time zone; write it like Europe/Moscow.',
    '«Moscow» — не часовой пояс; пишите так: Europe/Moscow.',
  ],
  [
    'day-start 24:00',
    2,
    '"24:00" is no time of the day: write it like 04:00.',
    '«24:00» — не время дня: пишите так: 04:00.',
  ],
  ['import /nowhere.json', 1, '/nowhere.json cannot be read:', '/nowhere.json не читается:'],
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

test('before the first change there is nothing to undo', async () => {
  using home = new Home();
  expect(await home.say('undo')).toMatchObject({
    exit: 1,
    err: 'There is nothing before this that could be put back.\n',
  });
});
