import type { CaseCourse, CaseState, CaseTimes } from './case.ts';

/** What is done with a case. */
export const caseSteps = ['acknowledge', 'review', 'decide', 'appeal', 'decide-again'] as const;
export type CaseStep = (typeof caseSteps)[number];

/** From which states a step may be taken, where it leads, and which time it leaves. `acknowledge` leads nowhere else. */
const ways: Readonly<Record<CaseStep, { from: readonly CaseState[]; to: CaseState; time: keyof CaseTimes }>> = {
  acknowledge: { from: ['received'], to: 'received', time: 'acknowledgedAt' },
  review: { from: ['received'], to: 'in-review', time: 'reviewAt' },
  decide: { from: ['received', 'in-review'], to: 'decided', time: 'decidedAt' },
  appeal: { from: ['decided'], to: 'appealed', time: 'appealedAt' },
  'decide-again': { from: ['appealed'], to: 'decided-again', time: 'decidedAgainAt' },
};

/** May this step be taken now? Nothing is acknowledged twice. */
export function mayTake({ state, times }: CaseCourse, step: CaseStep): boolean {
  return ways[step].from.includes(state) && times[ways[step].time] === null;
}

/**
 * The course after a step; undefined: the step may not be taken. Whatever is done with a case says too that it was
 * received. A clock that was set back makes no time earlier than the one before it.
 */
export function take(course: CaseCourse, step: CaseStep, now: number): CaseCourse | undefined {
  if (!mayTake(course, step)) return undefined;
  const at = Math.max(now, lastOf(course.times));
  const times = { ...course.times, acknowledgedAt: course.times.acknowledgedAt ?? at, [ways[step].time]: at };
  return { ...course, state: ways[step].to, times };
}

/** When the last step was taken. */
export function lastOf(times: CaseTimes): number {
  return Math.max(...Object.values(times).map((at: number | null) => at ?? times.receivedAt));
}
