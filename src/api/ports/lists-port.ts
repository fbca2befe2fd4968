import type { Text } from '../../core/profile.ts';

/** What the API asks of the lists; `app/lists-side.ts` is it. */
export interface ListsPort {
  /** All lists there are, those that come with the house first. */
  all(): readonly ListShown[];
  /** Undefined: no list is called so. */
  dropped(id: string): DroppedLines | undefined;
  /** A content that is longer than any list needs is not read to its end. */
  add(wanted: NewList, content?: ListContent): Promise<ListAdded>;
  /** Takes an own list away. */
  remove(id: string): ListRemoved;
  /** Asks for every list anew and compiles; joins what runs already. */
  update(): 'begun' | 'joined';
  /** False: the file of the own lists is damaged, and what it was before the last change holds. */
  areOwnSound(): boolean;
}

export interface ListShown {
  readonly id: string;
  readonly title: Text;
  /** Who brought it: the house itself, the file of settings, or a parent. */
  readonly kind: 'built-in' | 'starter' | 'settings' | 'own';
  /** Null: it blocks nothing by itself. */
  readonly category: string | null;
  readonly action: 'block' | 'allow';
  readonly url: string | null;
  /** Its server may be inside the home. */
  readonly isAtHome: boolean;
  /** As found out when it was compiled. */
  readonly format: string;
  /** What of it is in the catalogue; null: it was not compiled yet. */
  readonly counts: ListCounts | null;
  /** Size of its file; null: there is none yet. */
  readonly octets: number | null;
  /** When it was last found to be the newest, and when it was last asked for; null: never, or not from the web. */
  readonly good: number | null;
  readonly tried: number | null;
  /** About when it is asked for next; null: never by itself. */
  readonly next: number | null;
  readonly state: ListState;
  readonly trouble: ListTrouble | null;
}

export interface ListCounts {
  /** Rules and names; `named`: those that put a name into the category, the rest are exceptions. */
  readonly entries: number;
  readonly named: number;
  readonly dropped: number;
  readonly duplicates: number;
  /** Since the catalogue before; null: there is none to compare with. */
  readonly added: number | null;
  readonly gone: number | null;
}

/**
 * `kept`: it cannot be used now, and what it had before serves; `left-out`: nothing of it serves; `refused`: what came
 * was not believed; `stale`: it could not be renewed for long; `waiting`: it was not compiled yet.
 */
export type ListState = 'good' | 'waiting' | 'fetching' | 'stale' | 'refused' | 'kept' | 'left-out';

/** What is wrong and what to do, in one sentence or two. */
export interface ListTrouble {
  readonly reason: string;
  readonly since: number | null;
  readonly sentence: Text;
}

/** What of a list is no entry, with the first lines of each reason. */
export interface DroppedLines {
  readonly lines: number;
  readonly dropped: number;
  /** Most of it was dropped, and it looks like this format. */
  readonly looksLike: string | null;
  readonly reasons: readonly {
    readonly reason: string;
    readonly sentence: Text;
    readonly count: number;
    readonly samples: readonly { readonly line: number; readonly text: string }[];
  }[];
}

/** A list that a parent adds: from the web, or with its content. */
export interface NewList {
  readonly title: string;
  readonly category: string;
  readonly action: 'block' | 'allow';
  readonly format: string;
  readonly url: string | null;
  /** Its server may be inside the home. */
  readonly isAtHome: boolean;
}

export type ListContent = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export type ListAdded =
  { readonly id: string } | { readonly problem: ListProblem } | { readonly sentence: Text; readonly at: string };

export type ListRemoved = 'removed' | 'no-such-list' | 'not-own' | 'disk-refused';

export type ListProblem = 'too-many' | 'too-big' | 'twice' | 'empty' | 'disk-refused';
