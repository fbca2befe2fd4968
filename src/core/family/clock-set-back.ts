import type { Household } from './household.ts';

/**
 * The household after its clock was set back: a grant and a pause last no longer for that. What had ended before is over,
 * the rest ends as much earlier as the clock went back. The same object where nothing was under way.
 *
 * @param from the moment that the clock showed last, and `to` the one it shows now; milliseconds since 1970
 */
export function afterClockSetBack(household: Household, from: number, to: number): Household {
  const { grants, pauses } = household;
  if ([...grants, ...pauses].every(({ until }) => until === null)) return household;
  const shortened = <One extends { readonly until: number | null }>(ones: readonly One[]): One[] =>
    ones
      .filter(({ until }) => until === null || until > from)
      .map((one) => (one.until === null ? one : { ...one, until: one.until - (from - to) }));
  return { ...household, grants: shortened(grants), pauses: shortened(pauses) };
}
