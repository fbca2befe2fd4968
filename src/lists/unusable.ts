import type { Text } from '../core/profile.ts';

/** Why a whole source is left out of the catalogue, and what to do about it, in the words of the report. */
export const unusableReasons = {
  missing: {
    en: 'The file is not there. Download the list again.',
    ru: 'Файла нет. Скачайте список ещё раз.',
  },
  unreadable: {
    en: 'The file cannot be read. Check its permissions and the disk.',
    ru: 'Файл не читается. Проверьте права доступа и диск.',
  },
  damaged: {
    en: 'The file is cut short or damaged. Download the list again.',
    ru: 'Файл оборван или повреждён. Скачайте список ещё раз.',
  },
  'too-big': {
    en: 'The list unpacks to more than any list needs; it was refused.',
    ru: 'Список распаковывается в слишком большой файл; он отклонён.',
  },
  encrypted: {
    en: 'The archive asks for a password. Unpack it yourself and name the files.',
    ru: 'Архив закрыт паролем. Распакуйте его сами и укажите файлы.',
  },
  'unknown-packing': {
    en: 'The archive is packed in a way that is not known here, or holds another archive. Unpack it yourself.',
    ru: 'Архив упакован неизвестным способом или содержит другой архив. Распакуйте его сами.',
  },
  'no-list': {
    en: 'There is no list in the archive or the folder. Name the file of the list.',
    ru: 'В архиве или папке нет списка. Укажите файл списка.',
  },
  'web-page': {
    en: 'This is a web page, not a list. Check the address of the list.',
    ru: 'Это веб-страница, а не список. Проверьте адрес списка.',
  },
  'unknown-format': {
    en: 'The format of the list is not known. Name the format, or choose another list.',
    ru: 'Формат списка неизвестен. Укажите формат или выберите другой список.',
  },
  empty: {
    en: 'The list has no entry that can be used.',
    ru: 'В списке нет ни одной пригодной записи.',
  },
} as const satisfies Record<string, Text>;

export type UnusableReason = keyof typeof unusableReasons;

/** A source that cannot serve, and what the system said, for the log. */
export interface Unusable {
  readonly reason: UnusableReason;
  /** `ENOENT: no such file or directory, open …`; empty where nobody but us complained. */
  readonly cause: string;
}
