import type { PersonId } from '../core/family/household.ts';

/** Who calls, as far as the address and what was shown tell. */
export type Caller =
  | { readonly kind: 'anonymous' }
  /** A device of someone who is not grown up: whatever it shows, it gets nothing of the parents. */
  | { readonly kind: 'child'; readonly who: PersonId }
  | { readonly kind: 'account'; readonly id: string; readonly role: Role; readonly session: string }
  | { readonly kind: 'token'; readonly id: string; readonly scopes: readonly Scope[] };

/** A parent does everything; a caregiver sees today, pauses, and answers. */
export const roles = ['caregiver', 'parent'] as const;
export type Role = (typeof roles)[number];

/**
 * What a token of a program may do: read the family and what the house is like, change the family, read the journal,
 * change lists and settings. Accounts are never changed by a program.
 */
export const scopes = ['read', 'family', 'journal', 'house'] as const;
export type Scope = (typeof scopes)[number];
