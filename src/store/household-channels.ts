import type { Database } from 'better-sqlite3';

/** A way out of the house on which a parent is told something; moments are milliseconds since 1970. */
export interface StoredChannel {
  readonly kind: string;
  /** In JSON; the store does not look into it. */
  readonly settings: string;
  /** Sealed; null: there is none. */
  readonly secret: string | null;
  /** What was raised before is not sent. */
  readonly since: number;
  readonly sentAt: number | null;
  /** Null: the last trial went well. */
  readonly failedAt: number | null;
  /** Why, in JSON. */
  readonly fault: string | null;
  /** Trials in a row that failed, and when the next one is. */
  readonly tries: number;
  readonly nextAt: number | null;
}

const columns = `kind, settings, secret, since, sent_at AS sentAt, failed_at AS failedAt, fault, tries, next_at AS nextAt`;

/** The tables of channels and of what holds for all of them. */
export class HouseholdChannels {
  readonly #all;
  readonly #put;
  readonly #drop;
  readonly #sent;
  readonly #failed;
  readonly #telling;
  readonly #tell;

  constructor(db: Database) {
    this.#all = db.prepare<[], StoredChannel>(`SELECT ${columns} FROM channels ORDER BY kind`);
    this.#put = db.prepare<[StoredChannel]>(
      `INSERT OR REPLACE INTO channels
       VALUES ($kind, $settings, $secret, $since, $sentAt, $failedAt, $fault, $tries, $nextAt)`,
    );
    this.#drop = db.prepare<[string]>('DELETE FROM channels WHERE kind = ?');
    this.#sent = db.prepare<[number, string]>(
      `UPDATE channels SET sent_at = ?, failed_at = NULL, fault = NULL, tries = 0, next_at = NULL WHERE kind = ?`,
    );
    this.#failed = db.prepare<[number, string, number, number | null, string]>(
      'UPDATE channels SET failed_at = ?, fault = ?, tries = ?, next_at = ? WHERE kind = ?',
    );
    this.#telling = db.prepare<[], string>('SELECT document FROM telling').pluck();
    this.#tell = db.prepare<[string]>('INSERT OR REPLACE INTO telling (id, document) VALUES (1, ?)');
  }

  all(): StoredChannel[] {
    return this.#all.all();
  }

  /** Writes a channel, or writes it anew. */
  put(channel: StoredChannel): void {
    this.#put.run(channel);
  }

  /** False where there is none. */
  drop(kind: string): boolean {
    return this.#drop.run(kind).changes > 0;
  }

  sent(kind: string, at: number): void {
    this.#sent.run(at, kind);
  }

  failed(kind: string, { at, fault, tries, nextAt }: ChannelFailure): void {
    this.#failed.run(at, fault, tries, nextAt, kind);
  }

  /** What holds for all channels, in JSON; undefined: nobody has chosen anything. */
  get telling(): string | undefined {
    return this.#telling.get();
  }

  tell(document: string): void {
    this.#tell.run(document);
  }
}

export interface ChannelFailure {
  readonly at: number;
  readonly fault: string;
  readonly tries: number;
  readonly nextAt: number | null;
}
