import type { Text } from '../../core/profile.ts';
import type { Caller } from '../caller.ts';

export const signIn: Text = { en: 'Sign in first.', ru: 'Сначала войдите.' };

/** Why this caller may not, and what to do. */
export function forbidden({ kind }: Caller): Text {
  switch (kind) {
    case 'child':
      return {
        en: "This device belongs to a child. The parents' pages open on a parent's device.",
        ru: 'Это устройство ребёнка. Родительские страницы открываются на устройстве родителя.',
      };
    case 'token':
      return {
        en: 'The token has no such scope. A parent can make another one under Settings.',
        ru: 'У ключа нет такого права. Родитель может создать другой ключ в настройках.',
      };
    case 'account':
    case 'anonymous':
      return { en: 'Only a parent may do that.', ru: 'Это может только родитель.' };
  }
}

export const misdirected: Text = {
  en: 'Ask by the address of the box, or by the name localhost or domovoy.home.arpa.',
  ru: 'Обращайтесь по IP-адресу либо по имени localhost или domovoy.home.arpa.',
};

export const foreignOrigin: Text = {
  en: 'Another page has sent this. Open the pages of the house and try again there.',
  ru: 'Это прислала чужая страница. Откройте страницы домового и повторите там.',
};

export const notJson: Text = {
  en: 'Send JSON, with content-type application/json.',
  ru: 'Присылайте JSON, с content-type application/json.',
};

export const brokenJson: Text = {
  en: 'This is no JSON; a bracket, a quote or a comma is missing or one too many.',
  ru: 'Это не JSON: не хватает скобки, кавычки или запятой, либо есть лишняя.',
};

export const onlyReading: Text = {
  en: 'This can only be read, with GET.',
  ru: 'Это можно только читать, методом GET.',
};

export const tooMuch: Text = {
  en: 'That is too much: 4 MiB at most, and 64 KiB before you have signed in.',
  ru: 'Это слишком много: можно прислать не больше 4 МиБ, а до входа — не больше 64 КиБ.',
};

export const nothingHere: Text = {
  en: 'There is nothing here. All routes are listed at /api.',
  ru: 'Здесь ничего нет. Все пути перечислены на /api.',
};

export const ourFault: Text = {
  en: 'That was not your mistake; the log says more. Try again.',
  ru: 'Вы не ошиблись, подробности в журнале программы. Попробуйте ещё раз.',
};
