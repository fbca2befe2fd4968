import type { FamilyWords } from './family-shape.ts';
import type { Said } from './shape.ts';

const said = (sentence: string, hint: string): Said => ({ sentence, hint });
const meant = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Возможно, имелось в виду «${nearest}»?`;

const kinds = {
  text: 'текст в кавычках',
  number: 'число',
  whole: 'целое число',
  boolean: 'true или false',
  list: 'список в квадратных скобках',
  object: 'объект в фигурных скобках',
};

const nouns = {
  category: ['Категории', 'Категории перечислены в blocklists/categories.json.'],
  service: ['Сервиса', 'Сервисы перечислены в blocklists/services.json.'],
  group: ['Группы сервисов', 'Группы перечислены в blocklists/services.json.'],
  engine: ['Поисковой системы', 'Поисковые системы перечислены в blocklists/safe-search.json.'],
  person: ['Человека с идентификатором', 'Укажите "id" кого-нибудь из списка "people".'],
} as const;

export const familyRu: FamilyWords = {
  problems: {
    'not-a-start': ({ value }) =>
      said(`«${value}» — не время начала.`, 'Напишите часы и минуты двумя цифрами: "08:00".'),
    'not-an-end': ({ value }) =>
      said(
        `«${value}» — не время окончания.`,
        'Напишите часы и минуты двумя цифрами: "08:00"; "24:00" — это конец дня.',
      ),
    'not-a-moment': ({ value }) =>
      said(
        `«${value}» — не момент времени.`,
        'Напишите "2026-11-24T18:30:00Z" или со сдвигом: "2026-11-24T21:30:00+03:00".',
      ),
    'not-a-day': ({ value }) => said(`«${value}» — не день календаря.`, 'Напишите год, месяц и день: "2026-11-24".'),
    'not-a-zone': ({ value }) =>
      said(`«${value}» — не часовой пояс.`, 'Напишите часть света и город по-английски: "Europe/Moscow".'),
    'not-a-name': ({ value }) =>
      said(`«${value}» — не доменное имя.`, 'Напишите его без «http://» и без «*»: "example.com" или "пример.рф".'),
    'not-a-mac': ({ value }) =>
      said(`«${value}» — не MAC-адрес устройства.`, 'Напишите шесть пар цифр и букв: "a4:83:e7:12:34:56".'),
    'not-a-range': ({ value }) =>
      said(`«${value}» — не адрес и не диапазон адресов.`, 'Напишите "192.168.1.7", "192.168.1.0/24" или "fd00::/64".'),
    'not-a-client-id': ({ value }) =>
      said(
        `«${value}» не годится как обозначение клиента.`,
        'Используйте строчные латинские буквы, цифры и дефис, не больше 63 знаков: "mias-phone".',
      ),
    'not-an-id': ({ value }) =>
      said(
        `«${value}» не годится как идентификатор.`,
        'Используйте строчные латинские буквы, цифры и знаки . _ -, не больше 64: "mia".',
      ),
    'not-a-colour': ({ value }) =>
      said(`«${value}» — не цвет.`, 'Напишите # и шесть цифр или букв от a до f: "#3366cc".'),
    'not-a-label': ({ value }) =>
      said(
        `«${value}» не годится как название.`,
        'Напишите одну строку не длиннее 80 знаков, без пробелов по краям и без невидимых знаков.',
      ),
    syntax: ({ line }) =>
      said(
        `Начиная со строки ${line} это не JSON.`,
        'Поищите запятую или скобку, которой не хватает или которая лишняя; текст пишется в "прямых кавычках".',
      ),
    'too-long': ({ octets, most }) =>
      said(`Размер документа в байтах: ${octets}.`, `Наибольший размер — ${most}: описание семьи гораздо меньше.`),
    'no-version': () =>
      said(
        'В документе не сказано, какой он версии.',
        'Начните его со строки "version": 1, как делает `domovoy family export`.',
      ),
    'later-version': ({ value, newest }) =>
      said(
        `Документ версии ${value}, а этот домовой понимает версии до ${newest}.`,
        'Сначала обновите домового, потом читайте документ.',
      ),
    'unknown-key': ({ value, nearest }) =>
      said(
        `«${value}» здесь ничего не значит.`,
        meant(nearest, 'Уберите; всё, что бывает, показывает `domovoy family export`.'),
      ),
    missing: () => said('Это нужно указать.', 'Добавьте; как это пишется, показывает `domovoy family export`.'),
    'wrong-kind': ({ value, kind }) =>
      said(`Здесь стоит ${value}, а нужно другое.`, `Здесь должно быть: ${kinds[kind]}.`),
    'not-a-choice': ({ value, choices, nearest }) =>
      said(`Варианта «${value}» нет.`, meant(nearest, `Выберите из: ${choices.map((one) => `"${one}"`).join(', ')}.`)),
    'too-small': ({ value, least }) => said(`${value} — слишком мало.`, `Наименьшее значение: ${least}.`),
    'too-large': ({ value, most }) => said(`${value} — слишком много.`, `Наибольшее значение: ${most}.`),
    'too-many': ({ most }) => said('Их слишком много.', `Больше всего может быть ${most}.`),
    'no-days': () => said('У окна нет ни одного дня.', 'Назовите хотя бы один день, например "mon", или уберите окно.'),
    'reserved-id': ({ value }) =>
      said(`Обозначение «${value}» нельзя дать человеку.`, 'У него свой смысл: выберите другое.'),
    repeated: ({ value }) => said(`«${value}» встречается дважды.`, 'Измените одно из двух или уберите.'),
    taken: ({ value, by }) =>
      said(
        `«${value}» — уже примета устройства «${by}».`,
        'По приметам устройства различают: оставьте её у одного из них.',
      ),
    'no-such': ({ noun, value, nearest }) => {
      const [name, hint] = nouns[noun];
      return said(`${name} «${value}» нет.`, meant(nearest, hint));
    },
    'empty-window': ({ value }) =>
      said(
        `Окно начинается и кончается в ${value}: его никогда не бывает.`,
        'Чтобы закрыть весь день, напишите с "00:00" до "24:00".',
      ),
    'ends-before-it-begins': ({ value }) => said(`Последний день, ${value}, раньше первого.`, 'Поменяйте дни местами.'),
  },
  keys: {
    version: 'версия',
    zone: 'часовой пояс',
    dayStart: 'начало дня',
    people: 'люди',
    strangers: 'ничьи устройства',
    everyone: 'для всех',
    devices: 'устройства',
    exceptions: 'исключения',
    pauses: 'паузы',
    grants: 'разрешения',
    bonuses: 'добавки',
    id: 'идентификатор',
    name: 'имя',
    born: 'дата рождения',
    ageGroup: 'возраст',
    colour: 'цвет',
    choices: '',
    categories: 'категории',
    services: 'сервисы',
    safeSearch: 'безопасный поиск',
    closed: '',
    bedtime: 'отбой',
    school: 'учёба',
    quiet: 'тихое время',
    budgets: 'лимиты',
    rules: 'свои правила',
    always: 'всегда открыто',
    allowOnly: 'только разрешённое',
    logging: 'журнал',
    hours: 'часы',
    days: 'дни',
    from: 'начало',
    to: 'конец',
    target: 'на что',
    kind: 'вид',
    minutes: 'минуты',
    mon: 'понедельник',
    tue: 'вторник',
    wed: 'среда',
    thu: 'четверг',
    fri: 'пятница',
    sat: 'суббота',
    sun: 'воскресенье',
    effect: 'действие',
    scope: 'охват',
    owner: 'владелец',
    macs: 'MAC-адреса',
    hostNames: 'имена в сети',
    ranges: 'адреса',
    clientIds: 'обозначения клиента',
    since: 'с какого времени',
    who: 'для кого',
    first: 'первый день',
    last: 'последний день',
    windows: 'окна',
    until: 'до какого времени',
    what: 'что',
    day: 'день',
  },
  items: {
    people: 'человек',
    devices: 'устройство',
    exceptions: 'исключение',
    pauses: 'пауза',
    grants: 'разрешение',
    bonuses: 'добавка',
    bedtime: 'окно',
    school: 'окно',
    quiet: 'окно',
    hours: 'окно',
    windows: 'окно',
    days: 'день',
    budgets: 'лимит',
    rules: 'своё правило',
    always: 'всегда открытое имя',
    macs: 'MAC-адрес',
    hostNames: 'имя в сети',
    ranges: 'адрес',
    clientIds: 'обозначение клиента',
  },
  quoted: (name) => `«${name}»`,
};
