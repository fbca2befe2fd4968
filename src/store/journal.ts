import type { Database } from 'better-sqlite3';
import { addCounts, type Counts, noCounts } from '../core/counts.ts';
import { type Event, mayKeep, type Privacy } from '../core/event.ts';
import type { JournalStatus } from '../core/status.ts';
import { type CountRow, JournalCounts } from './journal-counts.ts';
import { forget, JournalEvents, octetsOf } from './journal-events.ts';
import { openJournal } from './journal-file.ts';
import { JournalLimit } from './journal-limit.ts';
import { diskFault, isDamage } from './sqlite-fault.ts';

/**
 * A batch is written when its first event is this old, in milliseconds, or when it has so many. Each write costs a few
 * pages whatever is in it: at one a second a day would cost a card 500 MB, at one a minute it costs 31.
 */
const longestWait = 60_000;
const mostPending = 2_000;

export interface JournalSettings {
  /** `…/journal.db` */
  readonly path: string;
  /** Cap in octets, write-ahead log included. */
  readonly size: number;
  readonly privacy: Privacy;
}

/** What the operator should read once, not with each batch. */
export type JournalNews =
  | { readonly kind: 'damaged'; readonly movedTo: string }
  | { readonly kind: 'failing'; readonly code: string }
  | { readonly kind: 'recovered'; readonly dropped: number };

/** The file and its tables, while it is open. */
interface Tables {
  readonly db: Database;
  readonly events: JournalEvents;
  readonly counts: JournalCounts;
  readonly limit: JournalLimit;
}

/**
 * The query log and the statistics. It may be lost, it may never stall or fill the disk: what a disk refuses is dropped
 * and counted, and each batch is a new trial, from opening the file on. Times are milliseconds since 1970.
 */
export class Journal {
  readonly #settings: JournalSettings;
  readonly #tell: (news: JournalNews) => void;
  #tables: Tables | undefined;
  #failure: string | undefined;
  /** Damage was met behind the look at the start. */
  #spoilt = false;
  #dropped = 0;
  #droppedBefore = 0;
  #events: Event[] = [];
  #counts = noCounts();
  /** When the pending batch was begun. */
  #since: number | undefined;

  constructor(settings: JournalSettings, tell: (news: JournalNews) => void) {
    this.#settings = settings;
    this.#tell = tell;
  }

  get status(): JournalStatus {
    return { failure: this.#failure, dropped: this.#dropped, octets: this.#tables?.limit.octets ?? 0 };
  }

  /** Takes a batch; it is written by a later {@link tick}. */
  add(events: readonly Event[], counts: Counts, now: number): void {
    for (const event of events) if (mayKeep(this.#settings.privacy, event)) this.#events.push(event);
    addCounts(this.#counts, counts);
    this.#since ??= now;
  }

  /** Writes what waits if it is time. */
  tick(now: number): void {
    if (this.#since === undefined) return;
    // A clock that was set, back or forth, only makes it time to write.
    if (Math.abs(now - this.#since) >= longestWait || this.#events.length >= mostPending) this.flush(now);
  }

  /** Writes what waits, or drops it where the disk refuses. */
  flush(now: number): void {
    const events = this.#events;
    const counts = this.#counts;
    this.#events = [];
    this.#counts = noCounts();
    this.#since = undefined;
    const failure = this.#try((tables) => write(tables, events, counts, now), now);
    if (failure !== undefined) this.#dropped += events.length;
    this.#settle(failure);
  }

  /** Opens the file before the first batch, so that damage is known at the start and what must go is gone. */
  open(now: number): void {
    this.#settle(this.#try(() => {}, now));
  }

  /** The newest events that are written, the newest first; none while the file cannot be opened. */
  latest(count: number): Event[] {
    return this.#tables?.events.latest(count) ?? [];
  }

  /** What minutes and hours saw from `start` on. */
  countsSince(start: number): CountRow[] {
    return this.#tables?.counts.since(start) ?? [];
  }

  close(now: number): void {
    if (this.#since !== undefined) this.flush(now);
    this.#shut();
  }

  /** What a disk did meanwhile is a value; the file is shut then, so that the next trial opens it anew. */
  #try(work: (tables: Tables) => void, now: number): string | undefined {
    try {
      work((this.#tables ??= this.#open(now)));
      return undefined;
    } catch (cause) {
      this.#shut();
      const code = diskFault(cause);
      if (code === undefined) throw cause;
      this.#spoilt = isDamage(code);
      return code;
    }
  }

  #open(now: number): Tables {
    const { path, size, privacy } = this.#settings;
    const { db, movedTo } = openJournal(path, this.#spoilt, now);
    this.#spoilt = false;
    if (movedTo !== undefined) this.#tell({ kind: 'damaged', movedTo });
    try {
      forget(db, privacy);
      const limit = new JournalLimit(db, size);
      return { db, limit, events: new JournalEvents(db), counts: new JournalCounts(db) };
    } catch (cause) {
      db.close();
      throw cause;
    }
  }

  #settle(failure: string | undefined): void {
    const before = this.#failure;
    this.#failure = failure;
    if (failure !== undefined && before === undefined) this.#tell({ kind: 'failing', code: failure });
    if (failure === undefined && before !== undefined) {
      this.#tell({ kind: 'recovered', dropped: this.#dropped - this.#droppedBefore });
      this.#droppedBefore = this.#dropped;
    }
  }

  #shut(): void {
    try {
      this.#tables?.db.close();
    } catch (cause) {
      if (diskFault(cause) === undefined) throw cause;
    }
    this.#tables = undefined;
  }
}

function write({ db, events: table, counts: sums, limit }: Tables, events: Event[], counts: Counts, now: number): void {
  db.transaction(() => {
    limit.makeRoom(octetsOf(events));
    for (const event of events) table.insert(event);
    sums.add(counts, now);
    sums.fold(now);
  })();
}
