import type { Changed, ChangeProblem } from './change.ts';
import type { Terms } from './choosing.ts';
import type { Household } from './household.ts';
import type { Moment } from './zone-clock.ts';

/** A change of the household; it is told what it must stay within, and when it is made. */
export type Change = (household: Household, terms: Terms, moment: Moment) => Changed;

/** What became of a change. */
export type FamilyOutcome =
  /** It holds, and this is the household's revision now; `reopened` is an ask whose yes was taken back. */
  | { readonly kind: 'done'; readonly revision: number; readonly reopened?: string }
  /** It makes no sense, and nothing was changed. */
  | { readonly kind: 'refused'; readonly problem: ChangeProblem }
  /** Somebody else has changed the household since that revision. */
  | { readonly kind: 'conflict'; readonly revision: number }
  /** The disk refused. */
  | { readonly kind: 'failed'; readonly code: string };
