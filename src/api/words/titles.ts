import type { Text } from '../../core/profile.ts';

/** What a status means, for a person. */
export const titles = {
  400: { en: 'That cannot be read', ru: 'Это не удалось прочитать' },
  401: { en: 'Please sign in', ru: 'Войдите, пожалуйста' },
  403: { en: 'Not for you', ru: 'Вам этого нельзя' },
  404: { en: 'There is no such thing', ru: 'Такого здесь нет' },
  405: { en: 'Not that way', ru: 'Так нельзя' },
  409: { en: 'That does not fit', ru: 'Так не получится' },
  412: { en: 'Somebody else was faster', ru: 'Кто-то успел раньше' },
  413: { en: 'That is too much', ru: 'Это слишком много' },
  415: { en: 'Not in that form', ru: 'Не в таком виде' },
  421: { en: 'Not under that name', ru: 'Не по тому имени' },
  422: { en: 'That makes no sense here', ru: 'Здесь это не имеет смысла' },
  428: { en: 'Say which one you have seen', ru: 'Укажите, какую версию вы видели' },
  429: { en: 'Too often', ru: 'Слишком часто' },
  500: { en: 'Our fault', ru: 'Это наша ошибка' },
  503: { en: 'Not ready yet', ru: 'Ещё не готово' },
  507: { en: 'The disk is full', ru: 'Диск переполнен' },
} as const satisfies Readonly<Record<number, Text>>;
