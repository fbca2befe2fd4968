import type { Text } from '../../core/profile.ts';

export const newerRevision: Text = {
  en: 'Somebody else has changed the family meanwhile. Look at what holds now, and change it again.',
  ru: 'Кто-то другой уже изменил настройки семьи. Посмотрите, что действует сейчас, и измените ещё раз.',
};

export const unreadableTag: Text = {
  en: 'If-Match takes the ETag of an earlier reply, like "r12".',
  ru: 'В If-Match нужен ETag прошлого ответа, например "r12".',
};

export const diskRefused: Text = {
  en: 'The change could not be written to the disk, so nothing was changed. Make room, then try again.',
  ru: 'Изменение не удалось записать на диск, и ничего не изменилось. Освободите место и повторите.',
};
