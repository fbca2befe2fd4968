import Database from 'better-sqlite3';

/** What a disk can do to us: SQLite's primary result codes (https://sqlite.org/rescode.html) and `errno` names. */
const diskFaults =
  /^(SQLITE_(FULL|IOERR|CANTOPEN|READONLY|BUSY|LOCKED|PERM|AUTH|PROTOCOL|CORRUPT|NOTADB|NOLFS)(_|$)|E[A-Z0-9]+$)/;

/** These say that the file itself is spoilt; waiting will not help. */
const damage = /^SQLITE_(CORRUPT|NOTADB)(_|$)/;

/** The code of what a disk did (`SQLITE_FULL`, `ENOSPC`); undefined where the fault is our own. */
export function diskFault(cause: unknown): string | undefined {
  const code = cause instanceof Database.SqliteError ? cause.code : (cause as NodeJS.ErrnoException | null)?.code;
  return code !== undefined && diskFaults.test(code) ? code : undefined;
}

export function isDamage(code: string): boolean {
  return damage.test(code);
}
