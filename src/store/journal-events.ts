import type { Database } from 'better-sqlite3';
import { type Event, mayKeep, type Privacy } from '../core/event.ts';

/** About what a row takes beside the texts of its client and name, in octets. */
const rowOverhead = 40;

interface Row {
  at: number;
  client: string;
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
      `INSERT INTO events (at, client, name, type, rcode, source, action, reason, latency)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#insertReason = db.prepare('INSERT INTO reasons (kind, name, source) VALUES (?, ?, ?)');
    this.#findReason = db
      .prepare<[string, string, string], number>('SELECT id FROM reasons WHERE kind = ? AND name = ? AND source = ?')
      .pluck();
    this.#latest = db.prepare<[number], Row>(
      `SELECT at, client, e.name, type, rcode, e.source, action, kind, r.name AS reason, r.source AS list, latency
       FROM events e LEFT JOIN reasons r ON r.id = e.reason ORDER BY e.id DESC LIMIT ?`,
    );
  }

  insert(event: Event): void {
    const { at, client, name, type, rcode, source, action, because, latency } = event;
    const reason = because === undefined ? null : this.#reasonId(because);
    this.#insert.run(at, client, name, type, rcode, source, action ?? null, reason, latency);
  }

  /** The newest first. */
  latest(count: number): Event[] {
    return this.#latest.all(count).map(({ kind, reason, list, action, ...row }) => ({
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

/** The household wants less written down than before: what is there already goes, from the free pages of the file too. */
export function forget(db: Database, privacy: Privacy): void {
  if (mayKeep(privacy)) return;
  const kept = mayKeep(privacy, { action: 'block' }) ? 'block' : '';
  if (db.prepare('DELETE FROM events WHERE action IS NOT ?').run(kept).changes === 0) return;
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
}
