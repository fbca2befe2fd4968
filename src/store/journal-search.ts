import type { Database } from 'better-sqlite3';
import type { Event } from '../core/event.ts';
import { type Chapter, JournalChapters } from './journal-chapters.ts';
import type { JournalPace } from './journal-pace.ts';
import { JournalNames } from './journal-names.ts';
import { JournalTallies, type TallyFilter } from './journal-tallies.ts';
import type { Entry, Filter, Slice } from './journal-walk.ts';

/** Which events are counted by name. */
export type CountFilter = TallyFilter & Pick<Filter, 'from' | 'to'>;

/** How often each name of a chapter stands among the events that are looked for. */
export interface ChapterCounts {
  /** The number of its first name; then one count for each. */
  readonly first: number;
  readonly counts: Uint32Array;
  /** When its first event was written, in milliseconds since 1970; undefined: it is being written. */
  readonly at: number | undefined;
}

interface Row {
  id: number;
  at: number;
  client: string;
  who: string;
  name: string;
  type: number;
  rcode: number;
  source: string;
  action: Event['action'] | '';
  kind: NonNullable<Event['because']>['kind'] | '';
  reason: string;
  list: string;
  latency: number;
}

/** Numbers of what fits, as JSON; null: all fits. */
interface Fitting {
  readonly names: string | null;
  readonly askers: string | null;
  readonly outcomes: string | null;
}

/** What one look at a stretch of events is told. */
type Look = Fitting & { readonly above: number; readonly before: number; readonly from: number; readonly to: number };

const [earliest, latest] = [-8.64e15, 8.64e15];

/** Only rows that are asked for are put together with their texts: SQLite keeps the order of a CROSS JOIN. */
const columns = `e.id, at, client, who, n.name, type, rcode, o.source, action, kind, reason, list, latency`;
const texts = `CROSS JOIN names n ON n.id = e.name CROSS JOIN askers a ON a.id = e.asker
  CROSS JOIN outcomes o ON o.id = e.outcome`;

/** Reads the events from their end, slice by slice. First the few texts are looked through, then rows for their numbers. */
export class JournalSearch {
  readonly #db: Database;
  readonly #chapters: JournalChapters;
  readonly #last;
  readonly #names: JournalNames;
  readonly #tallies: JournalTallies;
  readonly #fittingNames;
  readonly #fittingAskers;
  readonly #fittingOutcomes;

  constructor(db: Database) {
    this.#db = db;
    this.#chapters = new JournalChapters(db);
    this.#last = db.prepare<[], number | null>('SELECT max(id) FROM events').pluck();
    this.#names = new JournalNames(db);
    this.#tallies = new JournalTallies(db);
    this.#fittingNames = db
      .prepare<[number, number, string], number>('SELECT id FROM names WHERE id >= ? AND id < ? AND instr(name, ?) > 0')
      .pluck();
    this.#fittingAskers = db
      .prepare<[number, number, string | null, string | null], number>(
        'SELECT id FROM askers WHERE id >= ? AND id < ? AND who = ifnull(?, who) AND client = ifnull(?, client)',
      )
      .pluck();
    this.#fittingOutcomes = db
      .prepare<[string | null, number | null], number>(
        "SELECT id FROM outcomes WHERE action = ifnull(?, action) AND (action = 'block') = ifnull(?, action = 'block')",
      )
      .pluck();
  }

  /** At most so many a slice. */
  *entries(filter: Filter, most: number, pace: JournalPace): Generator<Slice> {
    const find = this.#prepare<Row>(filter, (where) => {
      return `SELECT ${columns} FROM events e ${texts} WHERE ${where} ORDER BY e.id DESC LIMIT ${Math.trunc(most)}`;
    });
    for (const { chapter, end, fitting } of this.#fittingChapters(filter)) {
      if (fitting === undefined) {
        yield { entries: [], down: chapter.id, at: chapter.low ?? undefined };
        continue;
      }
      let before = Math.min(filter.before ?? Infinity, end);
      while (before > chapter.id) {
        const above = Math.max(chapter.id, before - pace.rows);
        const look = { ...fitting, ...spanOf(filter), above, before };
        const rows = pace.take(
          () => find.all(look),
          (found) => found.length === most,
        );
        before = rows.length === most ? rows.at(-1)!.id : above;
        yield { entries: rows.map(entryOf), down: before, at: rows.at(-1)?.at ?? chapter.low ?? undefined };
      }
    }
  }

  /** How often each name stands among them, chapter by chapter; undefined after each slice of one that has no tallies. */
  *counts(filter: CountFilter, pace: JournalPace): Generator<ChapterCounts | undefined> {
    const find = this.#prepare<string>(filter, (where) => {
      return `SELECT json_group_array(e.name) FROM events e WHERE ${where}`;
    }).pluck();
    const span = spanOf(filter);
    for (const { chapter, end, nameEnd, fitting } of this.#fittingChapters(filter)) {
      if (fitting === undefined) continue;
      const { id, name: first, low, high, isTallied } = chapter;
      // Where all of it was forgotten, names may end before it.
      const counts = new Uint32Array(Math.max(0, nameEnd - first));
      const isWhole = low !== null && high !== null && low >= span.from && high < span.to;
      if (isWhole && isTallied) this.#tallies.addInto(counts, id, filter);
      for (let before = isWhole && isTallied ? id : end; before > id;) {
        const above = Math.max(id, before - pace.rows);
        const look = { ...fitting, ...span, above, before };
        pace.take(() => countInto(counts, first, find.get(look)!));
        before = above;
        yield undefined;
      }
      yield { first, counts, at: low ?? undefined };
    }
  }

  /** Only conditions that matter are there: each costs a search of millions of rows something. */
  #prepare<R>(filter: Filter, sql: (where: string) => string) {
    const { text, who, client, action, isBlocked, from, to } = filter;
    const conditions = ['e.id >= @above AND e.id < @before'];
    const oneOf = (column: string, list: string) => `e.${column} IN (SELECT value FROM json_each(@${list}))`;
    if (text !== undefined) conditions.push(oneOf('name', 'names'));
    if (who !== undefined || client !== undefined) conditions.push(oneOf('asker', 'askers'));
    if (action !== undefined || isBlocked !== undefined) conditions.push(oneOf('outcome', 'outcomes'));
    if (from !== undefined || to !== undefined) conditions.push('at >= @from AND at < @to');
    return this.#db.prepare<[Look], R>(sql(conditions.join(' AND ')));
  }

  /** Chapters from the newest on that are before what is asked for; without `fitting` nothing in it can fit. */
  *#fittingChapters(filter: Filter) {
    const last = this.#last.get() ?? 0;
    let [end, nameEnd, askerEnd] = [last + 1, this.#names.end, Number.MAX_SAFE_INTEGER];
    for (const chapter of this.#chapters.all()) {
      if (chapter.id < (filter.before ?? Infinity)) {
        yield { chapter, end, nameEnd, fitting: this.#fittingOf(filter, chapter, nameEnd, askerEnd) };
      }
      [end, nameEnd, askerEnd] = [chapter.id, chapter.name, chapter.asker];
    }
  }

  #fittingOf(filter: Filter, chapter: Chapter, nameEnd: number, askerEnd: number): Fitting | undefined {
    const { text, who, client, action, isBlocked } = filter;
    const { from, to } = spanOf(filter);
    if ((chapter.high ?? latest) < from || (chapter.low ?? earliest) >= to) return undefined;
    const isAnyone = who === undefined && client === undefined;
    const askers = isAnyone ? null : this.#fittingAskers.all(chapter.asker, askerEnd, who ?? null, client ?? null);
    if (askers?.length === 0) return undefined;
    const isAny = action === undefined && isBlocked === undefined;
    const blocked = isBlocked === undefined ? null : Number(isBlocked);
    const outcomes = isAny ? null : this.#fittingOutcomes.all(action ?? null, blocked);
    if (outcomes?.length === 0) return undefined;
    // The many names come last, where all else fits.
    const names = text === undefined ? null : this.#fittingNames.all(chapter.name, nameEnd, text.toLowerCase());
    if (names?.length === 0) return undefined;
    return { names: asJson(names), askers: asJson(askers), outcomes: asJson(outcomes) };
  }
}

/** @param ids numbers of names, as JSON, which is cheaper than a row for each */
function countInto(counts: Uint32Array, first: number, ids: string): void {
  for (const id of JSON.parse(ids) as number[]) counts[id - first]!++;
}

function asJson(ids: readonly number[] | null): string | null {
  return ids && JSON.stringify(ids);
}

function spanOf({ from = earliest, to = latest }: Filter): { from: number; to: number } {
  return { from, to };
}

function entryOf({ kind, reason, list, action, ...row }: Row): Entry {
  return {
    ...row,
    action: action === '' ? undefined : action,
    because: kind === '' ? undefined : { kind, name: reason, source: list },
  };
}
