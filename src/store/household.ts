import type { Database } from 'better-sqlite3';
import type { Day, Household } from '../core/family/household.ts';
import { type OpenedFile, type Opening, openHouseholdFile } from './household-file.ts';
import type { HouseholdPlace } from './household-place.ts';
import type { Origin, Revision, Saved } from './household-revisions.ts';
import { type SnapshotMade, takeSnapshot } from './household-snapshots.ts';
import { type Failed, type HouseholdTables, householdTables, type Outcome } from './household-tables.ts';
import { diskFault } from './sqlite-fault.ts';

/** What the family should hear of its household, once: how it was found if not sound, and how the disk does. */
export type HouseholdNews =
  | Exclude<Opening, { kind: 'sound' }>
  | { readonly kind: 'failing'; readonly code: string }
  | { readonly kind: 'recovered' };

/** The file while it is open. */
interface OpenFile extends Omit<OpenedFile, 'opening'> {
  readonly tables: HouseholdTables;
}

/**
 * What the family wants, on the disk. One thread writes; others read with a `HouseholdReader`.
 *
 * A file that is found damaged, at the start or later, is put aside and what can be saved is put in its place; see
 * `household-file.ts`. What a disk refuses is a value, and each call is a new trial, from opening the file on.
 */
export class HouseholdStore {
  readonly #place: HouseholdPlace;
  readonly #now: () => number;
  readonly #tell: (news: HouseholdNews) => void;
  #file: OpenFile | undefined;
  #failure: string | undefined;

  /** @param now the clock, in milliseconds since 1970 */
  constructor(place: HouseholdPlace, now: () => number, tell: (news: HouseholdNews) => void) {
    this.#place = place;
    this.#now = now;
    this.#tell = tell;
  }

  /** The newest revision; while none can be read the fallback, as revision 0, which nobody can save over another. */
  newest(): Revision {
    const look = (): Revision | undefined => {
      const outcome = this.read(({ revisions }) => revisions.newest());
      return outcome.kind === 'done' ? outcome.value : undefined;
    };
    const newest = look();
    if (newest !== undefined) return newest;
    // It was spoilt while it was open: it is looked through and mended when it is opened anew.
    this.close();
    return look() ?? { revision: 0, at: 0, household: this.#place.fallback };
  }

  /** Saves the household in a transaction of its own; see `HouseholdRevisions.save`. */
  save(household: Household, expected: number, origin?: Origin): Saved | Failed {
    const outcome = this.write(({ revisions }) => revisions.save(household, expected, this.#now(), origin));
    return outcome.kind === 'done' ? outcome.value : outcome;
  }

  /** Looks things up, all of them as of one moment. */
  read<Value>(work: (tables: HouseholdTables) => Value): Outcome<Value> {
    return this.#try(({ db, tables }) => db.transaction(() => work(tables)).deferred());
  }

  /** Does all of the work or none of it; what is done is on the disk. */
  write<Value>(work: (tables: HouseholdTables) => Value): Outcome<Value> {
    // There may be room by now.
    if (this.#file?.refused !== undefined) this.close();
    const outcome = this.#try(({ db, tables, refused }): Outcome<Value> => {
      if (refused !== undefined) return { kind: 'failed', code: refused };
      const before = tables.revisions.saves;
      const value = db.transaction(() => work(tables)).immediate();
      if (tables.revisions.saves !== before) workIn(db);
      return { kind: 'done', value };
    });
    const written = outcome.kind === 'done' ? outcome.value : outcome;
    if (written.kind === 'failed') this.close();
    this.#settle(written.kind === 'failed' ? written.code : undefined);
    return written;
  }

  /** Takes the snapshot of this day, if there is none yet and the file is sound. */
  snapshot(day: Day): Outcome<SnapshotMade> {
    const outcome = this.#try(({ db }) => takeSnapshot(db, this.#place, day));
    if (outcome.kind === 'done' && outcome.value === 'damaged') this.close();
    return outcome;
  }

  /** What comes after opens the file anew. */
  close(): void {
    try {
      this.#file?.db.close();
    } catch (cause) {
      if (diskFault(cause) === undefined) throw cause;
    }
    this.#file = undefined;
  }

  #try<Value>(work: (file: OpenFile) => Value): Outcome<Value> {
    try {
      return { kind: 'done', value: work((this.#file ??= this.#open())) };
    } catch (cause) {
      const code = diskFault(cause);
      if (code === undefined) throw cause;
      // Whatever it was, the next call opens the file anew, and looks it through.
      this.close();
      this.#settle(code);
      return { kind: 'failed', code };
    }
  }

  #open(): OpenFile {
    const { opening, ...file } = openHouseholdFile(this.#place, this.#now());
    if (opening.kind !== 'sound') this.#tell(opening);
    return { ...file, tables: householdTables(file.db, this.#place.codec) };
  }

  #settle(failure: string | undefined): void {
    const before = this.#failure;
    this.#failure = failure;
    if (failure !== undefined && before === undefined) this.#tell({ kind: 'failing', code: failure });
    if (failure === undefined && before !== undefined) this.#tell({ kind: 'recovered' });
  }
}

/**
 * Works the log into the file at once: what was saved then lies in the file itself, and an octet that turns in the log
 * cannot cost it. It is saved already, so that a disk which refuses this refuses nothing.
 */
function workIn(db: Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (cause) {
    if (diskFault(cause) === undefined) throw cause;
  }
}
