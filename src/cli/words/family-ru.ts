import type { FamilyWords } from './family-en.ts';
import { ruCount } from './plural.ts';

/** How long a yes holds, by what was answered. */
const yeses: Readonly<Record<string, string>> = { today: 'на сегодня', always: 'навсегда', everyone: 'для всех' };

/** What the commands of the family say, in Russian. */
export const familyRu: FamilyWords = {
  everything: () => 'всё',
  everyone: () => 'Все',
  strangers: () => 'Ничьи устройства',
  nearest: (...words) => `Может быть, ${words.map((word) => `«${word}»`).join(' или ')}?`,
  wholePause: () => 'На паузе вся семья: её снимет `domovoy family resume`.',
  total: () => 'весь интернет',
  conflict: () => 'Кто-то другой прямо сейчас меняет данные семьи. Попробуйте ещё раз.',
  failed: (code) => `Диск не записывает (${code}): ничего не изменилось.`,

  age: (years) => ruCount(years, 'год', 'года', 'лет'),
  ageGroup: (group) => (group === 'adult' ? 'взрослый возраст' : `${group} лет`),
  open: () => 'открыто',
  allGranted: () => 'разрешено всё',
  closed: {
    paused: () => 'пауза',
    bedtime: () => 'отбой',
    school: () => 'учёба',
    quiet: () => 'тихое время',
    budget: () => 'минуты кончились',
  },
  until: (what, time) => `${what} до ${time}`,
  andThen: (now, next) => `${now}, потом ${next}`,
  minutesLeft: () => 'осталось минут на сегодня',
  leftOf: (target, left, of) => `${target} ${left} из ${of}`,
  bonuses: () => 'добавлено сегодня',
  extra: (target, minutes) => `${target} ${minutes} мин`,
  grants: () => 'разрешено на время',
  devices: () => 'устройства',
  nobodyYet: () => 'В семье пока никого нет. Ребёнка добавит `domovoy family add <имя> --born 2015-08-31`.',
  noDevices: () =>
    'Дом пока не знает ни одного устройства. Добавьте: `domovoy family device <mac> --name <имя> --owner <кто>`.',
  nobodys: () => 'ничьё',
  unknowable: () => 'узнать его не по чему',
  openAsks: () => 'Просьбы, которые ждут ответа:',
  noAsks: () => 'За последний месяц никто ни о чём не просил.',
  notices: {
    impaired: (code) => `Защита работает не полностью: ${code}. Подробнее скажет \`domovoy status\`.`,
    'ask-late': () => 'Ребёнок ждёт ответа уже больше суток.',
    case: () => 'Ребёнок сообщил о сайте: подробности на родительских страницах.',
    'case-answered': () => 'На обращение пришёл ответ: он на родительских страницах.',
    'case-late': () => 'Ответ на обращение запаздывает.',
    'new-device': (mac) =>
      `Новое устройство: ${mac}. Чьё оно? \`domovoy family device ${mac} --name <имя> --owner <кто>\``,
    'is-it': (subject) => {
      const [mac, device] = subject.split(' ');
      return `Устройство, которое зовётся как ${device}, пришло как ${mac}; назваться так может любое. Если вы убедились, что это оно: \`domovoy family merge ${mac} ${device}\``;
    },
  },

  fields: {
    categories: () => 'Категории.',
    services: () => 'Сервисы.',
    safeSearch: () => 'Безопасный поиск.',
    closed: () => 'Когда закрыто.',
    budgets: () => 'Минуты в день.',
    always: () => 'Открыто всегда.',
    allowOnly: () => 'Только разрешённое.',
    logging: () => 'Что записывается.',
    rules: () => 'Свои правила.',
  },
  others: (count) => `${ruCount(count, 'сервис', 'сервиса', 'сервисов')} (назовёт \`--all\`)`,
  layers: {
    preset: () => 'по возрасту',
    everyone: () => 'для всех',
    person: () => 'вручную',
    locked: () => 'закреплено провайдером',
  },

  added: (name, id, group) =>
    `${name}: теперь в семье, в командах можно писать и «${id}». Настройки — ${group === 'adult' ? 'для взрослых' : `для возраста ${group} лет`}.`,
  changed: (name) => `${name}: записано.`,
  removed: (name) => `${name}: больше не в семье, устройства теперь ничьи.`,
  deviceOf: (device, who) => `${device}: записано, владелец — ${who}.`,
  deviceOfNobody: (device) => `${device}: устройство ничьё, для него действуют настройки ничьих устройств.`,
  merged: (from, into) => `${from} и ${into} — теперь одно устройство.`,
  forgotten: (device) => `${device}: забыто, для него действуют настройки ничьих устройств.`,
  chosen: (who, key, value) => `${who}: ${key} — теперь ${value}.`,
  unchosen: (who, key) => `${who}: для ${key} больше ничего не выбрано вручную.`,
  ruled: {
    allow: (who, name) => `${who}: разрешено: ${name}.`,
    deny: (who, name) => `${who}: запрещено: ${name}.`,
  },
  unruled: (who, name) => `${who}: правила для ${name} больше нет.`,
  paused: (who, end) =>
    end === undefined
      ? `${who}: всё закрыто, пока вы не снимете паузу (\`domovoy family resume\`).`
      : `${who}: всё закрыто до ${end}.`,
  resumed: (who) => `${who}: пауза кончилась.`,
  granted: (who, what, end, id) => `${who}: ${what} — разрешено до ${end}. Отменить: \`domovoy family revoke ${id}\`.`,
  revoked: (id) => `Разрешение ${id} отменено.`,
  bonus: (who, target, minutes) => `${who}: сегодня ещё ${ruCount(minutes, 'минута', 'минуты', 'минут')} (${target}).`,
  excepted: (who, kind, days, spans, id) => `${who}: ${kind}, ${days}: ${spans ?? 'нет'} (${id}).`,
  unexcepted: (id) => `Исключение ${id} отменено.`,
  asked: {
    new: (id) => `Просьба — ${id}: \`domovoy family yes ${id} 30\` или \`domovoy family no ${id} <почему>\`.`,
    joined: (id) => `Об этом уже просили, ответа пока нет: ${id}.`,
  },
  askedTooOften: (who) => `${who}: слишком много просьб за этот час; прежние ждут ответа.`,
  wishes: {
    name: (name) => `просит открыть ${name}`,
    category: (category) => `просит открыть категорию ${category}`,
    time: (target) => `просит ещё времени: ${target}`,
  },
  quoted: (text) => `«${text}»`,
  answers: {
    granted: (answer) => `→ да, ${yeses[answer] ?? answer.replace(/ min$/, ' мин')}`,
    refused: () => '→ нет',
    expired: () => '→ поздно',
    joined: () => '→ просьба повторена',
  },
  saidYes: () => 'Да: уже действует.',
  saidNo: (reason) => (reason === '' ? 'Нет: так и отвечено.' : 'Нет: ребёнок прочтёт почему.'),
  undone: (ask) =>
    `Последнее изменение отменено.${ask === undefined ? '' : ` Просьба ${ask} снова ждёт ответа.`} ` +
    'Ещё раз `domovoy family undo` отменит и предыдущее.',
  moved: (zone, time) => `Семья живёт по часам ${zone}: сейчас ${time}.`,
  dayStart: (time) => `День для лимитов начинается в ${time}.`,
  strangersAge: (group) => `Защита ничьих устройств теперь рассчитана на возраст ${group}.`,
  imported: (people, devices) =>
    `Теперь семья такая, как в документе: ${ruCount(people, 'человек', 'человека', 'человек')}, ` +
    `${ruCount(devices, 'устройство', 'устройства', 'устройств')}. Прежнюю вернёт \`domovoy family undo\`.`,
  wouldReplace: (people) =>
    `Это заменило бы семью, в которой ${ruCount(people, 'человек', 'человека', 'человек')}. Если так и нужно, укажите --yes.`,
  unreadable: (file, code) =>
    code === 'ENOENT' ? `Файла ${file} нет.` : `${file} не читается (${code}): ваш ли он и файл ли это?`,
  problems: (count) => `В документе ${ruCount(count, 'ошибка', 'ошибки', 'ошибок')}: ничего не изменилось.`,

  slips: {
    key: (text) =>
      `Выбрать «${text}» нельзя. Есть category.<id>, service.<id>, safe-search.<поисковик>, bedtime, school, quiet, ` +
      'budget.total, budget.group.<id>, always, allow-only и logging; все перечислит `domovoy family show <кто>`.',
    permission: (text) =>
      `«${text}» — не разрешение: пишите «разрешено», «запрещено» или часы, например "пн-пт 17:00-19:00, сб вс 10:00-20:00".`,
    level: (text) => `«${text}» — не уровень безопасного поиска: пишите «выключен», «умеренный» или «строгий».`,
    windows: (text) => `«${text}» — не время недели: пишите "пн-пт 20:30-07:00, сб вс 22:00-08:00" или «нет».`,
    spans: (text) => `«${text}» — не время дня: пишите "22:00-08:00", можно несколько через запятую, или «нет».`,
    budget: (text) => `«${text}» — не лимит: пишите минуты, "60", или на каждый день недели "пн-пт 60, сб вс 90".`,
    names: (text) => `«${text}» — не список имён: пишите "school.example, help.example" или «нет».`,
    name: (text) => `«${text}» — не адрес сайта: пишите, например, youtube.com или вставьте адрес целиком.`,
    bareName: (text) => `«${text}» — не полный адрес сайта: пишите его с окончанием, например youtube.com.`,
    flag: (text) => `«${text}» — не «да» и не «нет».`,
    logging: (text) => `«${text}» — не уровень записи: пишите «всё», «заблокированное», «числа» или «ничего».`,
    target: (text) => `Минуты на «${text}» не считаются: пишите total, service.<id>, category.<id> или group.<id>.`,
    minutes: (text) => `«${text}» — не число минут.`,
    noMinutes: (text) => `На сколько разрешить ${text}? Укажите --minutes.`,
    time: (text) => `«${text}» — не время дня: пишите так: 04:00.`,
    ageGroup: (text) => `«${text}» — не возраст: пишите, сколько лет, например 9, или 0-6, 7-10, 11-13, 14-17, adult.`,
    age: (text) => `«${text}» — не возраст: пишите полные годы числом, например 7.`,
    born: (text) => `Родиться «${text}» нельзя: пишите день, который уже был, например 2015-08-31.`,
    noAge: (text) => `Сколько лет? ${text}: укажите --born 2015-08-31 или --age-group 7-10.`,
    noFacts: (text) => `Что изменить? ${text}: укажите --name, --born, --age-group или --colour.`,
    mac: (text) => `«${text}» — не адрес устройства: пишите так: a4:83:e7:12:34:56.`,
    newDevice: (text) =>
      `Устройства «${text}» нет. Новому нужен ещё адрес: --mac a4:83:e7:12:34:56 (он виден в его настройках и в роутере) ` +
      'или --range 192.168.1.7, если роутер всегда даёт ему этот адрес.',
    range: (text) => `«${text}» — не адрес: пишите 192.168.1.7 или диапазон, например 192.168.2.0/24.`,
    hostName: (text) => `«${text}» — не имя устройства: пишите его так, как показывает роутер, без домена.`,
    clientId: (text) => `«${text}» не годится как имя устройства: нужны строчные латинские буквы, цифры и дефисы.`,
    closedKind: (text) => `«${text}» — не закрытое время: пишите bedtime, school или quiet.`,
    askKind: (text) => `Просить «${text}» нельзя: пишите name, category или time.`,
    category: (text) => `Категории «${text}» нет.`,
    yes: (text) => `«${text}» — не ответ: пишите минуты, например 30, или «сегодня», «всегда», «всем».`,
    timeForGood: (text) =>
      `Время нельзя добавить на «${text}»: выберите другой лимит: \`domovoy family set budget.total 90 --for <кто>\`.`,
  },
};
