import type { Database } from 'better-sqlite3';
import { addCounts, type Counts, noCounts } from '../core/counts.ts';
import { type Event, mayKeep, type Privacy, privacyAt, privacyOf, mayCount } from '../core/event.ts';
import type { Day, LogLevel, PersonId } from '../core/family/household.ts';
import type { JournalStatus } from '../core/status.ts';
import { JournalAge } from './journal-age.ts';
import { type CountRow, JournalCounts, octetsOfCounts, type Span } from './journal-counts.ts';
import { JournalEvents, octetsOf } from './journal-events.ts';
import { openJournal } from './journal-file.ts';
import { forget, forgetBeyond } from './journal-forget.ts';
import { JournalLimit } from './journal-limit.ts';
import { JournalNames } from './journal-names.ts';
import { JournalPace } from './journal-pace.ts';
import { type CountFilter, JournalSearch } from './journal-search.ts';
import { type FullSlot, JournalSlots } from './journal-slots.ts';
import { JournalTallyMaker } from './journal-tally-maker.ts';
import { topOf } from './journal-top.ts';
import type { Entry, Filter, Slice, Top } from './journal-walk.ts';
import { diskFault, isDamage } from './sqlite-fault.ts';

/**
 * A batch is written at the end of its minute, or when it has so many events. Each write costs a few pages whatever is in
 * it: at one a second a day would cost a card 500 MB, at one a minute it costs 38 with the household's own writing.
 */
const minute = 60_000;
const mostPending = 2_000;

export interface JournalSettings {
  /** `…/journal.db` */
  readonly path: string;
  /** Cap in octets, write-ahead log included. */
  readonly size: number;
  /** Days for which an event is kept. */
  readonly days: number;
  readonly privacy: Privacy;
  /** The day of the household's calendar at a moment. */
  readonly dayOf: (at: number) => Day;
}

/** What is written at once. */
interface Batch {
  readonly events: readonly Event[];
  readonly counts: Counts;
  /** When it was begun. */
  readonly since: number;
  readonly slots: readonly FullSlot[];
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
  readonly search: JournalSearch;
  readonly names: JournalNames;
  readonly tallies: JournalTallyMaker;
  readonly counts: JournalCounts;
  readonly limit: JournalLimit;
  readonly age: JournalAge;
}

/**
 * The query log and the statistics. It may be lost, it may never stall or fill the disk: what a disk refuses is dropped
 * and counted, and each batch is a new trial, from opening the file on. Times are milliseconds since 1970.
 */
export class Journal {
  readonly #settings: JournalSettings;
  readonly #privacy: Privacy;
  readonly #slots = new JournalSlots();
  readonly #tell: (news: JournalNews) => void;
  #tables: Tables | undefined;
  #failure: string | undefined;
  /** Damage was met behind the look at the start. */
  #spoilt = false;
  #dropped = 0;
  #droppedBefore = 0;
  #events: Event[] = [];
  #counts = noCounts();
  #levels: ReadonlyMap<PersonId, LogLevel> = new Map();
  /** When the pending batch was begun. */
  #since: number | undefined;

  constructor(settings: JournalSettings, tell: (news: JournalNews) => void) {
    this.#settings = settings;
    this.#privacy = privacyOf(settings);
    this.#tell = tell;
  }

  get status(): JournalStatus {
    return { failure: this.#failure, dropped: this.#dropped, octets: this.#tables?.limit.octets ?? 0 };
  }

  /** Takes a batch; it is written by a later {@link tick}. Gives those of its events that may be written down. */
  add(events: readonly Event[], counts: Counts, now: number): Event[] {
    const kept = events.filter((event) => this.#mayKeep(event));
    this.#events.push(...kept);
    addCounts(this.#counts, counts);
    this.#since ??= now;
    return kept;
  }

  /** Once a second: writes what waits if it is time, and lets go of what is too old. */
  tick(now: number): void {
    // A clock that was set, back or forth, only makes it time to write.
    const isOver = this.#since !== undefined && minuteOf(this.#since) !== minuteOf(now);
    if (isOver || this.#events.length >= mostPending || this.#slots.isDue(now)) this.flush(now);
    if (this.#tables !== undefined) this.#settle(this.#try((tables) => tidy(tables, now), now));
  }

  /** Writes what waits, or drops it where the disk refuses. Counts of hours and days wait on for the end of their slot. */
  flush(now: number): void {
    this.#write(now, now);
  }

  /**
   * What is kept of each person. Whatever was written down beyond that goes, as the household's own log does when less
   * of it is wanted.
   */
  keepTo(levels: ReadonlyMap<PersonId, LogLevel>, now: number): void {
    this.#levels = levels;
    this.#events = this.#events.filter((event) => this.#mayKeep(event));
    for (const [who, level] of levels) {
      if (mayCount(level)) continue;
      this.#counts.byPerson.delete(who);
      this.#slots.forget(who);
    }
    this.#settle(
      this.#try(({ db, counts, events, tallies }) => {
        if (!forgetBeyond(db, counts, levels)) return;
        events.endChapter();
        tallies.drop();
      }, now),
    );
  }

  /** Opens the file before the first batch, so that damage is known at the start and what must go is gone. */
  open(now: number): void {
    this.#settle(this.#try(() => {}, now));
  }

  /** The newest events that are written, the newest first; none while the file cannot be opened. */
  latest(count: number, filter: Filter = {}): Entry[] {
    const entries: Entry[] = [];
    for (const slice of this.look(filter, count, 0, () => 0)) {
      entries.push(...slice.entries);
      if (entries.length >= count) break;
    }
    return entries.slice(0, count);
  }

  /**
   * The written events that are looked for, the newest first, in slices that take a few milliseconds each and have at
   * most so many. It ends early where the file is shut meanwhile.
   *
   * @param clock milliseconds, by which the slices are measured
   */
  look(filter: Filter, most: number, now: number, clock: () => number): Generator<Slice> {
    return this.#walk(({ search }) => search.entries(filter, most, new JournalPace(clock)), now);
  }

  /**
   * The names that stand most often among those events, after slices that give undefined.
   *
   * @param isOver tells that it shall make do with what it has counted
   */
  top(
    filter: CountFilter,
    limit: number,
    now: number,
    clock: () => number,
    isOver: () => boolean,
  ): Generator<Top | undefined> {
    return this.#walk(({ search, names }) => topOf(search, names, filter, limit, new JournalPace(clock), isOver), now);
  }

  /**
   * What minutes, hours or days saw from that moment on: of a person, of the house (`''`), or of all. Hours and days lag
   * by five minutes at most; minutes are the house's alone.
   */
  statistics(span: Span, since: number, who?: PersonId, most = Number.MAX_SAFE_INTEGER): CountRow[] {
    return this.#tables?.counts.statistics(span, since, who, most) ?? [];
  }

  close(now: number): void {
    this.#write(now, undefined);
    this.#shut();
  }

  *#walk<S>(begin: (tables: Tables) => Generator<S>, now: number): Generator<S> {
    const tables = this.#tables;
    if (tables === undefined) return;
    const slices = begin(tables);
    while (this.#tables === tables) {
      const read = { next: undefined as IteratorResult<S, void> | undefined };
      const failure = this.#try(() => (read.next = slices.next()), now);
      if (failure !== undefined) this.#settle(failure);
      if (read.next === undefined || read.next.done === true) return;
      yield read.next.value;
    }
  }

  #mayKeep(event: Event): boolean {
    const level = this.#levels.get(event.who) ?? 'everything';
    return mayKeep(this.#privacy, event) && mayKeep(privacyAt[level], event);
  }

  /** @param open the slot of this moment waits on; undefined: none does */
  #write(now: number, open: number | undefined): void {
    const [events, counts, since] = [this.#events, this.#counts, this.#since ?? now];
    if (this.#since !== undefined) this.#slots.add(counts, since);
    const slots = this.#slots.take(open);
    if (this.#since === undefined && slots.length === 0) return;
    this.#events = [];
    this.#counts = noCounts();
    this.#since = undefined;
    const failure = this.#try((tables) => write(tables, { events, counts, since, slots }, now), now);
    if (failure !== undefined) this.#dropped += events.length;
    this.#settle(failure);
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
    const { path, size, days, dayOf } = this.#settings;
    const { db, movedTo } = openJournal(path, this.#spoilt, now);
    this.#spoilt = false;
    if (movedTo !== undefined) this.#tell({ kind: 'damaged', movedTo });
    try {
      const counts = new JournalCounts(db, dayOf);
      forget(db, this.#privacy);
      forgetBeyond(db, counts, this.#levels);
      const limit = new JournalLimit(db, size);
      const tallies = new JournalTallyMaker(db, (octets) => limit.makeRoom(octets));
      const [events, search, names] = [new JournalEvents(db, size), new JournalSearch(db), new JournalNames(db)];
      return { db, limit, counts, events, search, names, tallies, age: new JournalAge(db, days) };
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

function write(tables: Tables, { events, counts, since, slots }: Batch, now: number): void {
  tables.db.transaction(() => {
    tables.limit.makeRoom(octetsOf(events) + octetsOfCounts(counts, slots));
    for (const event of events) tables.events.insert(event);
    tables.counts.addMinute(counts, since);
    for (const slot of slots) tables.counts.addSlot(slot);
    tables.counts.dropOld(now);
  })();
}

/** A step of what is done little by little. */
function tidy({ age, tallies }: Tables, now: number): void {
  age.step(now);
  tallies.step();
}

function minuteOf(at: number): number {
  return Math.floor(at / minute);
}
