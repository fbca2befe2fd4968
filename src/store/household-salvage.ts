import Database from 'better-sqlite3';
import { isSpoilt } from './household-check.ts';
import { householdLayout } from './household-layout.ts';
import { type HouseholdCodec, HouseholdRevisions } from './household-revisions.ts';
import { migrate } from './migrate.ts';

/** Octets of a page: a save or a batch of minutes is short, and each page it touches goes to the disk whole, twice. */
const pageSize = 1024;

/** The tables beside the revisions, and the keys by which they are read. */
const tables = [
  ['clock', 'id'],
  ['asks', 'id'],
  ['notices', 'id'],
  ['usage', 'day, who, target'],
] as const;

/** A new file in memory, with nothing in it. */
export function emptyHousehold(): Database.Database {
  const db = new Database(':memory:');
  db.pragma(`page_size = ${pageSize}`);
  migrate(db, householdLayout);
  return db;
}

/**
 * Copies all that can be read of a file, damaged or not, and no revision whose sum does not hold. What is there already
 * stays. Each table is read from both ends: one bad page hides little more than itself.
 */
export function salvage(from: Database.Database, into: Database.Database, codec: HouseholdCodec): void {
  forgiving(() => copyRevisions(from, into, codec));
  for (const [table, key] of tables) {
    const columns = (into.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name).join();
    const insert = into.prepare(
      `INSERT OR IGNORE INTO ${table} (${columns}) VALUES (${columns.replaceAll(/\w+/g, '?')})`,
    );
    for (const order of bothWays(key)) {
      forgiving(() => {
        const rows = from.prepare<[], unknown[]>(`SELECT ${columns} FROM ${table} ORDER BY ${order}`).raw();
        for (const row of rows.iterate()) forgiving(() => insert.run(...row));
      });
    }
  }
}

/** Documents are long, and most of a file: each is read by itself. */
function copyRevisions(from: Database.Database, into: Database.Database, codec: HouseholdCodec): void {
  const there = new HouseholdRevisions(from, codec);
  const here = new HouseholdRevisions(into, codec);
  const numbers = new Set<number>();
  for (const order of bothWays('revision')) {
    forgiving(() => {
      const found = from.prepare<[], number>(`SELECT revision FROM revisions ORDER BY ${order}`).pluck();
      for (const number of found.iterate()) numbers.add(number);
    });
  }
  for (const { revision } of here.list()) numbers.delete(revision);
  for (const number of numbers) {
    forgiving(() => {
      const sealed = there.sealed(number);
      if (sealed !== undefined) here.put(sealed);
    });
  }
}

/** `day, who` → `day, who` and `day DESC, who DESC`. */
function bothWays(key: string): [string, string] {
  return [key, key.replaceAll(/\w+/g, '$& DESC')];
}

/** Goes on where it is the file that is wrong. */
function forgiving(work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (!isSpoilt(cause)) throw cause;
  }
}
