import type { Database } from 'better-sqlite3';
import { JournalChapters } from './journal-chapters.ts';

/** The oldest rows go this share of all at a time, so that it happens seldom. */
const slice = 64;

/** Pages that a batch may need beside those of its rows: the counts, the reasons, the tables' inner pages. */
const reserve = 16;

/** Spans of counts, in milliseconds, those first that can be missed most easily. */
const crowding = [60_000, 3_600_000, 86_400_000] as const;

/** An event takes no fewer octets than this in the file. */
const leastEvent = 24;

/**
 * Keeps the file below its cap: the oldest events make room for the newest. Statistics outlive them, but may not crowd
 * them out: where less than half of the cap is left to events, the oldest counts go first.
 *
 * Deleted rows leave free pages inside the file, and SQLite fills those before it grows. So the file grows to its cap
 * once and then stays as it is; `auto_vacuum` would move pages about with each deletion, which a flash card pays for.
 * `max_page_count` is the belt to these braces: whatever we reckon wrong, SQLite refuses to grow beyond.
 */
export class JournalLimit {
  readonly #db: Database;
  readonly #pages: number;
  readonly #pageSize: number;
  readonly #countEvents;
  readonly #oldest;
  readonly #dropEvents;
  readonly #dropCounts;
  readonly #chapters: JournalChapters;

  /** @param octets the cap; a sixteenth of it is left to the write-ahead log. */
  constructor(db: Database, octets: number) {
    this.#db = db;
    this.#chapters = new JournalChapters(db);
    this.#pageSize = this.#pragma('page_size');
    this.#pages = Math.floor(((octets / 16) * 15) / this.#pageSize);
    this.#countEvents = db.prepare<[], number | null>('SELECT max(id) - min(id) FROM events').pluck();
    this.#dropCounts = db.prepare(
      `DELETE FROM counts WHERE span = @span AND start <=
         (SELECT min(start) + (max(start) - min(start)) / ${slice} FROM counts WHERE span = @span)`,
    );
    this.#oldest = db.prepare<[], number | null>(`SELECT min(id) + (max(id) - min(id)) / ${slice} FROM events`).pluck();
    this.#dropEvents = db.prepare<[number]>('DELETE FROM events WHERE id <= ?');
    this.#shrink();
    db.pragma(`max_page_count = ${this.#pages}`);
  }

  /** Size of the file in octets, its write-ahead log left out. */
  get octets(): number {
    return this.#pragma('page_count') * this.#pageSize;
  }

  /** Deletes the oldest rows until there is room for `octets` more; they are gone with the caller's transaction. */
  makeRoom(octets: number): void {
    const most = this.#pages - reserve - Math.ceil(octets / this.#pageSize);
    while (this.#used() > most && this.#drop());
  }

  /** Deletes a slice of the oldest rows; false where there are none. */
  #drop(): boolean {
    const log = (this.#countEvents.get() ?? 0) * leastEvent;
    const isCrowded = log < (this.#pages * this.#pageSize) / 2;
    return (isCrowded && this.#dropOldCounts()) || this.#dropOldEvents();
  }

  #dropOldEvents(): boolean {
    const last = this.#oldest.get() ?? null;
    if (last === null) return false;
    this.#dropEvents.run(last);
    this.#chapters.eventsGone(last);
    return true;
  }

  #dropOldCounts(): boolean {
    return crowding.some((span) => this.#dropCounts.run({ span }).changes > 0);
  }

  /** The cap is lower than it was: the file gives its free pages back once. */
  #shrink(): void {
    if (this.#pragma('page_count') <= this.#pages) return;
    this.makeRoom(0);
    this.#db.exec('VACUUM');
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }

  #used(): number {
    return this.#pragma('page_count') - this.#pragma('freelist_count');
  }

  #pragma(name: string): number {
    return this.#db.pragma(name, { simple: true }) as number;
  }
}
