import type { Qname } from '../core/qname.ts';
import type { Scope, Tag } from '../core/tags.ts';
import type { DropReason } from './drop-reasons.ts';

/** What an entry says of its name: it is of the category, or (an exception) it is not. */
export type EntryEffect = Exclude<Tag['effect'], 'frees'>;

/** One thing a list says: this name, this deep, is (or is not) of the category of the list. */
export interface Entry {
  readonly name: Qname;
  readonly scope: Scope;
  readonly effect: EntryEffect;
  /** Holds against the plain exceptions of its own list (AdGuard's `$important`). */
  readonly important?: boolean;
  /** Which service it is of, where a list has many; else what the source is of. */
  readonly of?: string;
}

/** Names that a list describes instead of naming them. */
export interface Pattern {
  /** RE2 syntax, looked for anywhere in a lower-case name. */
  readonly regex: string;
  /** Part of every name that the expression can find, so that most names never meet it; may be empty. */
  readonly literal: string;
  /** Names that it leaves alone, with all below them. */
  readonly spared: readonly Qname[];
  readonly effect: EntryEffect;
  readonly important?: boolean;
}

/** What became of one name of a line: an entry, a pattern, or the reason why it is neither. */
export type Outcome = Entry | Pattern | DropReason;

/**
 * The one shape of a parser: a trimmed line that is not blank goes in, what it says comes out in the order written.
 * `silence` for a comment, a header, or a name that every such file carries.
 *
 * @param asWritten the line with its white space, for the formats in which that says something
 */
export type Parser = (line: string, asWritten: string) => readonly Outcome[];

export function isPattern(found: Entry | Pattern): found is Pattern {
  return 'regex' in found;
}

/** A line that says nothing, and is not to blame for it. */
export const silence: readonly Outcome[] = Object.freeze([]);
