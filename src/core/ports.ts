import type { Qname } from './qname.ts';
import type { Scope, Tag, TagSet, TagSetId } from './tags.ts';

/** The compiled category database, as the query path sees it. */
export interface Catalogue {
  /** The catalogue's number; a later catalogue has a higher one. */
  readonly serial: number;
  /** A name of which nothing is known costs as much as another, so it is worth remembering that nothing is. */
  readonly costly: boolean;
  /** What is known of a name: the id of an interned tag set, `noTags` for nothing. */
  find(name: Qname): TagSetId;
  /** The tags behind an id that `find` gave. */
  tagSet(id: TagSetId): TagSet;
}

/** The names that the law forbids. It can be asked for one name, and lists none. */
export interface Registry {
  /** Is the name, or something above it, forbidden? */
  forbids(name: Qname): boolean;
}

/** Under which addresses somebody finds the house. The same ones are the same object. */
export interface HouseAddresses {
  readonly v4: readonly string[];
  readonly v6: readonly string[];
}

/** Puts a compiled catalogue where readers find it: whole, or not at all. */
export interface CatalogueWriter {
  write(catalogue: CompiledCatalogue): void;
}

/** All that a catalogue holds, as it leaves the compiler. */
export interface CompiledCatalogue {
  readonly serial: number;
  /** What `NameKeys` hashed with. */
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Of the inputs, as whoever ordered the catalogue reckons it. */
  readonly fingerprint: string;
  /** How many names there are in all {@link rows}. */
  readonly names: number;
  /** Index + 1 is the id. */
  readonly tags: readonly CompiledTag[];
  /** Index + 1 is the id; each member is the id of a tag and how deep it holds. */
  readonly tagSets: readonly (readonly (readonly [tag: number, scope: Scope])[])[];
  readonly patterns: readonly CompiledPattern[];
  readonly sources: readonly CompiledSource[];
  /** Words of a `NameFilter` over all names. */
  readonly filter: Uint32Array;
  /** Blocks of rows, ascending by key over all blocks; a block is read before the next is asked for. */
  rows(): Iterable<NameRows>;
}

/** As many names as there are keys: rows as `name-row.ts` writes them. */
export interface NameRows {
  readonly keys: Float64Array;
  readonly values: Float64Array;
}

/** The catalogue before, for a compiler that wants to know what is new. */
export interface PreviousCatalogue {
  readonly seed: number;
  /** Blocks of rows, ascending by key over all blocks. */
  rows(): Iterable<NameRows>;
  /** Ids of the sources that a stored tag set speaks for. */
  sourcesOf(tagSet: number): readonly string[];
  /** All that one source said. */
  saidBy(source: string): SaidBefore;
}

/** What one source said in a catalogue. */
export interface SaidBefore {
  /** Id of a stored tag set → what in it the source said. */
  readonly tagSets: ReadonlyMap<
    number,
    readonly (Pick<CompiledTag, 'effect' | 'important'> & { readonly scope: Scope })[]
  >;
  readonly patterns: readonly (Omit<CompiledPattern, 'tag'> & Pick<CompiledTag, 'effect' | 'important'>)[];
}

/** A tag; an important one holds against the plain exceptions of its own source. */
export interface CompiledTag extends Tag {
  readonly important: boolean;
}

/** Names that are described, not named. */
export interface CompiledPattern {
  /** RE2 syntax, looked for anywhere in a name. */
  readonly regex: string;
  /** Part of every name that {@link regex} can find; may be empty. */
  readonly literal: string;
  /** Names that it leaves alone, with all below them. */
  readonly spared: readonly Qname[];
  /** Id of the tag of the names that it finds. */
  readonly tag: number;
}

/** What became of one source. */
export interface CompiledSource {
  readonly id: string;
  readonly kind: Tag['kind'];
  readonly name: string;
  readonly format: string;
  readonly entries: number;
  readonly dropped: number;
  /** The whole report as JSON. */
  readonly report: string;
}

/** Reads the time: milliseconds that only ever grow, for spans, not for the wall. */
export type Clock = () => number;

/** Where a socket listens or whom it asks: `{ address: '::1', port: 53 }`, the address without brackets. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}
