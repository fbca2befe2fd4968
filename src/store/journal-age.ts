import type { Database } from 'better-sqlite3';
import { JournalChapters } from './journal-chapters.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Rows that are looked at in one step: a few hundred pages. */
const slice = 5_000;

/**
 * Lets go of events that are older than the household wants them. Once an hour it begins with the oldest rows and goes
 * on, a slice a step, up to one that is young: rows stand in the order in which they were written, all but those from
 * when the clock was wrong. The pages they leave are the first that new rows take.
 */
export class JournalAge {
  readonly #kept: number;
  readonly #first;
  readonly #last;
  readonly #young;
  readonly #drop;
  readonly #chapters: JournalChapters;
  #begun = NaN;
  /** Rows up to this one are done; undefined: all are. */
  #done: number | undefined;

  constructor(db: Database, days: number) {
    this.#chapters = new JournalChapters(db);
    this.#kept = days * day;
    this.#first = db.prepare<[], number | null>('SELECT min(id) FROM events').pluck();
    this.#last = db.prepare<[], number | null>('SELECT max(id) FROM events').pluck();
    this.#young = db
      .prepare<[number, number, number, number]>(
        'SELECT 1 FROM events WHERE id > ? AND id <= ? AND at BETWEEN ? AND ? LIMIT 1',
      )
      .pluck();
    this.#drop = db.prepare<[number, number, number]>('DELETE FROM events WHERE id > ? AND id <= ? AND at < ?');
  }

  /** @param now milliseconds since 1970; called about once a second */
  step(now: number): void {
    if (this.#done === undefined && !(Math.abs(now - this.#begun) < hour)) {
      this.#begun = now;
      this.#done = (this.#first.get() ?? 0) - 1;
    }
    if (this.#done === undefined) return;
    const oldest = now - this.#kept;
    const end = this.#done + slice;
    if (this.#drop.run(this.#done, end, oldest).changes > 0) this.#chapters.eventsGone(end);
    const isOver = end >= (this.#last.get() ?? 0) || this.#young.get(this.#done, end, oldest, now) !== undefined;
    this.#done = isOver ? undefined : end;
  }
}
