import { isSpoilt } from './household-check.ts';
import { householdPath } from './household-folder.ts';
import type { HouseholdPlace } from './household-place.ts';
import { type HouseholdTables, householdTables, type Outcome } from './household-tables.ts';
import { openToRead } from './open-to-read.ts';
import { diskFault } from './sqlite-fault.ts';

/**
 * The household for threads and processes that only read. Each look opens the file and closes it: a file that was
 * mended meanwhile is another one. It mends nothing itself; that is the part of whoever writes.
 */
export class HouseholdReader {
  readonly #place: Pick<HouseholdPlace, 'folder' | 'codec'>;

  constructor(place: Pick<HouseholdPlace, 'folder' | 'codec'>) {
    this.#place = place;
  }

  /** Looks things up, all of them as of one moment. */
  read<Value>(work: (tables: HouseholdTables) => Value): Outcome<Value> {
    const { folder, codec } = this.#place;
    try {
      const db = openToRead(householdPath(folder));
      try {
        return { kind: 'done', value: db.transaction(() => work(householdTables(db, codec))).deferred() };
      } finally {
        db.close();
      }
    } catch (cause) {
      const code = diskFault(cause) ?? (isSpoilt(cause) ? 'SQLITE_CORRUPT' : undefined);
      if (code === undefined) throw cause;
      return { kind: 'failed', code };
    }
  }
}
