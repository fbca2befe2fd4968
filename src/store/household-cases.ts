import type { Database } from 'better-sqlite3';
import type { HomeCase } from '../core/cases/home-case.ts';

const isDecided = `state IN ('decided', 'decided-again')`;

/** The table of cases. */
export class HouseholdCases {
  readonly #put;
  readonly #get;
  readonly #since;
  readonly #open;
  readonly #remove;
  readonly #forget;

  constructor(db: Database) {
    this.#put = db.prepare<[string, number, string, string]>('INSERT OR REPLACE INTO cases VALUES (?, ?, ?, ?)');
    this.#get = db.prepare<[string], string>('SELECT document FROM cases WHERE id = ?').pluck();
    this.#since = db.prepare<[number], string>('SELECT document FROM cases WHERE at >= ? ORDER BY at, id').pluck();
    this.#open = db.prepare<[], string>(`SELECT document FROM cases WHERE NOT ${isDecided} ORDER BY at, id`).pluck();
    this.#remove = db.prepare<[string]>('DELETE FROM cases WHERE id = ?');
    this.#forget = db.prepare<[number]>(`DELETE FROM cases WHERE ${isDecided} AND at < ?`);
  }

  /** Writes a case, or writes it anew. */
  put(stored: HomeCase): void {
    this.#put.run(stored.id, stored.times.receivedAt, stored.state, JSON.stringify(stored));
  }

  get(id: string): HomeCase | undefined {
    const document = this.#get.get(id);
    return document === undefined ? undefined : caseOf(document)[0];
  }

  /** Those that were received at this moment or later, the oldest first. */
  since(moment: number): HomeCase[] {
    return this.#since.all(moment).flatMap(caseOf);
  }

  /** Those that wait for a decision, the oldest first. */
  open(): HomeCase[] {
    return this.#open.all().flatMap(caseOf);
  }

  /** False: there is none such. */
  remove(id: string): boolean {
    return this.#remove.run(id).changes > 0;
  }

  /** Forgets what was received before this moment and is decided. */
  forgetBefore(moment: number): void {
    this.#forget.run(moment);
  }
}

/** None where an octet has turned: one case that is lost is less than all of them. */
function caseOf(document: string): [HomeCase] | [] {
  try {
    return [JSON.parse(document) as HomeCase];
  } catch {
    return [];
  }
}
