import { readTarget } from '../core/family/target.ts';
import type { Text } from '../core/profile.ts';
import type { Data } from './blocklists.ts';

/** How parents call what choices and budgets speak of; undefined: nothing is called so. */
export interface SubjectTitles {
  category(id: string): Text | undefined;
  /** `service:youtube`, `group:video`. */
  target(key: string): Text | undefined;
}

export function subjectTitles({ categories, services }: Pick<Data, 'categories' | 'services'>): SubjectTitles {
  const category = (id: string): Text | undefined => categories.find((one) => one.id === id)?.title;
  return {
    category,
    target(key) {
      const target = readTarget(key);
      switch (target?.kind) {
        case 'category':
          return category(target.id);
        case 'service':
          return services.services.find(({ id }) => id === target.id)?.title;
        case 'group':
          return services.groups.find(({ id }) => id === target.id)?.title;
        default:
          return undefined;
      }
    },
  };
}
