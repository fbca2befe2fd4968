import type { Text } from '../../core/profile.ts';
import type { DumpFault } from './dump.ts';

/** Why an entry of a register forbids no name, in the words of the report. */
export const registryDrops = {
  pages: {
    en: 'The entry speaks of pages of a site; DNS sees only whole sites.',
    ru: 'Запись говорит о страницах сайта, а DNS видит только сайт целиком.',
  },
  'only-addresses': {
    en: 'The entry speaks of IP addresses; DNS sees only names.',
    ru: 'Запись говорит об IP-адресах, а DNS видит только имена.',
  },
  'not-a-name': {
    en: 'The entry has no domain name that can be read.',
    ru: 'В записи нет доменного имени, которое можно прочитать.',
  },
  'public-suffix': {
    en: 'This ending is shared by sites that have nothing in common; it would block them all.',
    ru: 'Это окончание общее для множества чужих друг другу сайтов: оно закрыло бы их все.',
  },
  malformed: {
    en: 'The entry is not written as the format asks.',
    ru: 'Запись написана не так, как требует формат.',
  },
} as const satisfies Record<string, Text>;

export type RegistryDrop = keyof typeof registryDrops;

/** Why nothing is made of a dump, and what to do about it. */
export const buildFaults: Readonly<Record<DumpFault | 'no-names' | 'too-many-names', Text>> = {
  unreadable: {
    en: 'The dump cannot be read. Check that it is there, whole, and may be read.',
    ru: 'Выгрузка не читается. Проверьте, что файл на месте, цел и его разрешено читать.',
  },
  'unknown-format': {
    en: 'This is neither the CSV dump nor the XML of the register.',
    ru: 'Это не выгрузка реестра: ни CSV, ни XML.',
  },
  'cut-short': {
    en: 'The dump ends in the middle. Download it again.',
    ru: 'Выгрузка обрывается на середине. Скачайте её ещё раз.',
  },
  'not-xml': {
    en: 'The dump is not the plain XML that registers are published in.',
    ru: 'Выгрузка написана не тем простым XML, в котором публикуют реестры.',
  },
  'too-big': {
    en: 'The dump unpacks to more than any register needs; it was refused.',
    ru: 'Выгрузка распаковывается в слишком большой файл; она отклонена.',
  },
  'no-names': {
    en: 'No entry forbids a whole name: an empty feed is never better than the last one.',
    ru: 'Ни одна запись не запрещает имя целиком, а пустой список никогда не лучше прежнего.',
  },
  'too-many-names': {
    en: 'There are more names than a feed may have.',
    ru: 'Имён больше, чем может быть в одном файле.',
  },
};

export type BuildFault = keyof typeof buildFaults;
