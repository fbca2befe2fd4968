import type { Qname } from '../core/qname.ts';
import type { Scope, Tag } from '../core/tags.ts';
import type { DropReason } from './drop-reasons.ts';

/** One thing a list says: this name, this deep, is (or is not) of the category of the list. */
export interface Entry {
  readonly name: Qname;
  readonly scope: Scope;
  readonly effect: Tag['effect'];
}

/** What became of one name of a line: an entry, or the reason why it is none. */
export type Outcome = Entry | DropReason;

/**
 * The one shape of a parser: a trimmed line that is not blank goes in, what it says comes out in the order written.
 * `silence` for a comment, a header, or a name that every such file carries.
 */
export type Parser = (line: string) => readonly Outcome[];

/** A line that says nothing, and is not to blame for it. */
export const silence: readonly Outcome[] = Object.freeze([]);
