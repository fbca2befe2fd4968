import type { Database } from 'better-sqlite3';
import { isSpoilt } from './household-check.ts';
import { snapshotsIn } from './household-folder.ts';
import type { HouseholdPlace } from './household-place.ts';
import { type HouseholdCodec, HouseholdRevisions, restoring } from './household-revisions.ts';
import { emptyHousehold, salvage } from './household-salvage.ts';
import { openToRead } from './open-to-read.ts';

/**
 * After a loss the revisions go on so much higher: however many were lost, no new one gets the number of an old one,
 * which somebody may still hold in hand.
 */
const leap = 1_000;

/** What was rescued: a whole file, in memory. */
export interface Rescued {
  readonly db: Database;
  /** When the household in it was saved; undefined: none could be read, and it is the fallback. */
  readonly savedAt: number | undefined;
  /** There was not a trace of a household. */
  readonly fromNothing: boolean;
}

/**
 * Gathers what can be read, from the damaged file first and then from the snapshots: the newest revision among them
 * becomes the newest again. Where there is none, the fallback does.
 *
 * @param damaged undefined: there is no file, damaged or not
 */
export function rescue({ folder, codec, fallback }: HouseholdPlace, damaged: string | undefined, now: number): Rescued {
  const db = emptyHousehold();
  const sources = damaged === undefined ? snapshotsIn(folder) : [damaged, ...snapshotsIn(folder)];
  for (const source of sources) salvageFile(source, db, codec);
  const revisions = new HouseholdRevisions(db, codec);
  const newest = revisions.newest();
  const fromNothing = sources.length === 0;
  const revision = fromNothing ? 1 : (newest?.revision ?? 0) + leap;
  const document = codec.encode(newest?.household ?? fallback, newest && restoring(newest));
  if (document === undefined) throw new Error('the fallback is no household');
  revisions.put({ revision, at: now, document });
  return { db, savedAt: newest?.at, fromNothing };
}

/** Undefined where it cannot be read. */
export function newestIn(path: string, codec: HouseholdCodec): number | undefined {
  return fromFile(path, (db) => new HouseholdRevisions(db, codec).newest()?.revision);
}

function salvageFile(path: string, into: Database, codec: HouseholdCodec): void {
  fromFile(path, (db) => salvage(db, into, codec));
}

function fromFile<Value>(path: string, read: (db: Database) => Value): Value | undefined {
  let db: Database | undefined;
  try {
    db = openToRead(path);
    return read(db);
  } catch (cause) {
    if (!isSpoilt(cause)) throw cause;
    return undefined;
  } finally {
    db?.close();
  }
}
