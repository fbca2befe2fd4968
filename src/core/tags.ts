/**
 * One thing that is said about a name, and who says it.
 *
 * - `category`, `service`: a list puts the name there (`effect: 'is'`); or makes an exception of what it says itself
 *   (`'isnt'`); or, being an allow list, takes it out whoever put it there (`'frees'`).
 * - `registry`: illegal content by law or court.
 * - `essential`: the house breaks without it.
 * - `own`: a parent's rule; `name` is `allow` or `deny`.
 */
export interface Tag {
  readonly kind: 'registry' | 'essential' | 'own' | 'category' | 'service';
  /** Which category, service or registry: `gambling`. */
  readonly name: string;
  /** Who says so: the id of the source, `ut1/gambling`. */
  readonly source: string;
  readonly effect: 'is' | 'isnt' | 'frees';
}

/** Which names an entry speaks of: the name alone, the name and all below it, or only what is below. */
export type Scope = 'exact' | 'subtree' | 'below';

/** Everything known of a name and of what is above it: each tag once; their order says nothing, but for a rule of the family, which stands first. */
export type TagSet = readonly Tag[];

/** A tag set as the hot path knows it: a small number, the same for all names with the same tags. */
export type TagSetId = number;

/** All that the house says of a name that the law forbids: not which feed, nor which entry. */
export const forbiddenByLaw: Tag = { kind: 'registry', name: 'registry', source: 'registry', effect: 'is' };

/** Nothing is known of the name. */
export const noTags: TagSetId = 0;
