import Database from 'better-sqlite3';
import { rowKeysEnd } from '../core/name-row.ts';
import type { NameRows, PreviousCatalogue, SaidBefore } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import type { Scope, Tag } from '../core/tags.ts';
import { readMeta, readSeed } from './catalogue.ts';

/** Blocks in which it is read: of five million names each has 2,500, which die young in the collector's nursery. */
const blockCount = 2_048;
const keysPerBlock = rowKeysEnd / blockCount;

/** SQLite's own page cache, in KiB: each page is read once or twice, and never again. */
const pageCache = 1_000;

/** A catalogue as the compiler of the next one reads it: from end to end, without look-ups. */
export class PreviousRows implements PreviousCatalogue {
  readonly seed: number;
  readonly #database: Database.Database;
  readonly #keys: Database.Statement<[number, number], number>;
  readonly #values: Database.Statement<[number, number], number>;
  readonly #sources: Database.Statement<[number], string>;

  constructor(path: string) {
    this.#database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      // Refuses another format: its rows say something else.
      readMeta(this.#database);
      this.seed = readSeed(this.#database);
      this.#database.pragma(`cache_size = -${pageCache}`);
      this.#keys = this.#column('key');
      this.#values = this.#column('value');
      this.#sources = this.#database
        .prepare<[number], string>(
          `SELECT DISTINCT tag.source FROM tag_set, json_each(tag_set.members) AS member
             JOIN tag ON tag.id = member.value ->> 0 WHERE tag_set.id = ?`,
        )
        .pluck();
    } catch (cause) {
      this.#database.close();
      throw cause;
    }
  }

  *rows(): Generator<NameRows> {
    for (let block = 0; block < blockCount; block++) {
      const [from, below] = [block * keysPerBlock, (block + 1) * keysPerBlock];
      yield {
        keys: new Float64Array(this.#keys.all(from, below)),
        values: new Float64Array(this.#values.all(from, below)),
      };
    }
  }

  sourcesOf(tagSet: number): readonly string[] {
    return this.#sources.all(tagSet);
  }

  saidBy(source: string): SaidBefore {
    const members = this.#database
      .prepare<[string], { id: number; effect: Tag['effect']; important: number; scope: Scope }>(
        `SELECT tag_set.id, tag.effect, tag.important, member.value ->> 1 AS scope
           FROM tag_set, json_each(tag_set.members) AS member
           JOIN tag ON tag.id = member.value ->> 0 WHERE tag.source = ?`,
      )
      .all(source);
    const patterns = this.#database
      .prepare<[string], { regex: string; literal: string; spared: string; effect: Tag['effect']; important: number }>(
        `SELECT regex, literal, spared, effect, important
           FROM pattern JOIN tag ON tag.id = pattern.tag WHERE tag.source = ? ORDER BY pattern.id`,
      )
      .all(source);
    return {
      tagSets: Map.groupBy(
        members.map((member) => ({ ...member, important: member.important === 1 })),
        ({ id }) => id,
      ),
      patterns: patterns.map(({ spared, important, ...rest }) => {
        return { ...rest, spared: JSON.parse(spared) as Qname[], important: important === 1 };
      }),
    };
  }

  close(): void {
    this.#database.close();
  }

  /** Column by column: an array for each row costs as much as reading both (measured: 0.4 µs a row, 0.2 µs so). */
  #column(name: 'key' | 'value'): Database.Statement<[number, number], number> {
    const sql = `SELECT ${name} FROM name WHERE key >= ? AND key < ? ORDER BY key`;
    return this.#database.prepare<[number, number], number>(sql).pluck();
  }
}
