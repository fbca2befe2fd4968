import type { Database } from 'better-sqlite3';
import type { PersonId } from '../core/family/household.ts';
import { JournalTallies } from './journal-tallies.ts';
import { writeCounts } from './name-counts.ts';

/** Rows that are counted in one step: some milliseconds. */
const slice = 5_000;

/** Steps that it rests when there is nothing to count: chapters end once a day. */
const rest = 60;

/** What a row of the table takes beside its counts, about, in octets. */
const rowOctets = 64;

/** A chapter that is counted. */
interface Work {
  readonly id: number;
  /** Number of its first name. */
  readonly name: number;
  /** Number of the first event after it. */
  readonly end: number;
}

/** What one person did in it. */
interface Sum {
  readonly who: PersonId;
  readonly isBlocked: boolean;
  readonly counts: Map<number, number>;
}

/**
 * Counts the names of chapters that are over, the newest first, a slice a step. Of a chapter that has lost its first
 * events already nothing is counted: it would be again with every hour.
 */
export class JournalTallyMaker {
  readonly #db: Database;
  readonly #tallies: JournalTallies;
  readonly #makeRoom: (octets: number) => void;
  readonly #next;
  readonly #count;
  readonly #sums = new Map<string, Sum>();
  #work: Work | undefined;
  /** Events of the chapter up to this one are counted. */
  #done = 0;
  #resting = 0;

  /** @param makeRoom lets go of the oldest events, so that so many octets more fit in the file */
  constructor(db: Database, makeRoom: (octets: number) => void) {
    this.#db = db;
    this.#makeRoom = makeRoom;
    this.#tallies = new JournalTallies(db);
    this.#next = db.prepare<[], Work>(
      `SELECT id, name, (SELECT min(id) FROM chapters after WHERE after.id > chapters.id) AS end FROM chapters
       WHERE tallied = 0 AND low IS NOT NULL AND end IS NOT NULL AND id >= (SELECT min(id) FROM events)
       ORDER BY id DESC LIMIT 1`,
    );
    this.#count = db
      .prepare<[number, number], [who: PersonId, blocked: number, name: number, count: number]>(
        `SELECT a.who, o.action = 'block', e.name, count(*) FROM events e
         CROSS JOIN askers a ON a.id = e.asker CROSS JOIN outcomes o ON o.id = e.outcome
         WHERE e.id >= ? AND e.id < ? GROUP BY 1, 2, 3`,
      )
      .raw();
  }

  /** To be called about once a second. */
  step(): void {
    if (this.#resting > 0) return void this.#resting--;
    this.#work ??= this.#begin();
    if (this.#work === undefined) return;
    const end = Math.min(this.#work.end, this.#done + slice);
    for (const [who, blocked, name, count] of this.#count.iterate(this.#done, end)) {
      const { counts } = this.#sumOf(who, blocked === 1);
      counts.set(name, (counts.get(name) ?? 0) + count);
    }
    this.#done = end;
    if (end === this.#work.end) this.#write(this.#work);
  }

  /** Events may have gone from what is being counted: it begins anew. */
  drop(): void {
    this.#work = undefined;
    this.#sums.clear();
  }

  #begin(): Work | undefined {
    const work = this.#next.get();
    if (work === undefined) this.#resting = rest;
    else this.#done = work.id;
    return work;
  }

  #sumOf(who: PersonId, isBlocked: boolean): Sum {
    const key = `${who} ${isBlocked}`;
    let sum = this.#sums.get(key);
    if (sum === undefined) this.#sums.set(key, (sum = { who, isBlocked, counts: new Map() }));
    return sum;
  }

  #write({ id, name }: Work): void {
    const tallies = [...this.#sums.values()].map(({ counts, ...whose }) => {
      return { ...whose, octets: writeCounts(counts, name) };
    });
    this.drop();
    this.#db.transaction(() => {
      this.#makeRoom(tallies.reduce((sum, { octets }) => sum + rowOctets + octets.length, 0));
      // Where the file is full its own events may have been the oldest.
      if (this.#next.get()?.id === id) this.#tallies.write(id, tallies);
    })();
  }
}
