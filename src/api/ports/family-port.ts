import type { Wish, Yes } from '../../core/family/asks.ts';
import type { Terms } from '../../core/family/choosing.ts';
import type { Household, PersonId } from '../../core/family/household.ts';
import type { Layers } from '../../core/family/layers.ts';
import type { Change, FamilyOutcome } from '../../core/family/outcome.ts';
import type { Outlook } from '../../core/family/outlook.ts';
import type { Policy } from '../../core/family/policy.ts';
import type { Moment, Offset } from '../../core/family/zone-clock.ts';

/** What the API asks of the household; `app/family.ts` is it. */
export interface FamilyPort {
  readonly terms: Terms;
  look(): { readonly revision: number; readonly household: Household };
  moment(): Moment;
  /** By how much the wall is ahead of UTC, a year and more back and ahead. */
  offsets(): readonly Offset[];
  /** Makes a change and saves it; with a revision only on that one. */
  change(change: Change, on?: { readonly expected?: number }): FamilyOutcome;
  /** Takes the newest change back; with a revision only while that one is the newest. */
  undo(expected?: number): FamilyOutcome;
  policyOf(who: PersonId): Policy;
  layersOf(who: PersonId): Layers;
  outlookOf(who: PersonId): Outlook;
  notices(): readonly Notice[];
  /** A parent is done with it; false: there is none such. */
  finishNotice(id: number): boolean;
  asks(who?: PersonId): readonly Ask[];
  sayYes(id: string, yes: Yes, note: string | null): FamilyOutcome;
  sayNo(id: string, note: string): FamilyOutcome;
  /** Takes an answer back; a yes only while nobody has changed anything since. */
  takeBack(id: string): FamilyOutcome;
}

/** Something that a parent should know of once. */
export interface Notice {
  readonly id: number;
  readonly kind: string;
  /** What it is about: a MAC, the id of an ask. */
  readonly subject: string;
  readonly at: number;
}

/** A child's ask, and what became of it. */
export interface Ask extends Wish {
  readonly id: string;
  /** `K-7F3Q`, to read aloud; null: it was asked when asks had none. */
  readonly number: string | null;
  readonly device: string | null;
  readonly reason: string;
  readonly askedAt: number;
  readonly state: 'open' | 'granted' | 'refused' | 'expired' | 'joined';
  readonly answeredAt: number | null;
  readonly answer: string | null;
  readonly note: string | null;
}
