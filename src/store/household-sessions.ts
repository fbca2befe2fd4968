import type { Database } from 'better-sqlite3';

/** Somebody who is signed in. */
export interface StoredSession {
  /** SHA-256 of the secret in the cookie. */
  readonly hash: string;
  /** How it is called in the list. */
  readonly id: string;
  readonly account: string;
  readonly made: number;
  readonly seen: number;
  readonly address: string;
  readonly browser: string;
}

/** The table of sessions. */
export class HouseholdSessions {
  readonly #add;
  readonly #get;
  readonly #all;
  readonly #touch;
  readonly #drop;
  readonly #dropOf;
  readonly #dropOld;

  constructor(db: Database) {
    this.#add = db.prepare<[StoredSession]>(
      'INSERT INTO sessions VALUES ($hash, $id, $account, $made, $seen, $address, $browser)',
    );
    this.#get = db.prepare<[string], StoredSession>('SELECT * FROM sessions WHERE hash = ?');
    this.#all = db.prepare<[], StoredSession>('SELECT * FROM sessions ORDER BY seen DESC, id');
    this.#touch = db.prepare<[number, string, string]>('UPDATE sessions SET seen = ?, address = ? WHERE hash = ?');
    this.#drop = db.prepare<[string]>('DELETE FROM sessions WHERE hash = ?');
    this.#dropOf = db.prepare<[string, string]>('DELETE FROM sessions WHERE account = ? AND id <> ?');
    this.#dropOld = db.prepare<[number]>('DELETE FROM sessions WHERE seen < ?');
  }

  add(session: StoredSession): void {
    this.#add.run(session);
  }

  get(hash: string): StoredSession | undefined {
    return this.#get.get(hash);
  }

  /** Whoever was seen last comes first. */
  all(): StoredSession[] {
    return this.#all.all();
  }

  /** It was seen at that moment, there. */
  touch(hash: string, seen: number, address: string): void {
    this.#touch.run(seen, address, hash);
  }

  remove(hash: string): void {
    this.#drop.run(hash);
  }

  /** All of an account, but for the one with this id. */
  removeOf(account: string, but = ''): void {
    this.#dropOf.run(account, but);
  }

  /** Those that were not seen since this moment. */
  removeIdle(moment: number): void {
    this.#dropOld.run(moment);
  }
}
