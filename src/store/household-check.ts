import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { householdLayout } from './household-layout.ts';
import { type HouseholdCodec, HouseholdRevisions } from './household-revisions.ts';
import { migrate } from './migrate.ts';
import { diskFault, isDamage } from './sqlite-fault.ts';

/** Why a file cannot be used: damaged, gone, or written by a later version of the house. */
export type Loss = 'damaged' | 'gone' | 'later';

/**
 * Looks a whole household through: the layout word by word, SQLite's own check of each page, and the sum of the newest
 * revision. Undefined: it is sound. Throws what the disk or another process refuses.
 */
export function findLoss(db: Database.Database, codec: HouseholdCodec): Loss | undefined {
  try {
    const version = db.pragma('user_version', { simple: true }) as number;
    if (version > householdLayout.length) return 'later';
    if (layoutOf(db) !== layoutAt(version)) return 'damaged';
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') return 'damaged';
    return new HouseholdRevisions(db, codec).newest() === undefined ? 'damaged' : undefined;
  } catch (cause) {
    if (isSpoilt(cause)) return 'damaged';
    throw cause;
  }
}

/** Is it the file that is wrong? Octets that turned make SQLite say nearly anything, and numbers too big to be read. */
export function isSpoilt(cause: unknown): boolean {
  const code = diskFault(cause);
  if (code !== undefined) return isDamage(code) || /^SQLITE_IOERR(_SHORT)?_READ$/.test(code);
  return cause instanceof Database.SqliteError || cause instanceof RangeError;
}

/**
 * Are the fixed fields of the first hundred octets what SQLite writes there (https://sqlite.org/fileformat2.html §1.3)?
 * One of them alone would make the file read-only without a word.
 */
export function hasSoundHeader(path: string): boolean {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header, 0, header.length, 0) < header.length) return false;
  } finally {
    closeSync(file);
  }
  const versions = [header[18], header[19]];
  return (
    header.toString('latin1', 0, 16) === 'SQLite format 3\0' &&
    versions.every((version) => version === 1 || version === 2) &&
    header.readUInt32BE(20) === 0x00_40_20_20 &&
    header.readUInt32BE(56) === 1 &&
    header.subarray(72, 92).every((octet) => octet === 0)
  );
}

function layoutAt(version: number): string {
  const db = new Database(':memory:');
  try {
    migrate(db, householdLayout.slice(0, version));
    return layoutOf(db);
  } finally {
    db.close();
  }
}

function layoutOf(db: Database.Database): string {
  return JSON.stringify(db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').raw().all());
}
