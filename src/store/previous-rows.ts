import Database from 'better-sqlite3';
import type { NameRows, PreviousCatalogue } from '../core/ports.ts';
import { readMeta, readSeed } from './catalogue.ts';

/** A catalogue as the compiler of the next one reads it: from end to end, without look-ups. */
export class PreviousRows implements PreviousCatalogue {
  readonly seed: number;
  readonly #database: Database.Database;
  readonly #rows: Database.Statement<[number, number], [key: number, value: number]>;
  readonly #sources: Database.Statement<[number], string>;

  constructor(path: string) {
    this.#database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      // Refuses another format: its rows say something else.
      readMeta(this.#database);
      this.seed = readSeed(this.#database);
      this.#rows = this.#database
        .prepare<[number, number], [number, number]>(
          'SELECT key, value FROM name WHERE key >= ? AND key < ? ORDER BY key',
        )
        .raw();
      this.#sources = this.#database
        .prepare<[number], string>(
          `SELECT DISTINCT tag.source FROM tag_set, json_each(tag_set.members) AS member
             JOIN tag ON tag.id = member.value ->> 0 WHERE tag_set.id = ?`,
        )
        .pluck();
    } catch (cause) {
      this.#database.close();
      throw cause;
    }
  }

  rows(from: number, below: number): NameRows {
    const rows = this.#rows.all(from, below);
    const keys = new Float64Array(rows.length);
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) [keys[i], values[i]] = rows[i]!;
    return { keys, values };
  }

  sourcesOf(tagSet: number): readonly string[] {
    return this.#sources.all(tagSet);
  }

  close(): void {
    this.#database.close();
  }
}
