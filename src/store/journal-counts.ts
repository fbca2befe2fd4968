import type { Database } from 'better-sqlite3';
import type { Counts } from '../core/counts.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Minutes are kept for a day, then their hours speak for them, for a year and a month. */
const minutesKept = day;
const hoursKept = 400 * day;

/** How many queries of a kind a minute or an hour saw. */
export interface CountRow {
  readonly span: number;
  readonly start: number;
  readonly what: 'source' | 'rcode' | 'blocked';
  readonly name: string;
  readonly count: number;
}

/** The table of counts: they tell no one's name, so they are kept at every level of privacy. */
export class JournalCounts {
  readonly #add;
  readonly #fold;
  readonly #dropMinutes;
  readonly #dropHours;
  readonly #since;
  /** Minutes before this are folded. */
  #folded = 0;

  constructor(db: Database) {
    this.#add = db.prepare(
      `INSERT INTO counts (span, start, what, name, count) VALUES (${minute}, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    );
    this.#fold = db.prepare(
      `INSERT INTO counts (span, start, what, name, count)
       SELECT ${hour}, start - start % ${hour}, what, name, sum(count) FROM counts
       WHERE span = ${minute} AND start < ? GROUP BY 2, what, name
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    );
    this.#dropMinutes = db.prepare(`DELETE FROM counts WHERE span = ${minute} AND start < ?`);
    this.#dropHours = db.prepare(`DELETE FROM counts WHERE span = ${hour} AND start < ?`);
    this.#since = db.prepare<[number], CountRow>(
      'SELECT span, start, what, name, count FROM counts WHERE start >= ? ORDER BY start, span, what, name',
    );
  }

  /** @param now milliseconds since 1970, as everywhere here. */
  add(counts: Counts, now: number): void {
    const start = now - (now % minute);
    for (const [name, count] of counts.bySource) this.#add.run(start, 'source', name, count);
    for (const [name, count] of counts.byRcode) this.#add.run(start, 'rcode', name, count);
    for (const [name, count] of counts.blocked) this.#add.run(start, 'blocked', name, count);
  }

  /** Once an hour: old minutes become hours, old hours go. */
  fold(now: number): void {
    const before = now - minutesKept - (now % hour);
    if (before === this.#folded) return;
    this.#fold.run(before);
    this.#dropMinutes.run(before);
    this.#dropHours.run(now - hoursKept);
    this.#folded = before;
  }

  since(start: number): CountRow[] {
    return this.#since.all(start);
  }
}
