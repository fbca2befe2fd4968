import type { Database } from 'better-sqlite3';
import type { CaseCourse, CaseState } from '../core/cases/case.ts';
import type { CaseNumber } from '../core/cases/case-number.ts';
import type { DeskKind, DeskReport } from '../core/cases/desk-report.ts';
import type { Qname } from '../core/qname.ts';

/** A case as the desk keeps it. */
export interface StoredCase {
  readonly number: CaseNumber;
  readonly report: DeskReport;
  readonly course: CaseCourse;
  /** Why the home does not agree; null: it has not appealed. */
  readonly appealNote: string | null;
  /** The reviewer who has taken it into review. */
  readonly takenBy: number | null;
}

interface Row {
  readonly key: string;
  readonly number: string;
  readonly kind: DeskKind;
  readonly name: string | null;
  readonly url: string | null;
  readonly category: string | null;
  readonly list: string | null;
  readonly note: string;
  readonly appeal_note: string | null;
  readonly state: CaseState;
  readonly received_at: number;
  readonly acknowledged_at: number | null;
  readonly review_at: number | null;
  readonly decided_at: number | null;
  readonly appealed_at: number | null;
  readonly decided_again_at: number | null;
  readonly taken_by: number | null;
}

const open = "state IN ('received', 'in-review', 'appealed')";

/** The table of cases. */
export class DeskCases {
  readonly #put;
  readonly #byKey;
  readonly #byNumber;
  readonly #open;
  readonly #countOpen;
  readonly #all;

  constructor(db: Database) {
    this.#put = db.prepare<[Row]>(
      `INSERT INTO cases VALUES ($key, $number, $kind, $name, $url, $category, $list, $note, $appeal_note, $state,
         $received_at, $acknowledged_at, $review_at, $decided_at, $appealed_at, $decided_again_at, $taken_by)
       ON CONFLICT (key) DO UPDATE SET appeal_note = $appeal_note, state = $state, acknowledged_at = $acknowledged_at,
         review_at = $review_at, decided_at = $decided_at, appealed_at = $appealed_at,
         decided_again_at = $decided_again_at, taken_by = $taken_by`,
    );
    this.#byKey = db.prepare<[string], Row>('SELECT * FROM cases WHERE key = ?');
    this.#byNumber = db.prepare<[string], Row>('SELECT * FROM cases WHERE number = ?');
    this.#open = db.prepare<[], Row>(`SELECT * FROM cases WHERE ${open} ORDER BY received_at, key`);
    this.#countOpen = db.prepare<[], number>(`SELECT count(*) FROM cases WHERE ${open}`).pluck();
    this.#all = db.prepare<[], Row>('SELECT * FROM cases');
  }

  /** Writes a new case, or how far one has come: what was reported stays as it was. */
  put({ number, report, course, appealNote, takenBy }: StoredCase): void {
    const { key, name = null, url = null, category, list, note } = report;
    const { state, times } = course;
    this.#put.run({
      key,
      number,
      kind: report.kind,
      name,
      url,
      category,
      list,
      note,
      appeal_note: appealNote,
      state,
      received_at: times.receivedAt,
      acknowledged_at: times.acknowledgedAt,
      review_at: times.reviewAt,
      decided_at: times.decidedAt,
      appealed_at: times.appealedAt,
      decided_again_at: times.decidedAgainAt,
      taken_by: takenBy,
    });
  }

  byKey(key: string): StoredCase | undefined {
    const row = this.#byKey.get(key);
    return row && caseOf(row);
  }

  byNumber(number: CaseNumber): StoredCase | undefined {
    const row = this.#byNumber.get(number);
    return row && caseOf(row);
  }

  /** Those that wait for a decision, the oldest first. */
  open(): StoredCase[] {
    return this.#open.all().map(caseOf);
  }

  countOpen(): number {
    return this.#countOpen.get()!;
  }

  /** One after another; nothing else may be asked of the file meanwhile. */
  *courses(): Generator<Pick<StoredCase, 'course'> & { readonly key: string }> {
    for (const row of this.#all.iterate()) yield { key: row.key, course: caseOf(row).course };
  }
}

function caseOf(row: Row): StoredCase {
  const { key, number, kind, name, url, category, list, note, state } = row;
  const times = {
    receivedAt: row.received_at,
    acknowledgedAt: row.acknowledged_at,
    reviewAt: row.review_at,
    decidedAt: row.decided_at,
    appealedAt: row.appealed_at,
    decidedAgainAt: row.decided_again_at,
  };
  // Only names of domains were ever written there.
  const subject = { ...(name !== null && { name: name as Qname }), ...(url !== null && { url }) };
  return {
    number,
    report: { key, kind, ...subject, category, list, note },
    course: { kind, state, times },
    appealNote: row.appeal_note,
    takenBy: row.taken_by,
  };
}
