import type { Qname } from './qname.ts';
import type { TagSet, TagSetId } from './tags.ts';

/** The compiled category database, as the query path sees it. */
export interface Catalogue {
  /** The catalogue's number; a later catalogue has a higher one. */
  readonly serial: number;
  /** What is known of a name: the id of an interned tag set, `noTags` for nothing. */
  find(name: Qname): TagSetId;
  /** The tags behind an id that `find` gave. */
  tagSet(id: TagSetId): TagSet;
}

/** Reads the time: milliseconds that only ever grow, for spans, not for the wall. */
export type Clock = () => number;
