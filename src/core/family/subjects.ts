import type { Category } from '../profile.ts';

/** What a choice can speak of. */
export interface Subjects {
  /** The gravest first. */
  readonly categories: readonly Pick<Category, 'id' | 'minimumAge'>[];
  readonly services: readonly { readonly id: string; readonly group: string }[];
  /** Ids of the search engines that have a safe mode. */
  readonly engines: readonly string[];
}
