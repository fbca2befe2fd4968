import type { Database } from 'better-sqlite3';
import type { Event } from '../core/event.ts';
import type { PersonId } from '../core/family/household.ts';

/** About what a row takes beside the texts of its client and name, in octets. */
const rowOverhead = 40;

/** An event as it was written; later ones have greater numbers. */
export interface Entry extends Event {
  readonly id: number;
}

/** Which events are looked for; what is left out does not matter. */
export interface Filter {
  readonly who?: PersonId;
  readonly action?: Event['action'];
  /** A part of the name, in whatever case. */
  readonly text?: string;
  /** Only those before this number: the next page. */
  readonly before?: number;
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
  action: Event['action'] | null;
  kind: NonNullable<Event['because']>['kind'] | null;
  reason: string;
  list: string;
  latency: number;
}

/** The table of events: written in order, read from its end. */
export class JournalEvents {
  readonly #insert;
  readonly #insertReason;
  readonly #findReason;
  readonly #latest;

  constructor(db: Database) {
    this.#insert = db.prepare(
      `INSERT INTO events (at, client, who, name, type, rcode, source, action, reason, latency)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#insertReason = db.prepare('INSERT INTO reasons (kind, name, source) VALUES (?, ?, ?)');
    this.#findReason = db
      .prepare<[string, string, string], number>('SELECT id FROM reasons WHERE kind = ? AND name = ? AND source = ?')
      .pluck();
    this.#latest = db.prepare<
      [Record<'who' | 'action' | 'text', string | null> & { before: number; count: number }],
      Row
    >(
      `SELECT e.id, at, client, who, e.name, type, rcode, e.source, action, kind, r.name AS reason, r.source AS list,
         latency
       FROM events e LEFT JOIN reasons r ON r.id = e.reason
       WHERE e.id < @before AND (@who IS NULL OR who = @who) AND (@action IS NULL OR action = @action)
         AND (@text IS NULL OR instr(e.name, @text) > 0)
       ORDER BY e.id DESC LIMIT @count`,
    );
  }

  insert(event: Event): void {
    const { at, client, who, name, type, rcode, source, action, because, latency } = event;
    const reason = because === undefined ? null : this.#reasonId(because);
    this.#insert.run(at, client, who, name, type, rcode, source, action ?? null, reason, latency);
  }

  /** The newest first. */
  latest(count: number, { who, action, text, before = Number.MAX_SAFE_INTEGER }: Filter): Entry[] {
    const sought = { who: who ?? null, action: action ?? null, text: text?.toLowerCase() ?? null };
    return this.#latest.all({ ...sought, before, count }).map(({ kind, reason, list, action, ...row }) => ({
      ...row,
      action: action ?? undefined,
      because: kind === null ? undefined : { kind, name: reason, source: list },
    }));
  }

  #reasonId({ kind, name, source }: NonNullable<Event['because']>): number | bigint {
    return this.#findReason.get(kind, name, source) ?? this.#insertReason.run(kind, name, source).lastInsertRowid;
  }
}

/** About how many octets these events will take in the file. */
export function octetsOf(events: readonly Event[]): number {
  return events.reduce((sum, { client, name }) => sum + rowOverhead + client.length + name.length, 0);
}
