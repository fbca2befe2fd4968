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
  regex: {
    en: 'The rule is a regular expression.',
    ru: 'Правило — регулярное выражение.',
  },
  pattern: {
    en: 'The rule is a pattern, not a name.',
    ru: 'Правило — шаблон, а не имя.',
  },
  rewrite: {
    en: 'The line sends the name elsewhere instead of blocking it.',
    ru: 'Строка не закрывает имя, а направляет его в другое место.',
  },
} as const satisfies Record<string, Text>;

export type DropReason = keyof typeof dropReasons;
