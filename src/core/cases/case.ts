/**
 * What a case is about.
 *
 * - `ask`: a child asks a parent for something.
 * - `wrong-block`, `missed-harmful`: a list says too much of a name, or too little.
 * - `illegal-content`: a parent was led to the hotline; nothing of it is kept or sent.
 * - `constructive-proposal`: a good site for the start page.
 */
export const caseKinds = ['ask', 'wrong-block', 'missed-harmful', 'illegal-content', 'constructive-proposal'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** How far a case is; there is no way back. An appeal is decided by another reviewer, and that is the last word. */
export const caseStates = ['received', 'in-review', 'decided', 'appealed', 'decided-again'] as const;
export type CaseState = (typeof caseStates)[number];

/** When each step was taken, in milliseconds since 1970; null: not yet, or not at all. */
export interface CaseTimes {
  readonly receivedAt: number;
  /** Somebody has said: we have it. */
  readonly acknowledgedAt: number | null;
  readonly reviewAt: number | null;
  readonly decidedAt: number | null;
  readonly appealedAt: number | null;
  readonly decidedAgainAt: number | null;
}

/** All of a case that its clocks and its steps depend on. */
export interface CaseCourse {
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly times: CaseTimes;
}

/** A case that has just been received. */
export function newCourse(kind: CaseKind, at: number): CaseCourse {
  const notYet = { acknowledgedAt: null, reviewAt: null, decidedAt: null, appealedAt: null, decidedAgainAt: null };
  return { kind, state: 'received', times: { receivedAt: at, ...notYet } };
}

/** Does it wait for a decision? */
export function isOpen({ state }: Pick<CaseCourse, 'state'>): boolean {
  return state === 'received' || state === 'in-review' || state === 'appealed';
}
