import type { Text } from '../../core/profile.ts';

export const onlyForNow: Text = {
  en: 'A yes for more than a day is for a parent to say and to take back. Say yes for a while, or for today.',
  ru: 'Разрешить больше чем на день и отменить это может только родитель. Разрешите на время или на сегодня.',
};

export const noSuchNotice: Text = {
  en: 'There is no such notice any more.',
  ru: 'Такого уведомления больше нет.',
};

export const unsoundDocument: Text = {
  en: 'The document was not taken, and nothing was changed. All that is wrong in it is told below.',
  ru: 'Документ не принят, ничего не изменилось. Ниже — всё, что в нём не так.',
};

export const sayWhichRevision: Text = {
  en: 'This replaces the whole family: send If-Match with the ETag of the revision that you have seen.',
  ru: 'Это заменит всю семью целиком: пришлите If-Match с ETag той версии, которую вы видели.',
};
