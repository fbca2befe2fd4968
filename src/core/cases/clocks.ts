import type { CaseCourse, CaseKind } from './case.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How long each step may take. Milliseconds that pass, not hours on a wall: no change of clocks makes them longer. */
export const clocks = {
  acknowledged: hour,
  decided: {
    // The parents' answer; what is late is only said to them once more.
    ask: day,
    'missed-harmful': day,
    'illegal-content': day,
    'wrong-block': 3 * day,
    'constructive-proposal': 30 * day,
  } satisfies Record<CaseKind, number>,
  /** By another reviewer than the first. */
  appealDecided: 3 * day,
} as const;

/** What a case waits for, and until when, in milliseconds since 1970. */
export interface Due {
  readonly what: 'acknowledged' | 'decided' | 'decided-again';
  readonly at: number;
}

/** What must happen next; undefined: nothing more. */
export function dueOf({ kind, state, times }: CaseCourse): Due | undefined {
  switch (state) {
    case 'received':
    case 'in-review': {
      if (times.acknowledgedAt === null) return { what: 'acknowledged', at: times.receivedAt + clocks.acknowledged };
      return { what: 'decided', at: times.receivedAt + clocks.decided[kind] };
    }
    case 'appealed':
      return { what: 'decided-again', at: (times.appealedAt ?? times.receivedAt) + clocks.appealDecided };
    case 'decided':
    case 'decided-again':
      return undefined;
  }
}

/** Should the next step have been taken by now? */
export function isOverdue(course: CaseCourse, now: number): boolean {
  const due = dueOf(course);
  return due !== undefined && now > due.at;
}

/** How long the first decision took, in milliseconds; until there is one, how long it has taken by now. */
export function decidedIn({ times }: CaseCourse, now: number): number {
  return (times.decidedAt ?? now) - times.receivedAt;
}

/** Was it decided within its clock, and decided again within that of the appeal? Undefined: it is not decided yet. */
export function wasInTime({ kind, times }: CaseCourse): boolean | undefined {
  const { receivedAt, decidedAt, appealedAt, decidedAgainAt } = times;
  if (decidedAt === null || (appealedAt !== null && decidedAgainAt === null)) return undefined;
  if (decidedAt - receivedAt > clocks.decided[kind]) return false;
  return appealedAt === null || decidedAgainAt! - appealedAt <= clocks.appealDecided;
}
