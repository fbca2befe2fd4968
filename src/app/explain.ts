import type { Category, Language } from '../core/profile.ts';
import type { Tag } from '../core/tags.ts';

/**
 * The sentence that goes out with a blocked reply, in the family's language. It stands in a DNS message, so it is one
 * line of some forty characters and names no more than is needed.
 */
export function explainer(language: Language, categories: readonly Category[]): (because: Tag) => string {
  const titles = new Map(categories.map(({ id, title }) => [id, title[language]]));
  const words = language === 'ru' ? russian : english;
  return ({ kind, name }) => {
    if (kind === 'registry') return words.registry;
    if (kind === 'own') return words.own;
    return words.category(titles.get(name) ?? name);
  };
}

const english = {
  registry: 'domovoy: removed by law',
  own: "domovoy: blocked by the family's own rule",
  category: (title: string) => `domovoy: blocked at home, category: ${title}`,
};

const russian: typeof english = {
  registry: 'domovoy: заблокировано по закону',
  own: 'domovoy: закрыто по правилу семьи',
  category: (title) => `domovoy: закрыто дома, категория: ${title}`,
};
