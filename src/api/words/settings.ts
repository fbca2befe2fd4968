import type { Text } from '../../core/profile.ts';

export const newerSettings: Text = {
  en: 'Somebody else has changed the settings meanwhile. Look at what holds now, and change them again.',
  ru: 'Кто-то другой уже изменил настройки. Посмотрите, что действует сейчас, и измените ещё раз.',
};

export const unreadableSettingsTag: Text = {
  en: 'If-Match takes the ETag of GET /api/settings.',
  ru: 'В If-Match нужен ETag из ответа GET /api/settings.',
};

export const unsoundSettings: Text = {
  en: 'Nothing was changed. All that is wrong with the settings is told with its place.',
  ru: 'Ничего не изменилось. О каждой ошибке в настройках сказано, где она.',
};
