import Database from 'better-sqlite3';
import type { NameRows, PreviousCatalogue, SaidBefore } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import type { Scope, Tag } from '../core/tags.ts';
import { readMeta, readSeed } from './catalogue.ts';

/** A catalogue as the compiler of the next one reads it: from end to end, without look-ups. */
export class PreviousRows implements PreviousCatalogue {
  readonly seed: number;
  readonly #database: Database.Database;
  readonly #rows: Database.Statement<[number, number], [key: number, value: number]>;
  readonly #sources: Database.Statement<[number], string>;

  constructor(path: string) {
    this.#database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      // Refuses another format: its rows say something else.
      readMeta(this.#database);
      this.seed = readSeed(this.#database);
      this.#rows = this.#database
        .prepare<[number, number], [number, number]>(
          'SELECT key, value FROM name WHERE key >= ? AND key < ? ORDER BY key',
        )
        .raw();
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

  rows(from: number, below: number): NameRows {
    const rows = this.#rows.all(from, below);
    const keys = new Float64Array(rows.length);
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) [keys[i], values[i]] = rows[i]!;
    return { keys, values };
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
}
