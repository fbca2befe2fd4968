import type { Text } from '../../core/profile.ts';
import type { ChannelKind } from '../ports/channels-port.ts';

export const accountsStay: Text = {
  en: 'Accounts were left as they are: a backup has no passwords. Add who is missing under Settings.',
  ru: 'Учётные записи остались как есть: паролей в резервной копии нет. Кого не хватает, добавьте в настройках.',
};

const channelNames: Readonly<Record<ChannelKind, Text>> = {
  mail: { en: 'Mail', ru: 'Почта' },
  webhook: { en: 'Webhook', ru: 'Веб-хук' },
  ntfy: { en: 'ntfy', ru: 'ntfy' },
  telegram: { en: 'Telegram', ru: 'Telegram' },
};

export const secretIsMissing = (kind: ChannelKind): Text => ({
  en: `${channelNames[kind].en} is set up, but a backup has no passwords: enter the password or token again under Settings.`,
  ru: `${channelNames[kind].ru}: всё настроено, но паролей в резервной копии нет. Введите пароль или токен ещё раз в настройках.`,
});

export const channelNotTaken = (kind: ChannelKind): Text => ({
  en: `${channelNames[kind].en} could not be written to the disk and is as it was before.`,
  ru: `${channelNames[kind].ru}: записать на диск не удалось, всё осталось как было.`,
});

export const tellingNotTaken: Text = {
  en: 'The quiet hours and the time of the weekly letter could not be written to the disk; those of before hold.',
  ru: 'Тихие часы и время еженедельного письма не удалось записать на диск; действуют прежние.',
};

export const settingsNotTaken: Text = {
  en: 'The settings could not be written to the disk; those of before hold.',
  ru: 'Настройки не удалось записать на диск; действуют прежние.',
};

export const listNotTaken = (title: string, why: Text): Text => ({
  en: `The list "${title}" was not taken. ${why.en}`,
  ru: `Список «${title}» не взят. ${why.ru}`,
});
