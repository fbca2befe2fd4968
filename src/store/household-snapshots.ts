import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Day } from '../core/family/household.ts';
import { findLoss } from './household-check.ts';
import { makeFolder, removeOldSnapshots, snapshotPath } from './household-folder.ts';
import type { HouseholdPlace } from './household-place.ts';
import { openToRead } from './open-to-read.ts';
import { putWhole } from './whole-file.ts';

/** Whether a snapshot was made: not where the day has one, nor where the household is damaged. */
export type SnapshotMade = 'made' | 'there' | 'damaged';

/** So many days back. */
const snapshotsKept = 7;

/** Takes the snapshot of a day: looked through before and after, so that a damaged one never takes the place of a good one. */
export function takeSnapshot(db: Database, { folder, codec }: HouseholdPlace, day: Day): SnapshotMade {
  const path = snapshotPath(folder, day);
  if (existsSync(path)) return 'there';
  if (findLoss(db, codec) !== undefined) return 'damaged';
  makeFolder(path);
  const put = putWhole(path, (aside) => {
    db.prepare('VACUUM INTO ?').run(aside);
    return isSound(aside, codec);
  });
  if (put === 'taken') return 'there';
  if (put === 'dropped') return 'damaged';
  removeOldSnapshots(folder, snapshotsKept, day);
  return 'made';
}

function isSound(path: string, codec: HouseholdPlace['codec']): boolean {
  const db = openToRead(path);
  try {
    return findLoss(db, codec) === undefined;
  } finally {
    db.close();
  }
}
