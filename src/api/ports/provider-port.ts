import type { Choices } from '../../core/family/household.ts';
import type { Text } from '../../core/profile.ts';

/** What a provider has decided for this home; `app/provider-side.ts` is it. */
export interface ProviderPort {
  /** Null: nothing is locked. */
  locked(): { readonly by: Text; readonly choices: Choices } | null;
  /** The file of what is locked is named and cannot be used: then nothing of it is locked. */
  areLocksUnreadable(): boolean;
}
