import type { Database } from 'better-sqlite3';
import type { Counts } from '../core/counts.ts';
import type { Day, PersonId } from '../core/family/household.ts';
import type { FullSlot } from './journal-slots.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What a row of the statistics speaks of. */
export type Span = 'minute' | 'hour' | 'day';

const lengths: Readonly<Record<Span, number>> = { minute, hour, day };

/** Minutes are kept for a day, hours for a year and a month, days for five years. */
const kept: Readonly<Record<Span, number>> = { minute: day, hour: 400 * day, day: 1827 * day };

/** About what a row takes, in octets. */
const rowOctets = 40;

/** How many queries of a kind a minute, an hour or a day saw. */
export interface CountRow {
  /** Milliseconds since 1970; of a day of the household's calendar, its midnight in UTC. */
  readonly start: number;
  /** Whose; `''` for the whole house. */
  readonly who: PersonId;
  readonly what: 'source' | 'rcode' | 'blocked' | 'asked';
  readonly name: string;
  readonly count: number;
}

/** One kind of query that is counted, by name: `['masha', 'blocked', 'gambling']`. */
type Series = readonly [who: PersonId, what: CountRow['what'], name: string];

/** The table of counts. Times are milliseconds since 1970. */
export class JournalCounts {
  readonly #add;
  readonly #find;
  readonly #insert;
  readonly #drop;
  readonly #read;
  readonly #forget;
  readonly #dayOf: (at: number) => Day;
  readonly #series = new Map<string, number | bigint>();
  /** The hour in which old rows went last. */
  #dropped = 0;

  /** @param dayOf the day of the household's calendar at a moment */
  constructor(db: Database, dayOf: (at: number) => Day) {
    this.#dayOf = dayOf;
    this.#add = db.prepare(
      `INSERT INTO counts (span, start, series, count) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    );
    this.#find = db.prepare<string[], number>('SELECT id FROM series WHERE who = ? AND what = ? AND name = ?').pluck();
    this.#insert = db.prepare<string[]>('INSERT INTO series (who, what, name) VALUES (?, ?, ?)');
    this.#drop = db.prepare('DELETE FROM counts WHERE span = ? AND start < ?');
    this.#read = db.prepare<[number, number, string | null, number], CountRow>(
      `SELECT start, who, what, name, count FROM counts JOIN series ON series.id = counts.series
       WHERE span = ? AND start >= ? AND who = ifnull(?, who) ORDER BY start, who, what, name LIMIT ?`,
    );
    this.#forget = db.prepare('DELETE FROM counts WHERE series IN (SELECT id FROM series WHERE who = ?)');
  }

  /** Adds to the minute what the house saw. */
  addMinute(counts: Counts, at: number): void {
    for (const [series, count] of houseRows(counts)) this.#add.run(minute, at - (at % minute), this.#id(series), count);
  }

  /** Adds to the hour and the day what the house and its people did. */
  addSlot({ start, counts }: FullSlot): void {
    const midnight = this.#midnightOf(start);
    for (const [series, count] of [...houseRows(counts), ...peopleRows(counts)]) {
      const id = this.#id(series);
      this.#add.run(hour, start - (start % hour), id, count);
      this.#add.run(day, midnight, id, count);
    }
  }

  /** Once an hour: old rows go. */
  dropOld(now: number): void {
    const current = now - (now % hour);
    if (current === this.#dropped) return;
    this.#dropped = current;
    for (const span of ['minute', 'hour', 'day'] as const) this.#drop.run(lengths[span], current - kept[span]);
  }

  /** Rows from that moment on, at most so many and one, the oldest first; of one person, of the house (`''`), or of all. */
  statistics(span: Span, since: number, who: PersonId | undefined, most: number): CountRow[] {
    const start = span === 'day' ? this.#midnightOf(since) : since;
    return this.#read.all(lengths[span], start, who ?? null, Math.min(most + 1, Number.MAX_SAFE_INTEGER));
  }

  /** Deletes what was counted of a person; how many rows that were. */
  forget(who: PersonId): number {
    return this.#forget.run(who).changes;
  }

  #midnightOf(at: number): number {
    return Date.parse(`${this.#dayOf(at)}T00:00:00Z`);
  }

  #id(series: Series): number | bigint {
    const key = series.join(' ');
    let id = this.#series.get(key);
    if (id === undefined) {
      id = this.#find.get(...series) ?? this.#insert.run(...series).lastInsertRowid;
      this.#series.set(key, id);
    }
    return id;
  }
}

/** About how many octets these counts will take in the file. */
export function octetsOfCounts(counts: Counts, slots: readonly FullSlot[]): number {
  const rows = (list: Counts): number => houseRows(list).length + peopleRows(list).length;
  return rowOctets * (rows(counts) + slots.reduce((sum, slot) => sum + 2 * rows(slot.counts), 0));
}

function houseRows({ bySource, byRcode, blocked }: Counts): [Series, number][] {
  return [...rowsOf('', 'source', bySource), ...rowsOf('', 'rcode', byRcode), ...rowsOf('', 'blocked', blocked)];
}

function peopleRows({ byPerson }: Counts): [Series, number][] {
  return [...byPerson].flatMap(([who, { asked, blocked }]): [Series, number][] => [
    [[who, 'asked', ''], asked],
    ...rowsOf(who, 'blocked', blocked),
  ]);
}

function rowsOf(who: PersonId, what: CountRow['what'], counts: ReadonlyMap<string, number>): [Series, number][] {
  return [...counts].map(([name, count]) => [[who, what, name], count]);
}
