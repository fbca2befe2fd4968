import type { Text } from '../../core/profile.ts';
import type { ImpairmentCode } from '../../core/status.ts';

/** What is wrong with the house, and what a parent can do about it. */
export interface Impairment {
  readonly meaning: Text;
  readonly remedy: Text;
}

/** The pages, the API and the notices say it from here. */
const impairments: Readonly<Record<ImpairmentCode, Impairment>> = {
  'resolver-down': {
    meaning: { en: 'Nobody at home gets an answer from the net.', ru: 'Интернет дома сейчас не отвечает.' },
    remedy: {
      en: 'Wait a minute; if it stays so, take the box off the mains and plug it in again.',
      ru: 'Подождите минуту; если не пройдёт, выключите устройство из розетки и включите снова.',
    },
  },
  'settings-ignored': {
    meaning: {
      en: 'What was set on these pages cannot be read, so the usual settings hold.',
      ru: 'Настройки, сделанные на этих страницах, не читаются, действуют обычные.',
    },
    remedy: {
      en: 'Look at the settings and set again what you want otherwise.',
      ru: 'Откройте настройки и задайте снова то, что нужно.',
    },
  },
  'settings-not-used': {
    meaning: {
      en: 'The newest settings could not be put to use; those before them go on.',
      ru: 'Новые настройки применить не удалось, действуют прежние.',
    },
    remedy: {
      en: 'Set back what you changed last, or start the house anew.',
      ru: 'Верните то, что меняли последним, или перезапустите домового.',
    },
  },
  'added-lists-damaged': {
    meaning: {
      en: 'The note of the lists that you have added was damaged; what held before your last change holds.',
      ru: 'Запись о добавленных вами списках повреждена, действует то, что было до последнего изменения.',
    },
    remedy: {
      en: 'Look at the lists; adding or removing one mends the note.',
      ru: 'Проверьте списки: добавление или удаление любого исправит запись.',
    },
  },
  'journal-failing': {
    meaning: {
      en: 'The activity cannot be written down. Filtering goes on.',
      ru: 'Журнал не записывается. Фильтрация работает.',
    },
    remedy: {
      en: 'Make room on the disk; if there is room, the memory card may be worn out.',
      ru: 'Освободите место на диске; если место есть, возможно, износилась карта памяти.',
    },
  },
  'upstreams-silent': {
    meaning: {
      en: 'No server outside answers: only sites that were open lately can be found.',
      ru: 'Ни один внешний сервер не отвечает: открываются только недавние сайты.',
    },
    remedy: {
      en: 'See whether the router is online; if it is, choose another server in the settings, under “Who is asked”.',
      ru: 'Проверьте, есть ли связь у роутера; если есть, выберите в настройках другой сервер («У кого спрашивать»).',
    },
  },
  'upstream-leads-back': {
    meaning: {
      en: 'One of the servers that are asked asks this house again, so it is not used.',
      ru: 'Один из серверов, у которых спрашивает домовой, спрашивает его самого и поэтому не используется.',
    },
    remedy: {
      en: 'Take it out in the settings, under “Who is asked”.',
      ru: 'Уберите его в настройках («У кого спрашивать»).',
    },
  },
  'lists-not-renewed': {
    meaning: {
      en: 'The lists could not be put together; those from before go on to protect.',
      ru: 'Списки не удалось собрать; защищают прежние.',
    },
    remedy: {
      en: 'Look under Lists at what is wrong, and update them by hand.',
      ru: 'Посмотрите в «Списках», что не так, и обновите их вручную.',
    },
  },
  'list-refused': {
    meaning: {
      en: 'A new list could not be believed; the one before it goes on to protect.',
      ru: 'Новому списку нельзя верить; защищает прежний.',
    },
    remedy: {
      en: 'Usually it is well by tomorrow; Lists shows which one it is.',
      ru: 'Обычно завтра всё уже в порядке; какой это список, видно в «Списках».',
    },
  },
  'list-unusable': {
    meaning: { en: 'A list of your own cannot be used.', ru: 'Один из ваших собственных списков не годится.' },
    remedy: { en: 'Look under Lists, and replace its file.', ru: 'Откройте «Списки» и замените его файл.' },
  },
  'lists-stale': {
    meaning: {
      en: 'A list has not been updated for long, so new sites may slip through.',
      ru: 'Какой-то список давно не обновлялся: новые сайты могут проскочить.',
    },
    remedy: {
      en: 'Update the lists by hand; if one has moved, take it out or correct its address.',
      ru: 'Обновите списки вручную; если список переехал, уберите его или исправьте адрес.',
    },
  },
  'registry-missing': {
    meaning: {
      en: 'The list of what the law forbids is missing: such sites are not blocked by it.',
      ru: 'Нет реестра запрещённого законом: такие сайты по нему не блокируются.',
    },
    remedy: { en: 'Tell your provider.', ru: 'Сообщите своему провайдеру.' },
  },
  'registry-refused': {
    meaning: {
      en: 'The new list of what the law forbids cannot be used; the one before it holds.',
      ru: 'Новый реестр запрещённого законом не годится; действует прежний.',
    },
    remedy: {
      en: 'Make room on the disk; if there is room, tell your provider.',
      ru: 'Освободите место на диске; если место есть, сообщите провайдеру.',
    },
  },
  'registry-stale': {
    meaning: {
      en: 'The list of what the law forbids is more than two days old; it still holds.',
      ru: 'Реестру запрещённого законом больше двух суток; он ещё действует.',
    },
    remedy: { en: 'Tell your provider.', ru: 'Сообщите своему провайдеру.' },
  },
  'registry-ahead': {
    meaning: {
      en: 'The list of what the law forbids claims to be from the future, so its age cannot be told.',
      ru: 'Реестр запрещённого законом датирован будущим, и его возраст неизвестен.',
    },
    remedy: {
      en: 'Check the clock of the box; if it is right, tell your provider.',
      ru: 'Проверьте часы устройства; если они верны, сообщите провайдеру.',
    },
  },
  'household-restored': {
    meaning: {
      en: 'The family’s settings were damaged; what was saved before holds.',
      ru: 'Настройки семьи были повреждены; действуют сохранённые ранее.',
    },
    remedy: {
      en: 'Look whether your latest changes are there. If it happens again, replace the memory card.',
      ru: 'Проверьте, на месте ли последние изменения. Если повторится, замените карту памяти.',
    },
  },
  'household-lost': {
    meaning: {
      en: 'The family’s settings are lost: everyone is protected as a small child.',
      ru: 'Настройки семьи потеряны: все защищены как маленькие дети.',
    },
    remedy: { en: 'Bring them back from a backup.', ru: 'Восстановите их из резервной копии.' },
  },
  'disk-nearly-full': {
    meaning: {
      en: 'The disk of the box is nearly full; soon nothing can be kept any more.',
      ru: 'Диск устройства почти заполнен: скоро на нём ничего нельзя будет сохранить.',
    },
    remedy: {
      en: 'Make room on it, or keep less of the activity.',
      ru: 'Освободите на нём место или храните журнал не так долго.',
    },
  },
  'household-not-written': {
    meaning: { en: 'What you change now is not kept.', ru: 'Ваши изменения сейчас не сохраняются.' },
    remedy: { en: 'Make room on the disk, then change it again.', ru: 'Освободите место на диске и повторите.' },
  },
  'household-unreadable': {
    meaning: {
      en: 'The family’s settings cannot be read just now; what was read last holds.',
      ru: 'Настройки семьи сейчас не читаются; действуют прочитанные последними.',
    },
    remedy: {
      en: 'Wait a minute; if it stays so, start the box again.',
      ru: 'Подождите минуту; если не пройдёт, перезапустите устройство.',
    },
  },
  'clock-unknown': {
    meaning: {
      en: 'The box does not know what time it is: bedtimes and budgets stand still.',
      ru: 'Устройство не знает, который час: время сна и лимиты стоят на месте.',
    },
    remedy: {
      en: 'Connect it to the net for a minute, so that it can set its clock.',
      ru: 'Дайте ему на минуту интернет, чтобы оно выставило часы.',
    },
  },
  'locks-unreadable': {
    meaning: {
      en: 'What your provider has fixed cannot be read, so nothing is fixed.',
      ru: 'То, что закрепил провайдер, не читается, и ничего не закреплено.',
    },
    remedy: { en: 'Tell your provider.', ru: 'Сообщите своему провайдеру.' },
  },
  'catalogue-missing': {
    meaning: {
      en: 'Nothing is filtered by category yet: the lists are not there.',
      ru: 'По категориям пока ничего не фильтруется: списков нет.',
    },
    remedy: {
      en: 'Wait until the lists are downloaded, or update them by hand under Lists.',
      ru: 'Подождите, пока списки скачаются, или обновите их вручную в «Списках».',
    },
  },
};

/** What is said of a code; one that this version does not know may stand in a household that a newer one has written. */
export function impairmentOf(code: string): Impairment {
  if (Object.hasOwn(impairments, code)) return impairments[code as ImpairmentCode];
  return {
    meaning: { en: `The house says that something is wrong: ${code}.`, ru: `Домовой сообщает о неполадке: ${code}.` },
    remedy: { en: 'Look into the log of the box.', ru: 'Загляните в журнал программы.' },
  };
}
