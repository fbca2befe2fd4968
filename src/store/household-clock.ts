import type { Database } from 'better-sqlite3';

/** The last time that was known to be right, for a box that wakes up in 1970. */
export class HouseholdClock {
  readonly #get;
  readonly #set;

  constructor(db: Database) {
    this.#get = db.prepare<[], number>('SELECT at FROM clock').pluck();
    this.#set = db.prepare<[number]>('INSERT OR REPLACE INTO clock (id, at) VALUES (1, ?)');
  }

  /** Milliseconds since 1970; undefined: never yet. */
  get lastKnown(): number | undefined {
    return this.#get.get();
  }

  set(now: number): void {
    this.#set.run(now);
  }
}
