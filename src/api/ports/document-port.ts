import type { Household } from '../../core/family/household.ts';
import type { Text } from '../../core/profile.ts';

/** The household as one readable document, both ways. */
export interface DocumentPort {
  write(household: Household): string;
  /** The household, or everything that is wrong with the document. */
  read(
    text: string,
  ):
    | { readonly household: Household }
    | { readonly problems: readonly { readonly at: string; readonly detail: Text }[] };
}
