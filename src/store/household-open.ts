import Database from 'better-sqlite3';
import { householdLayout } from './household-layout.ts';
import { migrate } from './migrate.ts';
import { openToRead } from './open-to-read.ts';
import { diskFault } from './sqlite-fault.ts';

/** How long to wait for another process that writes, in milliseconds. */
const patience = 5_000;

/** SQLite's own page cache, in KiB. */
const pageCache = 512;

/** The log is worked into the file whenever it has this many pages, and is cut back to this many octets. */
const logPages = 256;
const logOctets = 256 * 1024;

/** A file that was found sound; `refused` is what the disk says to whoever would write. */
export function openSound(path: string): { readonly db: Database.Database; readonly refused: string | undefined } {
  try {
    return { db: openToWrite(path), refused: undefined };
  } catch (cause) {
    const refused = diskFault(cause);
    if (refused === undefined) throw cause;
    return { db: openToRead(path), refused };
  }
}

function openToWrite(path: string): Database.Database {
  const db = new Database(path, { fileMustExist: true, timeout: patience });
  try {
    db.pragma('journal_mode = WAL');
    // Each commit waits for the disk: what was acknowledged survives a power cut.
    db.pragma('synchronous = FULL');
    db.pragma(`wal_autocheckpoint = ${logPages}`);
    db.pragma(`journal_size_limit = ${logOctets}`);
    db.pragma(`cache_size = -${pageCache}`);
    migrate(db, householdLayout);
    // A disk that lets nobody write says so here and now.
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}
