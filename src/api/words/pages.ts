import type { Text } from '../../core/profile.ts';

export const notBuilt: Text = {
  en: 'The pages have not been built: run `npm run build`, then start the house again.',
  ru: 'Страницы ещё не собраны: выполните `npm run build` и запустите домового снова.',
};
