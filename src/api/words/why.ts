import type { Text } from '../../core/profile.ts';

export const noCatalogue: Text = {
  en: 'The lists are not compiled yet. `domovoy compile` does it now; else wait a few minutes.',
  ru: 'Списки ещё не собраны. Команда `domovoy compile` соберёт их сейчас, или подождите несколько минут.',
};
