import type { Category, Language } from '../core/profile.ts';
import type { Tag } from '../core/tags.ts';
import { houseWords } from './words/words-of.ts';

/** The sentence that goes out with a blocked reply: it names the category as the family knows it, and no list. */
export function explainer(language: Language, categories: readonly Category[]): (because: Tag) => string {
  const { blocked } = houseWords(language);
  const titles = new Map(categories.map(({ id, title }) => [id, title[language]]));
  return ({ kind, name }) => {
    if (kind === 'registry') return blocked.registry;
    if (kind === 'own') return blocked.own;
    return blocked.category(titles.get(name) ?? name);
  };
}
