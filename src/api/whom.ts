import type { Everyone, PersonId } from '../core/family/household.ts';

/** Whom a path speaks of: `everyone` is nobody in particular, and no person is called so. */
export function whomOf(who: string): PersonId | Everyone {
  return who === 'everyone' ? null : who;
}
