import type { parts as English } from '../en/parts.ts';

export const parts: typeof English = {
  loading: 'Загружается',
  failed: 'Не получилось',
  offline: 'Нет связи с домовым',
  offlineHint: 'Проверьте, что вы в домашней сети и что устройство с домовым включено.',
  retry: 'Повторить',
  close: 'Закрыть',
  cancel: 'Отмена',
  forParents: 'Это для родителей',
  forParentsHint:
    'Вам видно, что сейчас у каждого ребёнка; вы можете поставить паузу, добавить времени и ответить на просьбы. Всё это — на странице «Сегодня».',
  forGrownUps: 'Эти страницы — для взрослых',
  numbers: 'Показать числа',
  clear: 'Очистить поиск',
  budgetLeft: (left, of) => `осталось ${left} из ${of}`,
  budgetSpent: 'время вышло',
};
