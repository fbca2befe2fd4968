import Database from 'better-sqlite3';
import { NameFilter } from '../core/name-filter.ts';
import { NameKeys } from '../core/name-key.ts';
import { dayOf, isValueOf, rowKey, setOf, startOf, tailOf } from '../core/name-row.ts';
import type { Catalogue } from '../core/ports.ts';
import { type Qname, selfAndAncestors } from '../core/qname.ts';
import { noTags, type Scope, type Tag, type TagSet, type TagSetId } from '../core/tags.ts';
import { catalogueFormat } from './catalogue-format.ts';
import { MetTagSets, speaksOf } from './met-tag-sets.ts';
import { Patterns } from './patterns.ts';

/** SQLite's own page cache, in KiB: the inner pages of five million names. The leaves are the kernel's to keep. */
const pageCache = 2_048;

/** One line of what the catalogue says of a name. */
export interface Listing {
  readonly tag: Tag;
  readonly scope: Scope;
  /** The name or the ancestor that is listed. */
  readonly ancestor: Qname;
  /**
   * Begin of the day on which the ancestor came into the catalogue, by whichever list, in milliseconds since 1970; undefined
   * for a pattern.
   */
  readonly since?: number;
  /** The expression that found the name, where no list names it. */
  readonly pattern?: string;
}

/** What the catalogue says of itself. */
export interface CatalogueMeta {
  readonly serial: number;
  readonly names: number;
  /** When it was compiled, in milliseconds since 1970. */
  readonly created: number;
  /** What it was compiled from, as a hash. */
  readonly fingerprint: string;
}

/** Thrown by the constructor where a file is no catalogue, or one of another format. */
class UnusableCatalogue extends Error {}

/**
 * A compiled catalogue, open for reading and never written. A name costs one pass to hash it and its ancestors, one look
 * at the filter for each, and a row of SQLite for those that the filter lets through: nearly always only for what is
 * listed.
 */
export class StoredCatalogue implements Catalogue {
  readonly meta: CatalogueMeta;
  readonly #database: Database.Database;
  readonly #row: Database.Statement<[number], number>;
  readonly #filter: NameFilter;
  readonly #patterns: Patterns | undefined;
  readonly #keys: NameKeys;
  readonly #met: MetTagSets;

  constructor(path: string) {
    this.#database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      this.#database.pragma(`cache_size = -${pageCache}`);
      this.meta = readMeta(this.#database);
      // One lock for the life of the reader instead of two system calls a query.
      this.#database.pragma('locking_mode = EXCLUSIVE');
      this.#keys = new NameKeys(readSeed(this.#database));
      this.#filter = readFilter(this.#database);
      this.#row = this.#database.prepare<[number], number>('SELECT value FROM name WHERE key = ?').pluck();
      this.#met = new MetTagSets(this.#database);
      this.#patterns = Patterns.of(this.#database);
    } catch (cause) {
      this.#database.close();
      throw cause instanceof UnusableCatalogue ? cause : new UnusableCatalogue(`${path} is not a catalogue`, { cause });
    }
  }

  get serial(): number {
    return this.meta.serial;
  }

  get costly(): boolean {
    return this.#patterns !== undefined;
  }

  find(name: Qname): TagSetId {
    const keys = this.#keys;
    keys.hash(name);
    let path = '';
    for (let i = keys.count - 1; i >= 0; i--) {
      const set = setOf(this.#tailAt(i));
      if (set === 0) continue;
      // What is exact counts only for the name itself, what is below only above it: depth 0 is told from the rest.
      path += i === keys.count - 1 ? `=${set}` : `.${set}`;
    }
    if (this.#patterns !== undefined) path += this.#patterns.tagsOf(name);
    return path === '' ? noTags : this.#met.idOf(path);
  }

  tagSet(id: TagSetId): TagSet {
    return this.#met.tagSet(id);
  }

  /** Everything that is said of a name, for people: each listing with the ancestor it stands at. */
  listings(name: Qname): Listing[] {
    this.#keys.hash(name);
    const found: Listing[] = [];
    let i = this.#keys.count;
    for (const ancestor of selfAndAncestors(name)) {
      const tail = this.#tailAt(--i);
      const since = startOf(dayOf(tail));
      for (const { tag, scope } of tail === 0 ? [] : this.#met.membersOf(setOf(tail))) {
        if (speaksOf(scope, ancestor === name)) found.push({ ancestor, tag, scope, since });
      }
    }
    for (const { regex, tag } of this.#patterns?.matching(name) ?? []) {
      found.push({ ancestor: name, tag: this.#met.member(tag, 'exact').tag, scope: 'exact', pattern: regex });
    }
    return found;
  }

  close(): void {
    this.#database.close();
  }

  /** Stored set and day of the ancestor whose key stands at `i`; 0 where it is not listed. */
  #tailAt(i: number): number {
    const high = this.#keys.high[i]!;
    const low = this.#keys.low[i]!;
    if (!this.#filter.has(high, low)) return 0;
    const value = this.#row.get(rowKey(high, low));
    return value === undefined || !isValueOf(value, high) ? 0 : tailOf(value);
  }
}

/** What the names are hashed with. */
export function readSeed(database: Database.Database): number {
  return Number(metaValue(database, 'seed'));
}

export function readMeta(database: Database.Database): CatalogueMeta {
  const found = Number(metaValue(database, 'format'));
  if (found !== catalogueFormat) {
    throw new UnusableCatalogue(`the catalogue has format ${found}, this version reads ${catalogueFormat}`);
  }
  return {
    serial: Number(metaValue(database, 'serial')),
    names: Number(metaValue(database, 'names')),
    created: Number(metaValue(database, 'created')),
    fingerprint: String(metaValue(database, 'fingerprint')),
  };
}

function metaValue(database: Database.Database, key: string): unknown {
  return database.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key);
}

function readFilter(database: Database.Database): NameFilter {
  const words = database.prepare<[], Buffer>('SELECT words FROM filter WHERE id = 1').pluck().get();
  if (words === undefined) throw new UnusableCatalogue('the catalogue has no filter');
  return new NameFilter(new Uint32Array(words.buffer, words.byteOffset, words.byteLength / 4));
}
