import type { Window } from '../../../../src/core/family/household.ts';

/** What is wrong in a list of times: with which, and what. */
export interface WindowFault {
  readonly at: number;
  readonly what: 'needsDay' | 'needsLength';
}

/** The first thing that cannot be. */
export function faultOf(windows: readonly Window[]): WindowFault | undefined {
  const at = windows.findIndex(({ days, from, to }) => days.length === 0 || from === to);
  if (at < 0) return undefined;
  return { at, what: windows[at]!.days.length === 0 ? 'needsDay' : 'needsLength' };
}
