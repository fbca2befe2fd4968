import type { z } from '@hono/zod-openapi';
import type { Text } from '../../core/profile.ts';
import type { TextFault } from '../schemas/from-text.ts';
import type { ShapeFault } from '../schemas/json-object.ts';

export const unsound: Text = {
  en: 'Some of what was sent does not fit; each is told with its place.',
  ru: 'Часть присланного не подходит; о каждом сказано, где это.',
};

const ownFaults: Readonly<Record<TextFault | ShapeFault, Text>> = {
  'not-a-domain-name': {
    en: 'This is not a domain name; write it like school.example.',
    ru: 'Это не доменное имя; пишите так: school.example.',
  },
  'not-a-mac': {
    en: 'This is no address of a device; write it like a4:83:e7:12:34:56.',
    ru: 'Это не адрес устройства; пишите так: a4:83:e7:12:34:56.',
  },
  'not-a-range': {
    en: 'This is no address and no range; write it like 192.168.1.7 or 192.168.1.0/24.',
    ru: 'Это не адрес и не диапазон; пишите так: 192.168.1.7 или 192.168.1.0/24.',
  },
  'not-a-host-name': {
    en: 'No device calls itself so; look at what it says in its settings.',
    ru: 'Так устройства себя не называют; посмотрите имя в его настройках.',
  },
  'not-a-client-id': {
    en: 'This is no client ID: lower-case Latin letters, digits and hyphens.',
    ru: 'Это не ClientID: нужны строчные латинские буквы, цифры и дефис.',
  },
  'not-a-web-address': {
    en: 'This is no address of the web; write it like https://example.com/domovoy, without a name or password in it.',
    ru: 'Это не веб-адрес; пишите так: https://example.com/domovoy, без имени и пароля внутри.',
  },
  'not-a-server': {
    en: 'This is no server; write it like smtp.example.com or 192.168.1.7.',
    ru: 'Это не сервер; пишите так: smtp.example.com или 192.168.1.7.',
  },
  'not-a-title': {
    en: 'This cannot be the name of a list: give it one line of up to 80 letters, without hidden signs.',
    ru: 'Так список назвать нельзя: нужна одна строка до 80 букв, без скрытых знаков.',
  },
  'not-a-mailbox': {
    en: 'This is no mail address; write one, like anna@example.com.',
    ru: 'Это не адрес почты; пишите один, например anna@example.com.',
  },
  'too-deep': {
    en: 'This nests far deeper than anything of the house; it was not written by it.',
    ru: 'Вложенность слишком велика: такого файла домовой не пишет.',
  },
};

/** What JSON has, as a person calls it. */
const kinds: Readonly<Record<string, Text>> = {
  string: { en: 'text', ru: 'текст' },
  number: { en: 'a number', ru: 'число' },
  int: { en: 'a whole number', ru: 'целое число' },
  boolean: { en: 'true or false', ru: 'true или false' },
  array: { en: 'a list', ru: 'список' },
  object: { en: 'an object', ru: 'объект' },
  record: { en: 'an object', ru: 'объект' },
};

/** What a limit counts; nothing for a number. */
function countedIn(origin: string): Text {
  if (origin === 'string') return { en: ' characters', ru: ' зн.' };
  return origin === 'array' ? { en: ' entries', ru: ' шт.' } : { en: '', ru: '' };
}

type Issue = z.core.$ZodIssue;

/** What is wrong with one value. */
export function faultIn(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type': {
      const { en, ru } = kinds[issue.expected] ?? { en: issue.expected, ru: issue.expected };
      return { en: `This must be ${en}.`, ru: `Здесь должно быть: ${ru}.` };
    }
    case 'invalid_value':
      return {
        en: `This must be one of: ${issue.values.join(', ')}.`,
        ru: `Здесь нужно одно из: ${issue.values.join(', ')}.`,
      };
    case 'too_big': {
      const { en, ru } = countedIn(issue.origin);
      return { en: `At most ${issue.maximum}${en}.`, ru: `Не больше ${issue.maximum}${ru}.` };
    }
    case 'too_small': {
      const { en, ru } = countedIn(issue.origin);
      if (en !== '' && issue.minimum === 1) return { en: 'This must not be empty.', ru: 'Здесь не должно быть пусто.' };
      return { en: `At least ${issue.minimum}${en}.`, ru: `Не меньше ${issue.minimum}${ru}.` };
    }
    case 'unrecognized_keys':
      return { en: `Unknown here: ${issue.keys.join(', ')}.`, ru: `Здесь неизвестно: ${issue.keys.join(', ')}.` };
    case 'custom':
      return ownFaults[issue.message as keyof typeof ownFaults];
    default:
      return { en: 'This does not fit.', ru: 'Это не подходит.' };
  }
}
