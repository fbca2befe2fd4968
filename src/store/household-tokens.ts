import type { Database } from 'better-sqlite3';

/** A program that may ask the house. */
export interface StoredToken {
  readonly id: string;
  /** SHA-256 of the token. */
  readonly hash: string;
  readonly name: string;
  /** With spaces between: `read family`. */
  readonly scopes: string;
  readonly made: number;
  readonly used: number | null;
}

/** The table of tokens. */
export class HouseholdTokens {
  readonly #add;
  readonly #find;
  readonly #all;
  readonly #touch;
  readonly #drop;

  constructor(db: Database) {
    this.#add = db.prepare<[StoredToken]>('INSERT INTO tokens VALUES ($id, $hash, $name, $scopes, $made, $used)');
    this.#find = db.prepare<[string], StoredToken>('SELECT * FROM tokens WHERE hash = ?');
    this.#all = db.prepare<[], StoredToken>('SELECT * FROM tokens ORDER BY made, id');
    this.#touch = db.prepare<[number, string]>('UPDATE tokens SET used = ? WHERE id = ?');
    this.#drop = db.prepare<[string]>('DELETE FROM tokens WHERE id = ?');
  }

  add(token: StoredToken): void {
    this.#add.run(token);
  }

  find(hash: string): StoredToken | undefined {
    return this.#find.get(hash);
  }

  /** The oldest first. */
  all(): StoredToken[] {
    return this.#all.all();
  }

  /** It was used at that moment. */
  touch(id: string, used: number): void {
    this.#touch.run(used, id);
  }

  /** False where there is none of that id. */
  remove(id: string): boolean {
    return this.#drop.run(id).changes > 0;
  }
}
