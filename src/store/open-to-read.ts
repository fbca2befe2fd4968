import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { diskFault, isDamage } from './sqlite-fault.ts';

/** How long to wait for another process that writes, in milliseconds. */
const patience = 2_000;

/**
 * Opens a database that is there already, to read and not to mend: nothing in it changes, whatever state it is in.
 * Throws what the disk or SQLite says of it, damage included.
 *
 * SQLite reads a log by way of a small file that it makes beside it. Where a disk is full or lets nobody write, there is
 * no room even for that; then a copy is read into memory.
 */
export function openToRead(path: string): Database.Database {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: patience });
  try {
    readSomething(db);
    return db;
  } catch (cause) {
    db.close();
    const code = diskFault(cause);
    if (code === undefined || isDamage(code)) throw cause;
    return openCopy(path);
  }
}

function openCopy(path: string): Database.Database {
  const octets = hasLog(path) ? withLog(path) : readFileSync(path);
  // In memory there is no log: the file is marked as one that never had any.
  octets.fill(1, 18, 20);
  const db = new Database(octets);
  try {
    db.pragma('query_only = ON');
    readSomething(db);
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}

/** The file with its log worked in, by way of another disk. */
function withLog(path: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-'));
  try {
    const copy = join(folder, 'copy.db');
    for (const part of ['', '-wal']) copyFileSync(path + part, copy + part);
    const db = new Database(copy);
    try {
      return db.serialize();
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** SQLite looks at the file only when it must. */
function readSomething(db: Database.Database): void {
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
}

function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
