import type { Database } from 'better-sqlite3';
import type { PersonId } from '../core/family/household.ts';
import { readCounts } from './name-counts.ts';

/** How often a person asked for the names of a chapter, and was blocked or not; see `name-counts.ts` for the octets. */
export interface Tally {
  readonly who: PersonId;
  readonly isBlocked: boolean;
  readonly octets: Buffer;
}

/** Whose are wanted; what is left out does not matter. */
export interface TallyFilter {
  readonly who?: PersonId;
  readonly isBlocked?: boolean;
}

/** The table of tallies: what a chapter that is over says in some kilobytes of a hundred thousand events. */
export class JournalTallies {
  readonly #read;
  readonly #insert;
  readonly #note;

  constructor(db: Database) {
    this.#read = db
      .prepare<[number, PersonId | null, number | null], Buffer>(
        'SELECT counts FROM tallies WHERE chapter = ? AND who = ifnull(?, who) AND blocked = ifnull(?, blocked)',
      )
      .pluck();
    this.#insert = db.prepare<[number, PersonId, number, Buffer]>(
      'INSERT OR REPLACE INTO tallies (chapter, who, blocked, counts) VALUES (?, ?, ?, ?)',
    );
    this.#note = db.prepare<[number]>('UPDATE chapters SET tallied = 1 WHERE id = ?');
  }

  /** All that a chapter has; within the caller's transaction. */
  write(chapter: number, tallies: readonly Tally[]): void {
    for (const { who, isBlocked, octets } of tallies) this.#insert.run(chapter, who, Number(isBlocked), octets);
    this.#note.run(chapter);
  }

  /** Adds those of a chapter to the counts of its names. */
  addInto(counts: Uint32Array, chapter: number, { who, isBlocked }: TallyFilter): void {
    const blocked = isBlocked === undefined ? null : Number(isBlocked);
    for (const octets of this.#read.all(chapter, who ?? null, blocked)) readCounts(octets, counts);
  }
}
