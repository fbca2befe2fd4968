import type { Database } from 'better-sqlite3';

/** Something of a case that a desk has not taken yet. */
export interface Outgoing {
  readonly caseId: string;
  readonly what: 'report' | 'appeal';
  /** What is sent, octet for octet: JSON. */
  readonly body: string;
  /** Failures in a row. */
  readonly tries: number;
  /** Not before this moment, in milliseconds since 1970. */
  readonly nextAt: number;
}

const columns = `id AS caseId, what, body, tries, next_at AS nextAt`;

/** The table of what is to be sent: a row is there until the desk has said that it has it. */
export class HouseholdOutbox {
  readonly #put;
  readonly #all;
  readonly #of;
  readonly #drop;
  readonly #dropAll;

  constructor(db: Database) {
    this.#put = db.prepare<[Outgoing]>('INSERT OR REPLACE INTO outbox VALUES ($caseId, $what, $body, $tries, $nextAt)');
    // A report before the appeal against its answer.
    this.#all = db.prepare<[], Outgoing>(`SELECT ${columns} FROM outbox ORDER BY next_at, id, what DESC`);
    this.#of = db.prepare<[string], Outgoing>(`SELECT ${columns} FROM outbox WHERE id = ? ORDER BY what DESC`);
    this.#drop = db.prepare<[string, string]>('DELETE FROM outbox WHERE id = ? AND what = ?');
    this.#dropAll = db.prepare<[string]>('DELETE FROM outbox WHERE id = ?');
  }

  /** Writes it down, or writes it anew. */
  put(outgoing: Outgoing): void {
    this.#put.run(outgoing);
  }

  /** The one that is due first, first. */
  waiting(): Outgoing[] {
    return this.#all.all();
  }

  of(id: string): Outgoing[] {
    return this.#of.all(id);
  }

  /** The desk has it. */
  taken(id: string, what: Outgoing['what']): void {
    this.#drop.run(id, what);
  }

  /** It is not to be sent any more. */
  forget(id: string): void {
    this.#dropAll.run(id);
  }
}
