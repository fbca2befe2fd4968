import type { Database } from 'better-sqlite3';

/** Somebody who decides. */
export interface StoredReviewer {
  readonly id: number;
  readonly name: string;
  readonly password: string;
}

/** The tables of reviewers and of who is signed in. */
export class DeskReviewers {
  readonly #add;
  readonly #byName;
  readonly #signedIn;
  readonly #begin;
  readonly #touch;
  readonly #end;
  readonly #dropIdle;

  constructor(db: Database) {
    this.#add = db.prepare<[string, string, string, number]>(
      'INSERT INTO reviewers (name, name_key, password, made) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    );
    this.#byName = db.prepare<[string], StoredReviewer>('SELECT id, name, password FROM reviewers WHERE name_key = ?');
    this.#signedIn = db.prepare<[string], { id: number; name: string; seen: number }>(
      'SELECT id, name, seen FROM sessions JOIN reviewers ON id = reviewer WHERE hash = ?',
    );
    this.#begin = db.prepare<[string, number, number]>('INSERT INTO sessions VALUES (?, ?, ?)');
    this.#touch = db.prepare<[number, string]>('UPDATE sessions SET seen = ? WHERE hash = ?');
    this.#end = db.prepare<[string]>('DELETE FROM sessions WHERE hash = ?');
    this.#dropIdle = db.prepare<[number]>('DELETE FROM sessions WHERE seen < ?');
  }

  /** False where somebody has this name already. */
  add(name: string, key: string, password: string, made: number): boolean {
    return this.#add.run(name, key, password, made).changes > 0;
  }

  byName(key: string): StoredReviewer | undefined {
    return this.#byName.get(key);
  }

  begin(hash: string, reviewer: number, seen: number): void {
    this.#begin.run(hash, reviewer, seen);
  }

  signedIn(hash: string): { readonly id: number; readonly name: string; readonly seen: number } | undefined {
    return this.#signedIn.get(hash);
  }

  touch(hash: string, seen: number): void {
    this.#touch.run(seen, hash);
  }

  end(hash: string): void {
    this.#end.run(hash);
  }

  /** Those that were not seen since this moment. */
  endIdle(moment: number): void {
    this.#dropIdle.run(moment);
  }
}
