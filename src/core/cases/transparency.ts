import { type CaseCourse, type CaseKind, isOpen } from './case.ts';
import { clocks, dueOf, isOverdue } from './clocks.ts';
import { type DeskDecision, type DeskKind, deskKinds } from './desk-report.ts';

/** How a desk did with the cases of a quarter: numbers alone, of no site and nobody. */
export interface Quarter {
  /** `2026-Q4`, by UTC. */
  readonly quarter: string;
  readonly received: Readonly<Record<DeskKind, number>>;
  /** Cases that have a first decision. */
  readonly decided: number;
  /** How long the first decisions took, in milliseconds; null: there is none yet. */
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
  /** Of those whose time has come, decided or not, the share that was decided in time; null: none yet. */
  readonly inTime: number | null;
  readonly appealed: number;
  /** Of the appeals that were decided, the share where the outcome was another one; null: none yet. */
  readonly reversed: number | null;
}

/** A case, as far as it is counted. */
export interface CountedCase {
  readonly course: CaseCourse;
  readonly outcomes: readonly DeskDecision['outcome'][];
}

interface Tally {
  readonly received: Record<DeskKind, number>;
  /** Milliseconds. */
  readonly took: number[];
  inTime: number;
  late: number;
  appealed: number;
  upheld: number;
  reversed: number;
}

/** The newest quarter first; a case counts in the quarter in which it came. @param now milliseconds since 1970 */
export function quartersOf(cases: Iterable<CountedCase>, now: number): Quarter[] {
  const tallies = new Map<string, Tally>();
  for (const one of cases) {
    const quarter = quarterOf(one.course.times.receivedAt);
    const tally = tallies.get(quarter) ?? newTally();
    tallies.set(quarter, tally);
    count(one, tally, now);
  }
  return [...tallies]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([quarter, tally]) => tell(quarter, tally));
}

function newTally(): Tally {
  const received = Object.fromEntries(deskKinds.map((kind) => [kind, 0])) as Record<DeskKind, number>;
  return { received, took: [], inTime: 0, late: 0, appealed: 0, upheld: 0, reversed: 0 };
}

function count({ course, outcomes }: CountedCase, tally: Tally, now: number): void {
  const { kind, times } = course;
  if (isCounted(kind)) tally.received[kind]++;
  if (times.decidedAt !== null) {
    const took = times.decidedAt - times.receivedAt;
    tally.took.push(took);
    if (took <= clocks.decided[kind]) tally.inTime++;
    else tally.late++;
  } else if (isOpen(course) && dueOf(course)?.what === 'decided' && isOverdue(course, now)) {
    tally.late++;
  }
  if (times.appealedAt !== null) tally.appealed++;
  const [first, again] = outcomes;
  if (again === undefined) return;
  if (again === first) tally.upheld++;
  else tally.reversed++;
}

function isCounted(kind: CaseKind): kind is DeskKind {
  return (deskKinds as readonly CaseKind[]).includes(kind);
}

function tell(quarter: string, { received, took, inTime, late, appealed, upheld, reversed }: Tally): Quarter {
  took.sort((one, other) => one - other);
  return {
    quarter,
    received,
    decided: took.length,
    medianMs: rank(took, 0.5),
    p95Ms: rank(took, 0.95),
    inTime: share(inTime, late),
    appealed,
    reversed: share(reversed, upheld),
  };
}

/** The least of the sorted numbers that this share of them does not exceed. */
function rank(sorted: readonly number[], part: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null;
}

function share(part: number, rest: number): number | null {
  return part + rest === 0 ? null : part / (part + rest);
}

function quarterOf(at: number): string {
  const day = new Date(at);
  return `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
}
