import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { findLoss, hasSoundHeader, isSpoilt, type Loss } from './household-check.ts';
import { adoptLog, damagedIn, householdPath, makeFolder, putAside, snapshotsIn, tidy } from './household-folder.ts';
import type { HouseholdPlace } from './household-place.ts';
import { newestIn, rescue } from './household-rescue.ts';
import { type HouseholdCodec, HouseholdRevisions } from './household-revisions.ts';
import { openSound } from './household-open.ts';
import { openToRead } from './open-to-read.ts';
import { diskFault } from './sqlite-fault.ts';
import { putOctets } from './whole-file.ts';

/** How the household was found. */
export type Opening =
  /** As it was left. */
  | { readonly kind: 'sound' }
  /** There was none, nor a trace of one: the fallback holds. */
  | { readonly kind: 'begun' }
  /** The newest revision that could be read, in the file itself or in a snapshot, holds again, under a new number. */
  | { readonly kind: 'restored'; readonly why: Loss; readonly savedAt: number; readonly movedTo: string | undefined }
  /** No revision could be read: the fallback holds. */
  | { readonly kind: 'lost'; readonly why: Loss; readonly movedTo: string | undefined };

/** How often another process may be faster in mending the file; what stands there after that is a link that leads nowhere. */
const trials = 10;

export interface OpenedFile {
  readonly db: Database;
  readonly opening: Opening;
  /** What the disk says to whoever would write (`SQLITE_FULL`); the file can be read all the same. */
  readonly refused: string | undefined;
}

/**
 * Opens the household, and mends it where it must be mended. The power may be cut between any two steps: until the new
 * file has its name, what it is made from stays where the next trial finds it.
 *
 * Throws what the disk says where nothing can be read; then nothing was changed.
 *
 * @param now milliseconds since 1970
 */
export function openHouseholdFile(place: HouseholdPlace, now: number): OpenedFile {
  const { folder } = place;
  const path = householdPath(folder);
  makeFolder(path);
  for (let trial = 1; ; trial++) {
    const seen = inodeOf(path);
    const why = seen === undefined ? 'gone' : findLossOf(path, place);
    if (why === undefined) {
      tidy(folder);
      return { ...openSound(path), opening: { kind: 'sound' } };
    }
    if (why === 'gone') adoptLog(folder);
    const source = why === 'gone' ? damagedIn(folder)[0] : path;
    const rescued = rescue(place, source, now);
    const opening = (movedTo: string | undefined): Opening => {
      if (rescued.savedAt !== undefined) return { kind: 'restored', why, savedAt: rescued.savedAt, movedTo };
      return rescued.fromNothing ? { kind: 'begun' } : { kind: 'lost', why, movedTo };
    };
    const readOnly = (refused: string): OpenedFile => {
      rescued.db.pragma('query_only = ON');
      return { db: rescued.db, opening: opening(undefined), refused };
    };
    try {
      // Another process may be mending the same file: then what it puts there counts.
      if (inodeOf(path) !== seen) continue;
      const movedTo = why === 'gone' ? source : putAside(folder, now);
      if (putOctets(path, rescued.db.serialize()) === 'taken') {
        if (trial < trials) continue;
        return readOnly('EEXIST');
      }
      tidy(folder);
      return { ...openSound(path), opening: opening(movedTo) };
    } catch (cause) {
      const refused = diskFault(cause);
      if (refused === undefined) throw cause;
      return readOnly(refused);
    }
  }
}

function findLossOf(path: string, { folder, codec }: HouseholdPlace): Loss | undefined {
  if (!hasSoundHeader(path)) return 'damaged';
  try {
    const db = openToRead(path);
    try {
      return findLoss(db, codec) ?? (isBehind(db, folder, codec) ? 'damaged' : undefined);
    } finally {
      db.close();
    }
  } catch (cause) {
    if (isSpoilt(cause)) return 'damaged';
    throw cause;
  }
}

/** A snapshot knows more than the file: the file lost its log, or is an old one. */
function isBehind(db: Database, folder: string, codec: HouseholdCodec): boolean {
  const [snapshot] = snapshotsIn(folder);
  const newest = new HouseholdRevisions(db, codec).list()[0]?.revision ?? 0;
  return snapshot !== undefined && (newestIn(snapshot, codec) ?? 0) > newest;
}

/** Which file it is that has the name now; undefined: none. */
function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}
