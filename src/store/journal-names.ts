import type { Database } from 'better-sqlite3';

/** A name of a chapter: its number, and its text. */
export type NumberedName = readonly [id: number, name: string];

/** The texts of names, whose numbers are a chapter's own. */
export class JournalNames {
  readonly #last;
  readonly #texts;
  readonly #among;

  constructor(db: Database) {
    this.#last = db.prepare<[], number | null>('SELECT max(id) FROM names').pluck();
    this.#texts = db
      .prepare<[string], NumberedName>(
        'SELECT n.id, n.name FROM json_each(?) each CROSS JOIN names n ON n.id = each.value',
      )
      .raw();
    // A name that is frequent comes early in its chapter, so that the limit ends most of these before half of it is read.
    this.#among = db
      .prepare<[number, number, string, number], NumberedName>(
        `SELECT id, name FROM names WHERE id >= ? AND id < ? AND name IN (SELECT value FROM json_each(?))
         ORDER BY id LIMIT ?`,
      )
      .raw();
  }

  /** The number that the next name gets. */
  get end(): number {
    return (this.#last.get() ?? 0) + 1;
  }

  ofIds(ids: readonly number[]): NumberedName[] {
    return this.#texts.all(JSON.stringify(ids));
  }

  /** Those of these texts that stand at numbers from `first` to below `end`. */
  among(texts: readonly string[], first: number, end: number): NumberedName[] {
    return texts.length === 0 ? [] : this.#among.all(first, end, JSON.stringify(texts), texts.length);
  }
}
