import type { Wish } from '../../core/family/asks.ts';
import type { AgeGroup, Day, PersonId } from '../../core/family/household.ts';
import type { HelpLines } from '../../core/help-lines.ts';
import type { Lessons } from '../../core/lessons.ts';
import type { Category, Language, Text } from '../../core/profile.ts';
import type { Reason } from '../../core/verdict.ts';
import type { StartPage } from '../../core/start-page.ts';
import type { Qname } from '../../core/qname.ts';
import type { Ask } from './family-port.ts';

/** What the children's pages ask of the house; `app/kids-side.ts` is it. */
export interface KidsPort {
  /** In which the house speaks where the browser asks for neither of its languages. */
  readonly language: Language;
  readonly startPage: StartPage;
  readonly lessons: Lessons;
  readonly helpLines: HelpLines;
  readonly categories: readonly Category[];
  /** The title of a service or a category. */
  titleOf(kind: 'service' | 'category', id: string): Text | undefined;
  /** Whose device is at that address. */
  visitorAt(address: string): Visitor;
  /** Milliseconds since 1970; it costs nothing to ask. */
  now(): number;
  /** Now, and the household's day and zone. */
  moment(): { readonly at: number; readonly day: Day; readonly zone: string };
  /** What that very device was not given in the last hour, the newest first; none, where none of it is written down. */
  lastBlocked(visitor: Visitor, address: string): Promise<readonly Blocked[]>;
  /** Why a name is open or closed for a visitor now. */
  judge(name: Qname, visitor: Visitor): Promise<Judged | 'no-catalogue'>;
  /** `not-known`: nobody knows whose device it is. */
  ask(wish: Omit<Wish, 'who'>, visitor: Visitor, reason: string): AskHeard | 'not-known';
  /** What a visitor asked for in the last day, the newest first. */
  asks(visitor: Visitor): readonly Ask[];
  /** A site for the start page: a parent sees it first. */
  propose(site: Qname, why: string, visitor: Visitor): AskHeard | 'not-known';
  /** What a visitor has proposed, the newest first. */
  proposals(visitor: Visitor): readonly Proposal[];
  /** A quiz was passed: the minutes that it earns, where a parent has said so. */
  quizPassed(quiz: string, visitor: Visitor): number | undefined;
}

/** Whoever looks at the children's pages. */
export interface Visitor {
  /** Undefined: nobody knows whose device it is, and it is taken for that of a small child. */
  readonly who: PersonId | undefined;
  readonly name: string;
  /** For whom the pages are written; a grown-up sees what there is for children. */
  readonly age: AgeGroup;
  /** The id of the household's device; null: it has none. */
  readonly device: string | null;
}

export interface Blocked {
  readonly name: Qname;
  readonly at: number;
  readonly because: Because | undefined;
}

type Because = Pick<Reason, 'kind' | 'name' | 'source'>;

/** The verdict on a name, and every category that has it. */
export interface Judged {
  readonly isOpen: boolean;
  readonly because: Because | undefined;
  readonly categories: readonly string[];
}

/** A site that a child has proposed, and what was said of it. */
export interface Proposal {
  readonly number: string;
  readonly url: string;
  readonly at: number;
  readonly isDecided: boolean;
  /** In a parent's words, or a desk's; null: nothing was said. */
  readonly said: string | Text | null;
}

export type AskHeard = 'new' | 'joined' | 'too-many' | 'failed';
