import { isDay } from './calendar.ts';
import { type Changed, changed, isSomeone, problem } from './change.ts';
import type { Exception, Household } from './household.ts';
import { limits } from './limits.ts';
import { isId, isSpan } from './plausible.ts';

/** Adds holidays or a day that differs; what was added later goes over what was added before. */
export function addException(household: Household, exception: Exception): Changed {
  const { id, who, first, last, windows } = exception;
  if (!isId(id)) return problem('not-an-id', id);
  if (household.exceptions.some((one) => one.id === id)) return problem('taken', id);
  if (household.exceptions.length >= limits.exceptions) return problem('too-many', String(limits.exceptions));
  if (!isSomeone(household, who)) return problem('no-such-person', who ?? '');
  const wrongDay = [first, last].find((day) => !isDay(day));
  if (wrongDay !== undefined) return problem('not-a-day', wrongDay);
  if (last < first) return problem('ends-before-it-begins', `${first}/${last}`);
  if (windows.length > limits.windows) return problem('too-many', String(limits.windows));
  if (!windows.every(isSpan)) return problem('not-a-window', id);
  return changed(household, { exceptions: [...household.exceptions, exception] });
}

export function removeException(household: Household, id: string): Changed {
  const exceptions = household.exceptions.filter((one) => one.id !== id);
  if (exceptions.length === household.exceptions.length) return problem('no-such-exception', id);
  return changed(household, { exceptions });
}
