import { join } from 'node:path';
import Database from 'better-sqlite3';
import { diskFault } from './sqlite-fault.ts';

/** Held by the one who compiles into a folder. */
export interface CompileLock {
  release(): void;
}

/**
 * Takes the lock of a folder of catalogues; undefined while another process has it. It is a lock of the kernel's on an empty
 * file, as SQLite takes it: it ends with whoever holds it, however that was killed.
 *
 * Where the disk has no locks, or the file belongs to somebody else, everybody gets one: it saves work and memory, and
 * the writer of catalogues is safe without it.
 */
export function takeCompileLock(folder: string): CompileLock | undefined {
  let database: Database.Database | undefined;
  try {
    database = new Database(join(folder, 'compile.lock'), { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    const held = database;
    return { release: () => void held.close() };
  } catch (cause) {
    database?.close();
    const code = diskFault(cause);
    if (code === undefined) throw cause;
    return code.startsWith('SQLITE_BUSY') ? undefined : { release: () => undefined };
  }
}
