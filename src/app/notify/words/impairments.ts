import type { Text } from '../../../core/profile.ts';

/** Why the family is protected less than it asked for, and what to do; by the code of the house's status. */
const sentences: Readonly<Record<string, Text>> = {
  'resolver-down': {
    en: 'Names are not answered at home, so that nothing opens. Restart the box; if that does not help, look into its log.',
    ru: 'Дома не работает DNS, и ничего не открывается. Перезапустите коробку; если не поможет, загляните в её журнал.',
  },
  'catalogue-missing': {
    en: 'There is no catalogue of names, so that categories block nothing. Look at the lists on the parents’ pages and update them.',
    ru: 'Нет каталога имён, поэтому категории ничего не блокируют. Откройте списки на страницах для родителей и обновите их.',
  },
  'lists-not-renewed': {
    en: 'Lists could not be renewed; the last good ones go on to hold. Look at the lists on the parents’ pages.',
    ru: 'Не удалось обновить списки; действуют последние годные. Загляните в списки на страницах для родителей.',
  },
  'lists-stale': {
    en: 'A list has not come for so long that it no longer protects as it should. Look at the lists on the parents’ pages.',
    ru: 'Один из списков так давно не обновлялся, что защищает уже хуже. Загляните в списки на страницах для родителей.',
  },
  'upstreams-silent': {
    en: 'No DNS server on the internet answers. Look whether the home has internet.',
    ru: 'Не отвечает ни один DNS-сервер в интернете. Проверьте, есть ли дома интернет.',
  },
  'upstream-leads-back': {
    en: 'A DNS server that the house asks leads back to the house. Take it out of the settings.',
    ru: 'Один из DNS-серверов, которые спрашивает domovoy, ведёт обратно к нему самому. Уберите его из настроек.',
  },
  'household-restored': {
    en: 'The family’s settings were damaged, and an earlier state of them holds again. Look whether something is missing.',
    ru: 'Настройки семьи были повреждены, восстановлено прежнее состояние. Проверьте, не пропало ли что-нибудь.',
  },
  'household-lost': {
    en: 'The family’s settings are lost; everyone is protected as a small child. Bring them back from a backup.',
    ru: 'Настройки семьи потеряны; все защищены как маленькие дети. Восстановите их из резервной копии.',
  },
  'household-not-written': {
    en: 'The family’s settings cannot be saved; the disk refuses. Look whether it is full or worn out.',
    ru: 'Настройки семьи не сохраняются: диск отказывается. Проверьте, не заполнен ли он и не износился ли.',
  },
  'household-unreadable': {
    en: 'The family’s settings cannot be read; the last ones that could be hold. Restart the box.',
    ru: 'Настройки семьи не читаются; действуют последние прочитанные. Перезапустите коробку.',
  },
  'locks-unreadable': {
    en: 'What your provider has set cannot be read. Tell the provider.',
    ru: 'Не читается то, что задал ваш провайдер. Сообщите ему.',
  },
  'clock-unknown': {
    en: 'The box does not know what time it is, so that hours may be wrong. Look whether it reaches the internet.',
    ru: 'Коробка не знает, который час, и расписание может сбиться. Проверьте, есть ли у неё интернет.',
  },
  'journal-failing': {
    en: 'The journal cannot be written; the protection goes on. Look whether the disk is full or worn out.',
    ru: 'Журнал не записывается; защита работает. Проверьте, не заполнен ли диск и не износился ли.',
  },
  'registry-missing': {
    en: 'The list of what the law forbids is missing. Tell your provider.',
    ru: 'Нет списка запрещённого по закону. Сообщите провайдеру.',
  },
  'registry-refused': {
    en: 'A new list of what the law forbids was not believed; the last good one holds. Tell your provider.',
    ru: 'Новый список запрещённого по закону не вызвал доверия; действует прежний. Сообщите провайдеру.',
  },
  'registry-stale': {
    en: 'The list of what the law forbids is old. Tell your provider.',
    ru: 'Список запрещённого по закону устарел. Сообщите провайдеру.',
  },
  'registry-ahead': {
    en: 'The list of what the law forbids is from the future: look whether the clock of the box is right.',
    ru: 'Список запрещённого по закону — из будущего: проверьте часы коробки.',
  },
};

export function sayImpairment(code: string): Text {
  return (
    sentences[code] ?? {
      en: `The house says that something is wrong: ${code}.`,
      ru: `Домовой сообщает о неполадке: ${code}.`,
    }
  );
}
