import type { Text } from '../../core/profile.ts';

export const accountsStay: Text = {
  en: 'Accounts were left as they are: a backup has no passwords. Add who is missing under Settings.',
  ru: 'Учётные записи остались как есть: паролей в резервной копии нет. Кого не хватает, добавьте в настройках.',
};

export const channelsStay: Text = {
  en: 'The ways for notices were left as they are: a backup has no passwords and no keys. Set up what is missing under Settings.',
  ru: 'Способы доставки уведомлений остались как есть: паролей и ключей в резервной копии нет. Чего не хватает, настройте заново.',
};

export const settingsNotTaken: Text = {
  en: 'The settings could not be written to the disk; those of before hold.',
  ru: 'Настройки не удалось записать на диск; действуют прежние.',
};

export const listNotTaken = (title: string, why: Text): Text => ({
  en: `The list "${title}" was not taken. ${why.en}`,
  ru: `Список «${title}» не взят. ${why.ru}`,
});
