import type { Household } from '../core/family/household.ts';
import type { HouseholdCodec } from './household-revisions.ts';

/** Where the household lies, and how it is read. */
export interface HouseholdPlace {
  /** The folder of the data: `household.db` and `snapshots` are in it. */
  readonly folder: string;
  readonly codec: HouseholdCodec;
  /** What holds at the first start, and where nothing can be read any more: it must protect whoever asks. */
  readonly fallback: Household;
}
