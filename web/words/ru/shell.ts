import type { shell as English } from '../en/shell.ts';

export const shell: typeof English = {
  home: ', на главную',
  skip: 'Сразу к содержанию',
  tabs: {
    label: 'Страницы',
    today: 'Сегодня',
    children: 'Дети',
    devices: 'Устройства',
    activity: 'Журнал',
    lists: 'Списки',
    settings: 'Настройки',
  },
  language: 'Язык',
  undo: 'Отменить',
  undone: 'Отменено.',
  dismiss: 'Закрыть сообщение',
  offline: 'Нет связи с домовым. Вы видите то, что он сообщил последним.',
  notReached: 'Нет связи с домовым, ничего не изменилось.',
  nowhere: 'Такой страницы нет',
  nowhereHint: 'Возможно, ссылка устарела.',
  toToday: 'На главную',
};
