import type { Database } from 'better-sqlite3';
import type { Correction } from '../core/cases/corrections.ts';
import type { DeskDecision } from '../core/cases/desk-report.ts';

/** 1: upon the report; 2: upon the appeal. */
export type Round = 1 | 2;

/** A decision, and whose it is. */
export interface StoredDecision extends DeskDecision {
  readonly reviewer: number;
}

interface Row {
  readonly case_key: string;
  readonly round: Round;
  readonly reviewer: number;
  readonly outcome: DeskDecision['outcome'];
  readonly reason_en: string;
  readonly reason_ru: string;
  readonly serial: number | null;
}

type LineRow = Correction & { readonly at: number };

/** The tables of decisions, and of the corrections that have followed from them. */
export class DeskDecisions {
  readonly #add;
  readonly #of;
  readonly #outcomes;
  readonly #correct;
  readonly #last;
  readonly #after;

  constructor(db: Database) {
    this.#add = db.prepare<[Row]>(
      'INSERT INTO decisions VALUES ($case_key, $round, $reviewer, $outcome, $reason_en, $reason_ru, $serial)',
    );
    this.#of = db.prepare<[string], Row>('SELECT * FROM decisions WHERE case_key = ? ORDER BY round');
    this.#outcomes = db.prepare<[], Pick<Row, 'case_key' | 'round' | 'outcome'>>(
      'SELECT case_key, round, outcome FROM decisions ORDER BY case_key, round',
    );
    this.#correct = db.prepare<[LineRow]>('INSERT INTO corrections VALUES ($serial, $at, $sign, $category, $name)');
    this.#last = db.prepare<[], { serial: number; at: number }>(
      'SELECT serial, at FROM corrections ORDER BY serial DESC LIMIT 1',
    );
    this.#after = db.prepare<[number, number], LineRow>(
      'SELECT * FROM corrections WHERE serial > ? ORDER BY serial LIMIT ?',
    );
  }

  add(key: string, round: Round, { reviewer, outcome, reason, serial }: StoredDecision): void {
    this.#add.run({ case_key: key, round, reviewer, outcome, reason_en: reason.en, reason_ru: reason.ru, serial });
  }

  /** The first one, and the one upon the appeal. */
  of(key: string): StoredDecision[] {
    return this.#of.all(key).map(({ reviewer, outcome, reason_en: en, reason_ru: ru, serial }) => {
      return { reviewer, outcome, reason: { en, ru }, serial };
    });
  }

  /** Of each case that was decided its outcomes, in their order. */
  outcomes(): Map<string, DeskDecision['outcome'][]> {
    const all = new Map<string, DeskDecision['outcome'][]>();
    for (const { case_key: key, outcome } of this.#outcomes.iterate()) {
      all.set(key, [...(all.get(key) ?? []), outcome]);
    }
    return all;
  }

  /**
   * Writes one line; its serial. By the clock, so that a desk that came back from a copy of yesterday gives no serial a
   * second time.
   */
  correct({ sign, category, name }: Omit<Correction, 'serial'>, at: number): number {
    const serial = Math.max(Math.floor(at / 1000), (this.#last.get()?.serial ?? 0) + 1);
    this.#correct.run({ serial, at, sign, category, name });
    return serial;
  }

  /** The last one there is; undefined: there is none. */
  lastCorrection(): { readonly serial: number; readonly at: number } | undefined {
    return this.#last.get();
  }

  /** The oldest first, so many at most. */
  correctionsAfter(serial: number, most: number): (Correction & { readonly at: number })[] {
    return this.#after.all(serial, most);
  }
}
