import type { Text } from '../../core/profile.ts';

export const noSuchArticle: Text = {
  en: 'There is no such article on the shelf. The list of them is at /api/shelf.',
  ru: 'Такой статьи на полке нет. Их список: /api/shelf.',
};
