import type { Text } from '../../core/profile.ts';

export const howToUpdate: Text = {
  en: 'The house does not update itself: your provider or the package manager of this device brings a new version. Its lists are renewed by themselves.',
  ru: 'Сама программа не обновляется: новую версию приносит ваш провайдер или менеджер пакетов этого устройства. Списки обновляются сами.',
};
