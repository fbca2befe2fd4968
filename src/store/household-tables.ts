import type { Database } from 'better-sqlite3';
import { HouseholdAccounts } from './household-accounts.ts';
import { HouseholdAsks } from './household-asks.ts';
import { HouseholdCases } from './household-cases.ts';
import { HouseholdChannels } from './household-channels.ts';
import { HouseholdClock } from './household-clock.ts';
import { HouseholdDeliveries } from './household-deliveries.ts';
import { HouseholdNotices } from './household-notices.ts';
import { HouseholdOutbox } from './household-outbox.ts';
import { type HouseholdCodec, HouseholdRevisions } from './household-revisions.ts';
import { HouseholdSessions } from './household-sessions.ts';
import { HouseholdTokens } from './household-tokens.ts';
import { HouseholdUsage } from './household-usage.ts';

/** All that `household.db` holds. Whoever may only read calls only what reads. */
export interface HouseholdTables {
  readonly revisions: HouseholdRevisions;
  readonly usage: HouseholdUsage;
  readonly asks: HouseholdAsks;
  readonly notices: HouseholdNotices;
  readonly clock: HouseholdClock;
  readonly accounts: HouseholdAccounts;
  readonly sessions: HouseholdSessions;
  readonly tokens: HouseholdTokens;
  readonly channels: HouseholdChannels;
  readonly deliveries: HouseholdDeliveries;
  readonly cases: HouseholdCases;
  readonly outbox: HouseholdOutbox;
}

export function householdTables(db: Database, codec: HouseholdCodec): HouseholdTables {
  let asks: HouseholdAsks | undefined;
  let accounts: HouseholdAccounts | undefined;
  let sessions: HouseholdSessions | undefined;
  let tokens: HouseholdTokens | undefined;
  let channels: HouseholdChannels | undefined;
  let deliveries: HouseholdDeliveries | undefined;
  let cases: HouseholdCases | undefined;
  let outbox: HouseholdOutbox | undefined;
  return {
    revisions: new HouseholdRevisions(db, codec),
    usage: new HouseholdUsage(db),
    notices: new HouseholdNotices(db),
    clock: new HouseholdClock(db),
    // The query path has no use for these, and an older file has none until somebody writes it.
    get asks() {
      return (asks ??= new HouseholdAsks(db));
    },
    get accounts() {
      return (accounts ??= new HouseholdAccounts(db));
    },
    get sessions() {
      return (sessions ??= new HouseholdSessions(db));
    },
    get tokens() {
      return (tokens ??= new HouseholdTokens(db));
    },
    get channels() {
      return (channels ??= new HouseholdChannels(db));
    },
    get deliveries() {
      return (deliveries ??= new HouseholdDeliveries(db));
    },
    get cases() {
      return (cases ??= new HouseholdCases(db));
    },
    get outbox() {
      return (outbox ??= new HouseholdOutbox(db));
    },
  };
}

/** What came of work on the file. */
export type Outcome<Value> = { readonly kind: 'done'; readonly value: Value } | Failed;

/** The disk, or another process, refused: `SQLITE_FULL`, `SQLITE_BUSY`. */
export interface Failed {
  readonly kind: 'failed';
  readonly code: string;
}
