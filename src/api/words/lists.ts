import type { Text } from '../../core/profile.ts';
import type { ListProblem } from '../ports/lists-port.ts';

export const noSuchList = (id: string): Text => ({
  en: `No list is called "${id}".`,
  ru: `Списка «${id}» нет.`,
});

export const notYours: Text = {
  en: 'This list was not added here: it comes with the house, or stands in its file of settings.',
  ru: 'Этот список добавлен не здесь: он поставляется с программой или записан в файле настроек.',
};

export const noPlace: Text = {
  en: 'Give the address of the list, or its text.',
  ru: 'Укажите адрес списка или его текст.',
};

export const twoPlaces: Text = {
  en: 'Give the address of the list or its text, not both.',
  ru: 'Укажите что-то одно: адрес списка или его текст.',
};

/** Why a list is not added, and what to do. */
export const listProblems: Readonly<Record<ListProblem, Text>> = {
  'too-many': {
    en: 'A hundred lists of your own are enough for any home. Take one away first.',
    ru: 'Сотни своих списков хватит любому дому. Сначала уберите какой-нибудь.',
  },
  twice: {
    en: 'This address is among the lists already.',
    ru: 'Этот адрес уже есть среди списков.',
  },
  'too-big': {
    en: 'The list is larger than 32 MiB. Pack it with gzip, or give the address where it is published.',
    ru: 'Список больше 32 МиБ. Сожмите его gzip или укажите адрес, где он опубликован.',
  },
  empty: {
    en: 'Nothing came. Choose the file once more.',
    ru: 'Ничего не пришло. Выберите файл ещё раз.',
  },
  'disk-refused': {
    en: 'The list could not be written to the disk, so it was not added. Make room, then try again.',
    ru: 'Список не удалось записать на диск, поэтому он не добавлен. Освободите место и повторите.',
  },
};
