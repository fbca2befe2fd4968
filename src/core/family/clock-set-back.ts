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
  return {
    ...household,
    grants: grants.filter(({ until }) => until > from).map((one) => ({ ...one, until: one.until - (from - to) })),
    pauses: pauses.flatMap((one) => {
      if (one.until === null) return [one];
      return one.until > from ? [{ ...one, until: one.until - (from - to) }] : [];
    }),
  };
}
