import type { ListStatus } from '../../core/status.ts';

/** Tells whoever listens what has changed in the house; `app/newsroom.ts` is it. */
export interface NewsPort {
  /** Told everything from now on, until what this gives is called. */
  listen(take: (news: News) => void): () => void;
}

/** What has changed: enough to know what to ask for again. */
export type News =
  | { readonly kind: 'household'; readonly revision: number }
  /** A child asks, or was answered. */
  | { readonly kind: 'asks' }
  /** A case was reported, answered or taken back. */
  | { readonly kind: 'cases' }
  | { readonly kind: 'notices' }
  /** How far the lists are compiled, from 0 to 1, null while nothing is compiled; and how each is. */
  | { readonly kind: 'lists'; readonly compiling: number | null; readonly lists: readonly ListStatus[] }
  /** What a parent should look after, as codes. */
  | { readonly kind: 'house'; readonly reasons: readonly string[] };
