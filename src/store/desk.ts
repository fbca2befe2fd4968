import Database from 'better-sqlite3';
import { DeskCases } from './desk-cases.ts';
import { DeskDecisions } from './desk-decisions.ts';
import { deskLayout } from './desk-layout.ts';
import { DeskReviewers } from './desk-reviewers.ts';
import { migrate } from './migrate.ts';

/** How long to wait for another process that writes, in milliseconds: `domovoy desk reviewer add` beside a desk that is open. */
const patience = 5_000;

export interface DeskTables {
  readonly cases: DeskCases;
  readonly decisions: DeskDecisions;
  readonly reviewers: DeskReviewers;
}

/** All that a desk knows, in one file. What the disk refuses is thrown, and nothing of it is done. */
export class DeskStore {
  readonly #db: Database.Database;
  readonly #tables: DeskTables;

  /** @param isNew it is made, and must not be there yet; else it must be there */
  constructor(path: string, isNew: boolean) {
    this.#db = new Database(path, { fileMustExist: !isNew, timeout: patience });
    try {
      this.#db.pragma('journal_mode = WAL');
      // Each commit waits for the disk: what was acknowledged survives a power cut.
      this.#db.pragma('synchronous = FULL');
      this.#db.pragma('foreign_keys = ON');
      migrate(this.#db, deskLayout);
    } catch (cause) {
      this.#db.close();
      throw cause;
    }
    const db = this.#db;
    this.#tables = {
      cases: new DeskCases(db),
      decisions: new DeskDecisions(db),
      reviewers: new DeskReviewers(db),
    };
  }

  /** Looks things up, all of them as of one moment. */
  read<Value>(work: (tables: DeskTables) => Value): Value {
    return this.#db.transaction(() => work(this.#tables)).deferred();
  }

  /** Does all of the work or none of it; what is done is on the disk. */
  write<Value>(work: (tables: DeskTables) => Value): Value {
    return this.#db.transaction(() => work(this.#tables)).immediate();
  }

  close(): void {
    this.#db.close();
  }
}
