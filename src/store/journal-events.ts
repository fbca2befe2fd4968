import type { Database } from 'better-sqlite3';
import type { Event } from '../core/event.ts';
import { JournalChapters } from './journal-chapters.ts';

/** What a row takes, and each text that is new in its chapter beside its letters, about, in octets. */
const rowOctets = 32;
const textOverhead = 12;

/** A chapter has no more events and no more names and askers, and less in a small file, so that it goes in parts. */
const mostEvents = 131_072;
const mostTexts = 16_384;

/** Nor is it longer, in milliseconds: a name is kept little longer than the events that have it. */
const longest = 86_400_000;

/** Writes the table of events, in order. */
export class JournalEvents {
  readonly #insert;
  readonly #insertName;
  readonly #insertAsker;
  readonly #insertOutcome;
  readonly #chapters: JournalChapters;
  readonly #mostEvents: number;
  readonly #mostTexts: number;
  readonly #outcomes = new Map<string, number | bigint>();
  readonly #names = new Map<string, number | bigint>();
  readonly #askers = new Map<string, number | bigint>();
  /** Events of this chapter, and when it began. */
  #count = 0;
  #begun = NaN;

  /** @param octets cap of the file */
  constructor(db: Database, octets: number) {
    this.#chapters = new JournalChapters(db);
    this.#mostEvents = Math.min(mostEvents, octets / 512);
    this.#mostTexts = Math.min(mostTexts, octets / 2048);
    this.#insert = db.prepare(
      'INSERT INTO events (at, asker, name, outcome, type, rcode, latency) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#insertName = db.prepare<[string]>('INSERT INTO names (name) VALUES (?)');
    this.#insertAsker = db.prepare<[string, string]>('INSERT INTO askers (who, client) VALUES (?, ?)');
    this.#insertOutcome = db.prepare<[string, string, string, string, string]>(
      'INSERT INTO outcomes (source, action, kind, reason, list) VALUES (?, ?, ?, ?, ?)',
    );
    const known = db.prepare<[], [number, ...string[]]>('SELECT id, source, action, kind, reason, list FROM outcomes');
    for (const [id, ...outcome] of known.raw().iterate()) this.#outcomes.set(JSON.stringify(outcome), id);
  }

  insert(event: Event): void {
    const { at, client, who, name, type, rcode, latency } = event;
    if (this.#isFull(at)) this.#begin(at);
    this.#count++;
    const asker = idIn(this.#askers, `${client} ${who}`, () => this.#insertAsker.run(who, client).lastInsertRowid);
    const nameId = idIn(this.#names, name, () => this.#insertName.run(name).lastInsertRowid);
    this.#insert.run(at, asker, nameId, this.#outcomeOf(event), type, rcode, latency);
  }

  /** The names of this chapter may be gone: the next event begins another one. */
  endChapter(): void {
    this.#begun = NaN;
  }

  /** True where none is begun; one that began on a clock that was set since is over, too. */
  #isFull(at: number): boolean {
    const texts = this.#names.size + this.#askers.size;
    const isNow = Math.abs(at - this.#begun) < longest;
    return !isNow || this.#count >= this.#mostEvents || texts >= this.#mostTexts;
  }

  #begin(at: number): void {
    this.#chapters.begin();
    this.#names.clear();
    this.#askers.clear();
    this.#count = 0;
    this.#begun = at;
  }

  #outcomeOf({ source, action: decided, because }: Event): number | bigint {
    const action = decided ?? '';
    const { kind = '', name = '', source: list = '' } = because ?? {};
    const insert = () => this.#insertOutcome.run(source, action, kind, name, list).lastInsertRowid;
    return idIn(this.#outcomes, JSON.stringify([source, action, kind, name, list]), insert);
  }
}

function idIn(ids: Map<string, number | bigint>, key: string, insert: () => number | bigint): number | bigint {
  let id = ids.get(key);
  if (id === undefined) ids.set(key, (id = insert()));
  return id;
}

/** About how many octets these events will take in the file. */
export function octetsOf(events: readonly Event[]): number {
  const texts = new Set(events.flatMap(({ client, name }) => [client, name]));
  return events.length * rowOctets + texts.values().reduce((sum, text) => sum + textOverhead + text.length, 0);
}
