import type { CaseCourse } from '../../core/cases/case.ts';
import type { CaseNumber } from '../../core/cases/case-number.ts';
import type { Correction } from '../../core/cases/corrections.ts';
import type { DeskAnswer, DeskDecision, DeskReport } from '../../core/cases/desk-report.ts';
import type { Quarter } from '../../core/cases/transparency.ts';
import type { Category, Text } from '../../core/profile.ts';

/** What the pages and routes ask of a desk; `app/desk/open-desk.ts` is it. All moments are ms since 1970. */
export interface DeskPort {
  /** The clock. */
  now(): number;
  readonly homes: HomesPort;
  readonly reviewers: ReviewersPort;
  readonly inbox: InboxPort;
  /** The newest first. */
  transparency(): readonly Quarter[];
  /** What a correction may put a name into. */
  readonly categories: readonly Category[];
}

/** What homes may do. */
export interface HomesPort {
  /** A case, or the very case that this key has made before; `full`: the desk has more open ones than it bears. */
  file(report: DeskReport): { readonly kind: 'filed'; readonly isNew: boolean; readonly answer: DeskAnswer } | 'full';
  look(key: string): DeskAnswer | undefined;
  /** `not-now`: it is not decided yet, or for good. An appeal that was made already is done. */
  appeal(key: string, note: string): 'done' | 'no-such-case' | 'not-now';
  /** The serial of the last correction after that one, so many at a time; `after` itself where there is none. */
  newestAfter(after: number): number;
  /** The signed document (`core/cases/corrections.ts`) of all that come after, up to that serial. */
  corrections(after: number): string;
}

/** Somebody who decides. */
export interface Reviewer {
  readonly id: number;
  readonly name: string;
}

export interface ReviewersPort {
  signIn(
    name: string,
    password: string,
    address: string,
  ): Promise<
    | { readonly kind: 'signed-in'; readonly session: string }
    | { readonly kind: 'wrong' }
    | { readonly kind: 'wait'; readonly seconds: number }
  >;
  reviewerOf(session: string): Reviewer | undefined;
  signOut(session: string): void;
}

/** A case, for reviewers. */
export interface CaseFile {
  readonly number: CaseNumber;
  /** Without the key, which is the home's alone. */
  readonly report: Omit<DeskReport, 'key'>;
  readonly course: CaseCourse;
  readonly appealNote: string | null;
  readonly takenBy: number | null;
  /** The first one, and the one upon the appeal. */
  readonly decisions: readonly (DeskDecision & { readonly reviewer: number })[];
}

/** What a reviewer decides; `change` with `list-changed` of a name. */
export interface Ruling {
  readonly outcome: DeskDecision['outcome'];
  readonly reason: Text;
  readonly change: Pick<Correction, 'sign' | 'category'> | null;
}

/** Why a case does not take a step. `own`: the first decision was this reviewer's. `no-change`: it says not what changes. */
export type NotDone = 'no-such-case' | 'not-now' | 'own' | 'no-change';

export interface InboxPort {
  /** All that wait, the most urgent first. */
  waiting(): readonly CaseFile[];
  find(number: CaseNumber): CaseFile | undefined;
  take(number: CaseNumber, by: Reviewer): 'done' | NotDone;
  decide(number: CaseNumber, by: Reviewer, ruling: Ruling): 'done' | NotDone;
}
