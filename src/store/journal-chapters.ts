import type { Database } from 'better-sqlite3';

/** A stretch of events that has names and askers of its own; it ends where the next one begins. */
export interface Chapter {
  /** Number of its first event. */
  readonly id: number;
  /** Number of its first name and of its first asker. */
  readonly name: number;
  readonly asker: number;
  /** Its events were between these moments, in milliseconds since 1970; null while it is being written. */
  readonly low: number | null;
  readonly high: number | null;
  /** How often its names were asked for stands in its tallies. */
  readonly isTallied: boolean;
}

type Row = Omit<Chapter, 'isTallied'> & { readonly tallied: 0 | 1 };

/** The table of chapters. */
export class JournalChapters {
  readonly #all;
  readonly #begin: () => void;
  readonly #eventsGone: (last: number) => void;

  constructor(db: Database) {
    this.#all = db.prepare<[], Row>('SELECT id, name, asker, low, high, tallied FROM chapters ORDER BY id DESC');
    const end = db.prepare(
      `UPDATE chapters SET low = (SELECT min(at) FROM events WHERE events.id >= chapters.id),
         high = (SELECT max(at) FROM events WHERE events.id >= chapters.id)
       WHERE low IS NULL`,
    );
    // Where its last events were forgotten, a chapter may begin at a number that another one had.
    const clear = db.prepare('DELETE FROM chapters WHERE id > (SELECT ifnull(max(id), 0) FROM events)');
    const insert = db.prepare(
      `INSERT INTO chapters (id, name, asker) VALUES ((SELECT ifnull(max(id), 0) + 1 FROM events),
         (SELECT ifnull(max(id), 0) + 1 FROM names), (SELECT ifnull(max(id), 0) + 1 FROM askers))`,
    );
    this.#begin = () => {
      clear.run();
      end.run();
      insert.run();
    };
    const oldest = `(SELECT ifnull(max(id), (SELECT max(id) FROM chapters)) FROM chapters
      WHERE id <= (SELECT min(id) FROM events))`;
    const drops = [
      `DELETE FROM names WHERE id < (SELECT name FROM chapters WHERE id = ${oldest})`,
      `DELETE FROM askers WHERE id < (SELECT asker FROM chapters WHERE id = ${oldest})`,
      `DELETE FROM tallies WHERE chapter < ${oldest}`,
      `DELETE FROM chapters WHERE id < ${oldest}`,
    ].map((sql) => db.prepare(sql));
    const untally = db.prepare<[number]>('UPDATE chapters SET tallied = 0 WHERE id <= ? AND tallied = 1');
    const dropTallies = db.prepare<[number]>('DELETE FROM tallies WHERE chapter <= ?');
    this.#eventsGone = (last) => {
      for (const drop of drops) drop.run();
      if (untally.run(last).changes > 0) dropTallies.run(last);
    };
  }

  /** The newest first. */
  all(): Chapter[] {
    return this.#all.all().map(({ tallied, ...chapter }) => ({ ...chapter, isTallied: tallied === 1 }));
  }

  /** The next event is the first of a new one. */
  begin(): void {
    this.#begin();
  }

  /** Of the oldest events, up to `last`, some are gone: chapters of which none is left go too, with their names and askers. */
  eventsGone(last: number): void {
    this.#eventsGone(last);
  }
}
