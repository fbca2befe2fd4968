import type { PersonId } from '../family/household.ts';
import type { Qname } from '../qname.ts';
import { type CaseCourse, type CaseState, caseStates, type CaseTimes } from './case.ts';
import type { CaseNumber } from './case-number.ts';
import type { DeskAnswer, DeskDecision } from './desk-report.ts';

/** A case as the home has it. */
export interface HomeCase extends CaseCourse {
  /** 32 hex digits at random; a desk knows it by them too. */
  readonly id: string;
  readonly number: CaseNumber;
  readonly name: Qname | null;
  /** Of a site that is proposed. */
  readonly url: string | null;
  readonly category: string | null;
  readonly list: string | null;
  readonly note: string;
  /** Who asked; null: no child. */
  readonly child: PersonId | null;
  readonly decision: CaseDecision | null;
  /** What the home did by itself, at once. */
  readonly done: 'denied' | 'allowed' | null;
  /** A grown-up has consented that it goes to the desk. */
  readonly toDesk: boolean;
  /** When a desk took it; null: none has. */
  readonly sentAt: number | null;
  /** The desk's own number. */
  readonly deskNumber: CaseNumber | null;
}

/**
 * What became of it: at a desk; or at home, with a parent's words or none.
 *
 * - `at-home`: it was done with here, and nothing was sent.
 * - `hotline`: a parent was led to those who remove what is illegal.
 * - `not-taken`: the desk does not take such a case.
 */
export type CaseDecision =
  | DeskDecision
  | { readonly outcome: 'at-home' | 'hotline' | 'not-taken'; readonly reason: string; readonly serial: null };

/**
 * The course at home, after a desk has said how it sees the case. What was known at home stays, the desk may only be ahead:
 * an appeal that is on its way is not undone by an older word. Two clocks may differ, so no time is before the one before it.
 */
export function adoptCourse(home: CaseCourse, desk: Pick<DeskAnswer, 'state' | 'times'>): CaseCourse {
  const isAhead = caseStates.indexOf(desk.state) > caseStates.indexOf(home.state);
  const state: CaseState = isAhead ? desk.state : home.state;
  let last = home.times.receivedAt;
  const later = (key: keyof CaseTimes): number | null => {
    const at = home.times[key] ?? desk.times[key];
    if (at === null) return null;
    return (last = home.times[key] ?? Math.max(at, last));
  };
  const times: CaseTimes = {
    receivedAt: home.times.receivedAt,
    acknowledgedAt: later('acknowledgedAt'),
    reviewAt: later('reviewAt'),
    decidedAt: later('decidedAt'),
    appealedAt: later('appealedAt'),
    decidedAgainAt: later('decidedAgainAt'),
  };
  return { kind: home.kind, state, times };
}
