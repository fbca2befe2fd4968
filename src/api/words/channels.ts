import type { Text } from '../../core/profile.ts';

export const noSuchChannel: Text = {
  en: 'This channel is not set up.',
  ru: 'Этот канал не настроен.',
};

export const secretAgain: Text = {
  en: 'This is a new place, and the password or token that is kept was for the old one. Please enter it again.',
  ru: 'Адрес новый, а сохранённый пароль или токен был для прежнего. Введите его ещё раз, пожалуйста.',
};

export const wasSent: Text = {
  en: 'It was sent. Look whether it has arrived.',
  ru: 'Отправлено. Посмотрите, дошло ли.',
};
