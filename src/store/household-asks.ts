import type { Database } from 'better-sqlite3';
import type { PersonId } from '../core/family/household.ts';

/** A child's ask, and what became of it. */
export interface StoredAsk {
  readonly id: string;
  /** `K-7F3Q`; null: it was asked when asks had none. */
  readonly number: string | null;
  readonly who: PersonId;
  /** On which device it was asked; null: unknown. */
  readonly device: string | null;
  readonly kind: 'name' | 'category' | 'time';
  /** The name, the category, or what there should be more time for. */
  readonly subject: string;
  /** In the child's words; may be empty. */
  readonly reason: string;
  readonly askedAt: number;
  /** `joined`: the same was asked already, and that ask counts. */
  readonly state: 'open' | 'granted' | 'refused' | 'expired' | 'joined';
  readonly answeredAt: number | null;
  /** What was answered, in the words of the program; null: nothing yet. */
  readonly answer: string | null;
  /** In the parent's words. */
  readonly note: string | null;
}

const columns = `id, who, device, kind, subject, reason, asked_at AS askedAt, state, answered_at AS answeredAt, answer, note, number`;

/** The table of asks. */
export class HouseholdAsks {
  readonly #put;
  readonly #get;
  readonly #open;
  readonly #since;
  readonly #drop;

  constructor(db: Database) {
    this.#put = db.prepare<[StoredAsk]>(
      `INSERT OR REPLACE INTO asks
       VALUES ($id, $who, $device, $kind, $subject, $reason, $askedAt, $state, $answeredAt, $answer, $note, $number)`,
    );
    this.#get = db.prepare<[string], StoredAsk>(`SELECT ${columns} FROM asks WHERE id = ?`);
    this.#open = db.prepare<[], StoredAsk>(`SELECT ${columns} FROM asks WHERE state = 'open' ORDER BY asked_at, id`);
    this.#since = db.prepare<[number], StoredAsk>(
      `SELECT ${columns} FROM asks WHERE asked_at >= ? ORDER BY asked_at, id`,
    );
    this.#drop = db.prepare<[number]>(`DELETE FROM asks WHERE state <> 'open' AND asked_at < ?`);
  }

  /** Writes an ask, or writes it anew. */
  put(ask: StoredAsk): void {
    this.#put.run(ask);
  }

  get(id: string): StoredAsk | undefined {
    return this.#get.get(id);
  }

  /** Those that wait for an answer, the oldest first. */
  open(): StoredAsk[] {
    return this.#open.all();
  }

  /** Those that were asked at this moment or later, the oldest first. */
  since(moment: number): StoredAsk[] {
    return this.#since.all(moment);
  }

  /** Forgets what was asked before this moment, and is not open. */
  forgetBefore(moment: number): void {
    this.#drop.run(moment);
  }
}
