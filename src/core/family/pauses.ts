import { type Changed, changed, isSomeone, problem } from './change.ts';
import type { Everyone, Household, PersonId } from './household.ts';
import { limits } from './limits.ts';

/** Closes everything for a person or for everyone, until a moment or (null) until it is resumed. */
export function pause(household: Household, who: PersonId | Everyone, until: number | null, now: number): Changed {
  if (!isSomeone(household, who)) return problem('no-such-person', who ?? '');
  if (until !== null && !(until > now)) return problem('not-ahead', String(until));
  const others = pausesBut(household, who);
  if (others.length >= limits.pauses) return problem('too-many', String(limits.pauses));
  return changed(household, { pauses: [...others, { who, until }] });
}

/** Ends the pause of a person, or of everyone: a pause of the whole household is ended for the whole household only. */
export function resume(household: Household, who: PersonId | Everyone): Changed {
  const pauses = pausesBut(household, who);
  if (pauses.length === household.pauses.length) return problem('not-paused', who ?? '');
  return changed(household, { pauses });
}

function pausesBut({ pauses }: Household, who: PersonId | Everyone): Household['pauses'] {
  return pauses.filter((one) => one.who !== who);
}
