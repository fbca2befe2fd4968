import type { Database } from 'better-sqlite3';

/** Something that a parent should know of once. */
export interface Notice {
  readonly id: number;
  readonly kind: string;
  /** What it is about: a MAC, the id of an ask. */
  readonly subject: string;
  readonly at: number;
  /** When a parent was done with it; null: it is open. */
  readonly doneAt: number | null;
}

/** Notices are kept so long, in milliseconds: what no parent was done with in a month is news no more. */
export const noticesKept = 30 * 86_400_000;

const columns = 'id, kind, subject, at, done_at AS doneAt';

/** The table of notices: one open notice for each kind and subject. */
export class HouseholdNotices {
  readonly #raise;
  readonly #raiseOnce;
  readonly #open;
  readonly #finish;
  readonly #forget;
  readonly #drop;

  constructor(db: Database) {
    this.#raise = db.prepare<[string, string, number]>(
      'INSERT INTO notices (kind, subject, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    );
    this.#raiseOnce = db.prepare<[string, string, number, string, string]>(
      `INSERT INTO notices (kind, subject, at) SELECT ?, ?, ?
       WHERE NOT EXISTS (SELECT 1 FROM notices WHERE kind = ? AND subject = ?)`,
    );
    this.#open = db.prepare<[], Notice>(`SELECT ${columns} FROM notices WHERE done_at IS NULL ORDER BY at, id`);
    this.#finish = db.prepare<[number, string, string]>(
      'UPDATE notices SET done_at = ? WHERE kind = ? AND subject = ? AND done_at IS NULL',
    );
    this.#forget = db.prepare<[string, string]>('DELETE FROM notices WHERE kind = ? AND subject = ?');
    this.#drop = db.prepare<[number]>('DELETE FROM notices WHERE at < ?');
  }

  /** False where such a notice is open already. */
  raise(kind: string, subject: string, at: number): boolean {
    return this.#raise.run(kind, subject, at).changes > 0;
  }

  /** False where such a notice is known, open or done with. */
  raiseOnce(kind: string, subject: string, at: number): boolean {
    return this.#raiseOnce.run(kind, subject, at, kind, subject).changes > 0;
  }

  /** The oldest first. */
  open(): Notice[] {
    return this.#open.all();
  }

  /** False where no such notice is open. */
  finish(kind: string, subject: string, at: number): boolean {
    return this.#finish.run(at, kind, subject).changes > 0;
  }

  /** As if none had ever been raised. */
  forget(kind: string, subject: string): void {
    this.#forget.run(kind, subject);
  }

  /** Forgets what was raised before this moment, open or not. */
  forgetBefore(moment: number): void {
    this.#drop.run(moment);
  }
}
