import type { ClosedWhy } from '../core/family/standing.ts';
import type { Category, Language } from '../core/profile.ts';
import type { Services } from '../core/service.ts';
import type { Reason } from '../core/verdict.ts';
import { houseWords } from './words/words-of.ts';

/** The sentence that goes out with a blocked reply: it names the category as the family knows it, and no list. */
export function explainer(
  language: Language,
  { categories, services }: { readonly categories: readonly Category[]; readonly services: Services },
): (because: Reason) => string {
  const { blocked } = houseWords(language);
  const titlesOf = (them: readonly Pick<Category, 'id' | 'title'>[]): ReadonlyMap<string, string> =>
    new Map(them.map(({ id, title }) => [id, title[language]]));
  const categoryTitles = titlesOf(categories);
  const serviceTitles = titlesOf(services.services);
  return ({ kind, name, source }) => {
    const isService = kind === 'service' || source === 'service';
    const title = (isService ? serviceTitles : categoryTitles).get(name) ?? name;
    switch (kind) {
      case 'registry':
      case 'locked':
      case 'own':
        return blocked[kind];
      case 'closed':
        return blocked.closed[name as ClosedWhy];
      case 'allow-only':
        return blocked.allowOnly;
      case 'search':
        return blocked.unsafeEngine;
      case 'service':
      case 'hours':
      case 'budget':
        return blocked[kind](title);
      default:
        return blocked.category(title);
    }
  };
}
