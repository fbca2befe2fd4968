import type { Database } from 'better-sqlite3';
import type { CaseCourse } from '../core/cases/case.ts';
import type { CaseNumber } from '../core/cases/case-number.ts';
import type { DeskDecision } from '../core/cases/desk-report.ts';
import type { PersonId } from '../core/family/household.ts';
import type { Qname } from '../core/qname.ts';

/** A case as the home has it. */
export interface StoredCase extends CaseCourse {
  /** 32 hex digits at random; a desk knows it by them too. */
  readonly id: string;
  readonly number: CaseNumber;
  readonly name: Qname | null;
  /** Of a site that is proposed. */
  readonly url: string | null;
  readonly category: string | null;
  readonly list: string | null;
  readonly note: string;
  /** Who asked; null: no child. */
  readonly child: PersonId | null;
  readonly decision: CaseDecision | null;
  /** What the home did by itself, at once. */
  readonly done: 'denied' | 'allowed' | null;
  /** When a desk took it; null: none has. */
  readonly sentAt: number | null;
  /** The desk's own number. */
  readonly deskNumber: CaseNumber | null;
}

/** What became of it: at a desk; or at home (`at-home`), then with the parents' words or none. */
export type CaseDecision =
  DeskDecision | { readonly outcome: 'at-home' | 'hotline'; readonly reason: string; readonly serial: null };

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
  put(stored: StoredCase): void {
    this.#put.run(stored.id, stored.times.receivedAt, stored.state, JSON.stringify(stored));
  }

  get(id: string): StoredCase | undefined {
    const document = this.#get.get(id);
    return document === undefined ? undefined : caseOf(document)[0];
  }

  /** Those that were received at this moment or later, the oldest first. */
  since(moment: number): StoredCase[] {
    return this.#since.all(moment).flatMap(caseOf);
  }

  /** Those that wait for a decision, the oldest first. */
  open(): StoredCase[] {
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
function caseOf(document: string): [StoredCase] | [] {
  try {
    return [JSON.parse(document) as StoredCase];
  } catch {
    return [];
  }
}
