import type { Text } from '../core/profile.ts';

/** Why a name or a line of a list did not become an entry, in the words of the report. */
export const dropReasons = {
  'too-long': {
    en: 'The line is longer than any list needs.',
    ru: 'Строка длиннее, чем бывает в списках.',
  },
  'not-a-name': {
    en: 'This is not a domain name.',
    ru: 'Это не доменное имя.',
  },
  'not-a-rule': {
    en: 'The line is not written in the format of this list.',
    ru: 'Строка написана не в формате этого списка.',
  },
  address: {
    en: 'This is an IP address; DNS sees only names.',
    ru: 'Это IP-адрес, а DNS видит только имена.',
  },
  'public-suffix': {
    en: 'This ending is shared by sites that have nothing in common; it would block them all.',
    ru: 'Это окончание общее для множества чужих друг другу сайтов: оно закрыло бы их все.',
  },
  path: {
    en: 'The rule speaks of a page or a port of a site; DNS sees only whole sites.',
    ru: 'Правило говорит о странице или порте сайта, а DNS видит только сайт целиком.',
  },
  modifiers: {
    en: 'The rule has modifiers that cannot be honoured in DNS.',
    ru: 'У правила есть условия, которые в DNS выполнить нельзя.',
  },
  cosmetic: {
    en: 'The rule hides parts of a page; that is work for a browser.',
    ru: 'Правило прячет части страницы: это работа браузера.',
  },
  conditional: {
    en: 'The rule holds for some devices or some types of query only; the house asks each person’s profile instead.',
    ru: 'Правило действует лишь для части устройств или типов запросов, а дом решает по профилю человека.',
  },
  'struck-out': {
    en: 'Another rule of the same list takes this one out (badfilter).',
    ru: 'Другое правило того же списка отменяет это (badfilter).',
  },
  regex: {
    en: 'The regular expression is faulty, too long, or of a kind that one name could hold up for hours.',
    ru: 'Регулярное выражение ошибочно, слишком длинно или из тех, что одно имя может задержать на часы.',
  },
  pattern: {
    en: 'No domain name can fit this pattern.',
    ru: 'Этому шаблону не может отвечать ни одно доменное имя.',
  },
  'too-wide': {
    en: 'The pattern takes in names that have nothing in common.',
    ru: 'Шаблон охватывает имена, у которых нет ничего общего.',
  },
  unnamed: {
    en: 'An allow list from the web must name what it frees; a pattern could free everything.',
    ru: 'Разрешающий список из сети должен называть имена: шаблон мог бы открыть всё.',
  },
  'too-many-patterns': {
    en: 'There are more patterns than the house can try on each name.',
    ru: 'Шаблонов больше, чем дом успевает примерить к каждому имени.',
  },
  'rpz-trigger': {
    en: 'The rule looks at addresses or name servers, not at the name that is asked for.',
    ru: 'Правило смотрит на адреса или серверы имён, а не на запрошенное имя.',
  },
  'rpz-action': {
    en: 'The rule asks for an action that is neither a block nor an exception.',
    ru: 'Правило требует действия, которое не закрывает имя и не делает исключения.',
  },
  'out-of-zone': {
    en: 'The name is not in the zone of this list.',
    ru: 'Имя не принадлежит зоне этого списка.',
  },
  rewrite: {
    en: 'The line sends the name elsewhere instead of blocking it.',
    ru: 'Строка не закрывает имя, а направляет его в другое место.',
  },
} as const satisfies Record<string, Text>;

export type DropReason = keyof typeof dropReasons;
