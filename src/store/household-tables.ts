import type { Database } from 'better-sqlite3';
import { HouseholdAsks } from './household-asks.ts';
import { HouseholdClock } from './household-clock.ts';
import { HouseholdNotices } from './household-notices.ts';
import { type HouseholdCodec, HouseholdRevisions } from './household-revisions.ts';
import { HouseholdUsage } from './household-usage.ts';

/** All that `household.db` holds. Whoever may only read calls only what reads. */
export interface HouseholdTables {
  readonly revisions: HouseholdRevisions;
  readonly usage: HouseholdUsage;
  readonly asks: HouseholdAsks;
  readonly notices: HouseholdNotices;
  readonly clock: HouseholdClock;
}

export function householdTables(db: Database, codec: HouseholdCodec): HouseholdTables {
  return {
    revisions: new HouseholdRevisions(db, codec),
    usage: new HouseholdUsage(db),
    asks: new HouseholdAsks(db),
    notices: new HouseholdNotices(db),
    clock: new HouseholdClock(db),
  };
}

/** What came of work on the file. */
export type Outcome<Value> = { readonly kind: 'done'; readonly value: Value } | Failed;

/** The disk, or another process, refused: `SQLITE_FULL`, `SQLITE_BUSY`. */
export interface Failed {
  readonly kind: 'failed';
  readonly code: string;
}
