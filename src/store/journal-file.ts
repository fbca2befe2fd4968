import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { journalLayout } from './journal-layout.ts';
import { LaterVersion, migrate } from './migrate.ts';
import { diskFault, isDamage } from './sqlite-fault.ts';

/** SQLite's own page cache, in KiB: the end of each table is all that is written again and again. */
const pageCache = 256;

/**
 * Octets of a page. A batch of a minute is a few kilobytes and each page it touches goes to the disk whole, twice: small
 * pages halve what a day costs a flash card (31 MB against 50 MB with SQLite's own 4096).
 */
const pageSize = 1024;

/** The write-ahead log is worked into the file whenever it has this many octets, and is cut back to that. */
const walOctets = 1024 ** 2;

/** An open journal, and where the damaged one before it was moved, if there was one. */
export interface OpenJournal {
  readonly db: Database.Database;
  readonly movedTo: string | undefined;
}

/**
 * Opens the journal, or begins one. A file that is damaged, that is no journal, or that a later version wrote is moved
 * aside: the journal may be lost, it may not stall. Throws what the disk says, see `diskFault`.
 *
 * @param spoilt the file is known to be damaged, though it may look well
 * @param now milliseconds since 1970, for the name of what is moved aside
 */
export function openJournal(path: string, spoilt: boolean, now: number): OpenJournal {
  // better-sqlite3 takes a missing directory for a fault of ours; the disk's own word is better.
  mkdirSync(dirname(path), { recursive: true });
  try {
    const movedTo = spoilt ? moveAside(path, now) : undefined;
    return { db: open(path), movedTo };
  } catch (cause) {
    const code = diskFault(cause);
    if (!(cause instanceof LaterVersion) && !(code !== undefined && isDamage(code))) throw cause;
    const movedTo = moveAside(path, now);
    return { db: open(path), movedTo };
  }
}

function open(path: string): Database.Database {
  const db = new Database(path, { timeout: 1_000 });
  try {
    db.pragma(`page_size = ${pageSize}`);
    db.pragma('journal_mode = WAL');
    // NORMAL syncs only when the log is worked into the file: a power cut may cost the last minutes, never the file.
    db.pragma('synchronous = NORMAL');
    db.pragma(`wal_autocheckpoint = ${walOctets / pageSize}`);
    db.pragma(`journal_size_limit = ${walOctets}`);
    db.pragma(`cache_size = -${pageCache}`);
    migrate(db, journalLayout);
    look(db);
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}

/**
 * A look at both ends of each table: it finds what is no database, a torn first page or a lost end at once. A whole
 * `quick_check` would read 64 MiB from a slow card at each start; damage in the middle is met when it is written to.
 */
function look(db: Database.Database): void {
  db.prepare('SELECT min(id), max(id) FROM events').get();
  db.prepare('SELECT * FROM events ORDER BY id DESC LIMIT 1').get();
  db.prepare('SELECT * FROM counts ORDER BY span DESC, start DESC LIMIT 1').get();
  for (const table of ['names', 'askers', 'chapters', 'outcomes']) {
    db.prepare(`SELECT * FROM ${table} ORDER BY id DESC LIMIT 1`).get();
  }
  db.prepare('SELECT * FROM series LIMIT 1').get();
}

/** One damaged journal is kept for whoever wants to look; more of them would fill the disk. */
function moveAside(path: string, now: number): string {
  const older = `${basename(path)}.damaged-`;
  for (const name of readdirSync(dirname(path))) {
    if (name.startsWith(older)) rmSync(join(dirname(path), name), { force: true });
  }
  const aside = `${path}.damaged-${now}`;
  renameSync(path, aside);
  for (const part of ['-wal', '-shm']) {
    if (existsSync(path + part)) rmSync(path + part);
  }
  return aside;
}
