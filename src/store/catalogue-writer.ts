import { linkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { CatalogueWriter, CompiledCatalogue, NameRows } from '../core/ports.ts';
import { readMeta } from './catalogue.ts';
import { catalogueFormat } from './catalogue-format.ts';
import { seal } from './catalogue-seal.ts';
import { removeLeftovers } from './leftovers.ts';
import { sync } from './sync.ts';

/**
 * Rows put by one statement: past this, more of them gain nothing (measured: 0.45 µs a row, 1.25 µs one by one). They go
 * as arguments; one array of them all costs a fifth more.
 */
const rowsAtOnce = 128;

/** SQLite's own page cache, in KiB: pages are written and read in order, once. */
const pageCache = 2_000;

const schema = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE source (id TEXT PRIMARY KEY, kind TEXT, name TEXT, format TEXT, entries INTEGER, dropped INTEGER, report TEXT);
  CREATE TABLE tag (id INTEGER PRIMARY KEY, kind TEXT, name TEXT, source TEXT, effect TEXT, important INTEGER);
  CREATE TABLE tag_set (id INTEGER PRIMARY KEY, members TEXT);
  CREATE TABLE pattern (id INTEGER PRIMARY KEY, regex TEXT, literal TEXT, spared TEXT, tag INTEGER);
  CREATE TABLE filter (id INTEGER PRIMARY KEY, words BLOB);
  CREATE TABLE name (key INTEGER PRIMARY KEY, value INTEGER);
`;

/**
 * Writes catalogues into a folder, each as `catalogue-<serial>.db`: built aside without a journal, synced, and only then
 * given its name, so after a power cut there is either no catalogue of this serial or a whole one. What fails leaves
 * nothing behind, and throws what SQLite or the system says.
 */
export function catalogueWriter(folder: string): CatalogueWriter {
  return {
    write(catalogue) {
      const path = join(folder, `catalogue-${catalogue.serial}.db`);
      removeLeftovers(folder, /^catalogue-\d+\.db\.(\d+)\.tmp/);
      // Where a disk has no locks two may compile at once: each builds under a name of its own.
      const aside = `${path}.${process.pid}.tmp`;
      try {
        // After a power cut we may have the number that the one who left it had.
        rmSync(aside, { force: true });
        fill(aside, catalogue);
        check(aside);
        seal(aside);
        sync(aside);
        giveName(aside, path, catalogue);
        sync(folder);
      } finally {
        rmSync(aside, { force: true });
      }
    },
  };
}

/** Gives a catalogue its name. That somebody else has made one of the same lists under it is as good. */
function giveName(aside: string, path: string, { fingerprint }: CompiledCatalogue): void {
  try {
    linkSync(aside, path);
  } catch (cause) {
    const isTaken = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    if (!isTaken || fingerprint === '' || fingerprintAt(path) !== fingerprint) throw cause;
  }
}

/** What the catalogue of this name was made of; undefined where there is something else. */
function fingerprintAt(path: string): string | undefined {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true });
    return readMeta(db).fingerprint;
  } catch {
    return undefined;
  } finally {
    db?.close();
  }
}

function fill(path: string, catalogue: CompiledCatalogue): void {
  const db = new Database(path);
  try {
    db.pragma('page_size = 4096');
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.pragma(`cache_size = -${pageCache}`);
    db.pragma('locking_mode = EXCLUSIVE');
    db.transaction(() => {
      db.exec(schema);
      insertSmall(db, catalogue);
      insertNames(db, catalogue.rows());
    })();
  } finally {
    db.close();
  }
}

/** Reads back what was written: a disk that lies is found before anybody relies on it. */
function check(path: string): void {
  const db = new Database(path, { readonly: true });
  try {
    // Each page is read once; what SQLite keeps of them is kept for nothing.
    db.pragma(`cache_size = -${pageCache}`);
    const found = db.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw new Error(`the catalogue that was just written is damaged: ${String(found)}`);
  } finally {
    db.close();
  }
}

function insertSmall(db: Database.Database, catalogue: CompiledCatalogue): void {
  const { serial, seed, created, names, fingerprint, filter } = catalogue;
  const meta = db.prepare('INSERT INTO meta VALUES (?, ?)');
  for (const fact of Object.entries({ format: catalogueFormat, serial, seed, created, names, fingerprint }))
    meta.run(fact);

  const source = db.prepare('INSERT INTO source VALUES (@id, @kind, @name, @format, @entries, @dropped, @report)');
  for (const each of catalogue.sources) source.run(each);

  const tag = db.prepare('INSERT INTO tag VALUES (?, ?, ?, ?, ?, ?)');
  for (const [index, { kind, name, source, effect, important }] of catalogue.tags.entries())
    tag.run(index + 1, kind, name, source, effect, Number(important));

  const pattern = db.prepare('INSERT INTO pattern VALUES (?, ?, ?, ?, ?)');
  for (const [index, { regex, literal, spared, tag }] of catalogue.patterns.entries())
    pattern.run(index + 1, regex, literal, JSON.stringify(spared), tag);

  const tagSet = db.prepare('INSERT INTO tag_set VALUES (?, ?)');
  for (const [index, members] of catalogue.tagSets.entries()) tagSet.run(index + 1, JSON.stringify(members));

  // The words are little endian, as is every machine we run on.
  const words = Buffer.from(filter.buffer, filter.byteOffset, filter.byteLength);
  db.prepare('INSERT INTO filter VALUES (1, ?)').run(words);
}

/** Ascending keys make SQLite append: no page is visited twice. */
function insertNames(db: Database.Database, blocks: Iterable<NameRows>): void {
  const one = db.prepare('INSERT INTO name VALUES (?, ?)');
  const many = db.prepare(`INSERT INTO name VALUES ${Array(rowsAtOnce).fill('(?, ?)').join(', ')}`);
  const bound = new Array<number>(2 * rowsAtOnce);
  for (const { keys, values } of blocks) {
    let row = 0;
    for (; row + rowsAtOnce <= keys.length; row += rowsAtOnce) {
      for (let i = 0; i < rowsAtOnce; i++) {
        bound[2 * i] = keys[row + i]!;
        bound[2 * i + 1] = values[row + i]!;
      }
      many.run(...bound);
    }
    for (; row < keys.length; row++) one.run(keys[row], values[row]);
  }
}
