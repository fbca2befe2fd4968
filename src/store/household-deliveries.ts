import type { Database } from 'better-sqlite3';

/** One thing that is to be told on one channel. */
export interface Delivery {
  readonly channel: string;
  /** Of the notice or the letter. */
  readonly key: string;
  /** Not before this moment, in milliseconds since 1970. */
  readonly due: number;
  /** The message in which it is sent; null: none is made yet. */
  readonly message: string | null;
}

/** A notice that is told on a channel for the first time. */
export interface Untold {
  readonly channel: string;
  readonly key: string;
  readonly kind: string;
  readonly subject: string;
  readonly at: number;
}

const noticeKey = `notices.id || '-' || notices.at`;

/** The table of what is told where: a row stays when it is settled, so that nothing is told twice. */
export class HouseholdDeliveries {
  readonly #untold;
  readonly #known;
  readonly #add;
  readonly #waiting;
  readonly #gather;
  readonly #settle;
  readonly #drop;
  readonly #forget;

  constructor(db: Database) {
    this.#untold = db.prepare<[], Untold>(
      `SELECT channels.kind AS channel, ${noticeKey} AS key, notices.kind, subject, at FROM notices JOIN channels
       WHERE done_at IS NULL AND at >= since AND NOT EXISTS
         (SELECT 1 FROM deliveries WHERE channel = channels.kind AND key = ${noticeKey})
       ORDER BY at, notices.id`,
    );
    this.#known = db.prepare<[string, string]>('SELECT 1 FROM deliveries WHERE channel = ? AND key = ?');
    this.#add = db.prepare<[string, string, number]>(
      'INSERT INTO deliveries (channel, key, due) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    );
    this.#waiting = db.prepare<[string], Delivery>(
      'SELECT channel, key, due, message FROM deliveries WHERE channel = ? AND settled_at IS NULL ORDER BY due, key',
    );
    this.#gather = db.prepare<[string, string, string]>(
      'UPDATE deliveries SET message = ? WHERE channel = ? AND key = ?',
    );
    this.#settle = db.prepare<[number, string, string]>(
      'UPDATE deliveries SET settled_at = ? WHERE channel = ? AND key = ?',
    );
    this.#drop = db.prepare<[string]>('DELETE FROM deliveries WHERE channel = ?');
    this.#forget = db.prepare<[number]>(
      `DELETE FROM deliveries WHERE settled_at < ? AND NOT EXISTS
         (SELECT 1 FROM notices WHERE done_at IS NULL AND deliveries.key = ${noticeKey})`,
    );
  }

  /** Open notices that a channel has not been told of, the oldest first. */
  untold(): Untold[] {
    return this.#untold.all();
  }

  isKnown(channel: string, key: string): boolean {
    return this.#known.get(channel, key) !== undefined;
  }

  /** Does nothing where it is there already. */
  add(channel: string, key: string, due: number): void {
    this.#add.run(channel, key, due);
  }

  /** What is not settled, the earliest first. */
  waiting(channel: string): Delivery[] {
    return this.#waiting.all(channel);
  }

  /** These are sent together, in that message. */
  gather(channel: string, keys: readonly string[], message: string): void {
    for (const key of keys) this.#gather.run(message, channel, key);
  }

  /** They were sent, or are worth it no more. */
  settle(channel: string, keys: readonly string[], at: number): void {
    for (const key of keys) this.#settle.run(at, channel, key);
  }

  drop(channel: string): void {
    this.#drop.run(channel);
  }

  /** Forgets what was settled before this moment and is of no open notice. */
  forgetBefore(moment: number): void {
    this.#forget.run(moment);
  }
}
