import type { CaseKind } from '../../core/cases/case.ts';
import type { CaseNumber } from '../../core/cases/case-number.ts';
import type { HomeCase } from '../../core/cases/home-case.ts';
import type { PersonId } from '../../core/family/household.ts';
import type { FamilyOutcome } from '../../core/family/outcome.ts';
import type { Hotline } from '../../core/help-lines.ts';
import type { Qname } from '../../core/qname.ts';

/** Complaints and proposals of the home; `app/cases/case-book.ts` is it. */
export interface CasesPort {
  /** Is there a desk to which cases can go? */
  readonly hasDesk: boolean;
  report(report: NewCase): CaseOutcome;
  /** Where illegal content is reported from where the household lives. */
  hotlines(): readonly Hotline[];
  /** Those of a year, of one child or of all, the newest first. */
  look(child?: PersonId): readonly HomeCase[];
  /** A parent answers what waits for one: it goes to the desk, with these words; or it is done with at home. */
  answer(id: string, answer: CaseAnswer): CaseDone;
  /** Against what a desk has decided, once. */
  appeal(id: string, note: string): CaseDone;
  /** Forgets a case, and sends nothing of it any more. */
  remove(id: string): CaseDone;
}

export interface NewCase {
  readonly kind: Exclude<CaseKind, 'ask'>;
  /** Null: it is about an address, or nothing is told. */
  readonly name: Qname | null;
  /** Of a site that is proposed. */
  readonly url: string | null;
  readonly category: string | null;
  readonly list: string | null;
  readonly note: string;
  /** Who reports; null: a grown-up. */
  readonly child: PersonId | null;
  /** A parent has to look at it: whoever reports may not decide what comes of it. */
  readonly waits: boolean;
  /** What holds at home at once: a name that was missed is denied, one that was blocked wrongly is allowed. */
  readonly atHome: { readonly who: PersonId | null } | null;
  /** A grown-up consents that it goes to the desk. */
  readonly toDesk: boolean;
}

export type CaseOutcome =
  /** `joined`: the same waits for its answer already. */
  | { readonly kind: 'new' | 'joined'; readonly id: string; readonly number: CaseNumber }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'no-desk' }
  /** It cannot hold at home, and nothing was written down. */
  | Exclude<FamilyOutcome, { kind: 'done' }>;

export type CaseAnswer =
  { readonly toDesk: true; readonly note: string } | { readonly toDesk: false; readonly reason: string };

export type CaseDone =
  | 'done'
  | 'no-such-case'
  /** As it stands, this cannot be done with it. */
  | 'not-now'
  | 'no-desk'
  /** The disk refused. */
  | 'failed';
