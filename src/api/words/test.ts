import type { Text } from '../../core/profile.ts';

export const noSuchTest: Text = {
  en: 'There is no such test, or it is long over. Begin another one.',
  ru: 'Такой проверки нет или она давно закончилась. Начните новую.',
};
