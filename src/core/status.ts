/** How one upstream does. */
export interface UpstreamStatus {
  /** `192.0.2.53:53` */
  readonly name: string;
  readonly up: boolean;
  /** It was found to lead back to us, and is not asked. */
  readonly leadsBack: boolean;
  /** Failures in a row since the last reply; from the second on it is not {@link up}. */
  readonly failures: number;
  /** Smoothed round trip, in milliseconds; null until the first reply. */
  readonly rtt: number | null;
}

/** Which catalogue is in use. */
export interface CatalogueStatus {
  readonly serial: number;
  readonly names: number;
  /** When it was compiled, in milliseconds since 1970. */
  readonly created: number;
  /** Serial of the newer one that a parent put back, and that does not come again before a list changes; null: none. */
  readonly putBack: number | null;
}

/** Why the house is less than it should be; `api/words/impairments.ts` says each to the parents. */
export type ImpairmentCode =
  | 'resolver-down'
  | 'journal-failing'
  | 'upstreams-silent'
  | 'upstream-leads-back'
  | 'lists-not-renewed'
  | 'list-refused'
  | 'list-unusable'
  | 'lists-stale'
  | 'registry-missing'
  | 'registry-refused'
  | 'registry-stale'
  | 'registry-ahead'
  | 'household-restored'
  | 'household-lost'
  | 'household-not-written'
  | 'household-unreadable'
  | 'clock-unknown'
  | 'locks-unreadable'
  | 'catalogue-missing'
  | 'settings-ignored'
  | 'settings-not-used'
  | 'added-lists-damaged'
  | 'disk-nearly-full';

/** These tell of what has happened, not of what is: a parent who has read it is done with it. */
export const happenings: readonly ImpairmentCode[] = ['household-restored'];

/** How a resolver thread does. */
export interface ResolverStatus {
  /** Undefined: none could be opened. */
  readonly catalogue: CatalogueStatus | undefined;
  readonly upstreams: readonly UpstreamStatus[];
  /** Why the family is protected less than it asked for, none: all is well. */
  readonly impairments: readonly ImpairmentCode[];
}

/** How a list does that the house downloads by itself, or a file on this machine that cannot be used. */
export interface ListStatus {
  readonly id: string;
  /** When the one in use was last found to be the newest, in milliseconds since 1970; null: never. */
  readonly good: number | null;
  /** Why it is not renewed: a reason of the downloader with its detail, and since when; null: all is well. */
  readonly trouble: { readonly reason: string; readonly detail: string; readonly since: number } | null;
  /** It could not be renewed for so long that it no longer protects as it should. */
  readonly stale: boolean;
  /** What came was not believed, and the one before it stays. */
  readonly refused: boolean;
  /** Of a file on this machine: nothing of it is in the catalogue, or what it had before is. The trouble's detail is its path. */
  readonly unusable?: 'left-out' | 'kept';
  /** It is being downloaded now. */
  readonly isFetched?: true;
}

/** How the feed does of names that the law forbids. */
export interface RegistryStatus {
  /** The feed in force, of which the house has a copy; `created` in milliseconds since 1970. */
  readonly inForce: { readonly serial: number; readonly created: number; readonly entries: number } | null;
  /** Why the one that the settings name cannot be used or kept, as a short code; null: it is used. */
  readonly refusal: string | null;
}

/** How the part of the house does that answers DNS, as the supervisor sees it. */
export interface HouseStatus extends ResolverStatus {
  /** Resolver threads that answer now. */
  readonly resolvers: number;
  readonly lists: readonly ListStatus[];
  /** Null where the settings name no feed. */
  readonly registry: RegistryStatus | null;
  /** How far the lists are compiled, from 0 to 1; undefined while nothing is compiled. */
  readonly compiling: number | undefined;
  /** How often one had to be started again. */
  readonly restarts: number;
}

/** How the journal does. */
export interface JournalStatus {
  /** What the disk says while nothing can be written (`SQLITE_FULL`); undefined: all is well. */
  readonly failure: string | undefined;
  /** Events that were lost because they could not be written, since the start. */
  readonly dropped: number;
  /** Size of the file. */
  readonly octets: number;
}
